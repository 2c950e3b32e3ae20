import * as z from 'zod/mini';
import type { StandardSchema } from '../shared/standardSchema';
import { deskEventCatalogue } from './catalogue';
import type { DeskEventCatalogueEntry } from './catalogueEntry';
import type { DeskEventDefinition } from './defineDeskEvent';

type Catalogue = typeof deskEventCatalogue;

type OptionalField<Shape> = {
  [Field in keyof Shape]: Shape[Field] extends { _zod: { optout: 'optional' } } ? Field : never;
}[keyof Shape];

type FieldOutputs<Shape, Field extends keyof Shape> = {
  readonly [Key in Field]: z.output<Shape[Key]>;
};

/**
 * A payload's type, inferred from its zod shape: the known fields only, although unknown ones pass at run time. zod's own
 * inference for a loose object adds an index signature, so that a misspelled field compiles, and loses the fields' comments.
 */
type PayloadOf<Shape> = FieldOutputs<Shape, Exclude<keyof Shape, OptionalField<Shape>>> &
  Partial<FieldOutputs<Shape, OptionalField<Shape>>>;

type DefinitionOf<Entry> =
  Entry extends DeskEventCatalogueEntry<infer Name, infer Shape>
    ? DeskEventDefinition<Name, StandardSchema<PayloadOf<Shape>>>
    : never;

/** The entries that a client listens to if its `events` option is left out. */
export type StandardDeskEvents = { readonly [Method in keyof Catalogue]: DefinitionOf<Catalogue[Method]> };

/**
 * The entry of an event in the catalogue. zod's own Standard Schema face would write messages, by settings that belong to the
 * whole page and may throw or quote the payload: this one stops at each issue's path and code.
 */
function definitionOf({ name, schema, recognizedBy }: DeskEventCatalogueEntry): DeskEventDefinition {
  const validate = (value: unknown) => {
    const result = z.safeParse(schema, value, { error: () => '' });
    if (result.success) return { value: result.data };
    return { issues: result.error.issues.map(({ code, path }) => ({ code, path, message: code })) };
  };
  return {
    name,
    schema: { '~standard': { version: 1, vendor: 'zod', validate } },
    ...(recognizedBy && { recognizedBy }),
  };
}

// The build replaces this module by plain checks, precompiled from the same schemas: only the entry for schemas loads zod.
/**
 * The standard client's entries, by method: the wire name and the schema of each event. Spread them into `events` to add events of your own, or to
 * override some of these.
 */
export const deskEvents = Object.fromEntries(
  Object.entries<DeskEventCatalogueEntry>(deskEventCatalogue).map(([method, entry]) => [method, definitionOf(entry)]),
  // Object.fromEntries forgets the keys, each of which has the definition of its own entry.
) as unknown as StandardDeskEvents;
