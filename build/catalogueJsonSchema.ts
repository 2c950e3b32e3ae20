import { mkdir, writeFile } from 'node:fs/promises';
import * as z from 'zod/mini';
import { deskEventCatalogue } from '../src/events/catalogue';
import type { DeskEventCatalogueEntry } from '../src/events/catalogueEntry';
import { deskEventPrefix } from '../src/events/defineDeskEvent';

const draft = 'https://json-schema.org/draft/2020-12/schema';

/** A JSON Schema, or a part of one. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** An object's schema as zod writes it. */
type ObjectSchema = JsonSchema & { readonly properties: object; readonly required?: readonly string[] };

const wireNameOf = ({ name }: DeskEventCatalogueEntry) => deskEventPrefix + name;

/** The schema of one event: its payload as it is posted, with its name on the wire. */
function eventSchemaOf(entry: DeskEventCatalogueEntry, allWireNames: readonly string[]): JsonSchema {
  const { name, schema, evidence, description, source, recognizedBy } = entry;
  // Each schema of the catalogue is an object's.
  const { $schema, ...payload } = z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input' }) as ObjectSchema;
  const wireName = wireNameOf(entry);
  // An event that a field marks may come under any name of the desk's, except those of the others.
  const event = recognizedBy
    ? {
        type: 'string',
        pattern: `^${deskEventPrefix.replaceAll('.', '\\.')}`,
        not: { enum: allWireNames.filter((other) => other !== wireName) },
      }
    : { const: wireName };
  return {
    title: name,
    description: `${description}\n\nEvidence: ${evidence}. Source: ${source}.`,
    ...payload,
    properties: { event, ...payload.properties },
    required: ['event', ...(payload.required ?? [])],
  };
}

/** Writes the catalogue as a JSON Schema: a message that is one of the events, each with a definition by its name. */
export function jsonSchemaOf(catalogue: Readonly<Record<string, DeskEventCatalogueEntry>>): JsonSchema {
  const entries = Object.values(catalogue);
  const wireNames = entries.map(wireNameOf);
  return {
    $schema: draft,
    title: 'iAdvize desk events',
    description:
      'What the iAdvize agent desk posts to the page that embeds it, one definition for each event. Unofficial; not affiliated with iAdvize.',
    oneOf: entries.map(({ name }) => ({ $ref: `#/$defs/${name}` })),
    $defs: Object.fromEntries(entries.map((entry) => [entry.name, eventSchemaOf(entry, wireNames)])),
  };
}

/** Writes the catalogue's JSON Schema as a file of the package, for validators in other languages. */
export async function buildJsonSchema(): Promise<void> {
  await mkdir('dist', { recursive: true });
  await writeFile('dist/schema.json', `${JSON.stringify(jsonSchemaOf(deskEventCatalogue), null, 2)}\n`);
}
