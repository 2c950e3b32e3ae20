import type { DeskEventDefinition } from 'iadvize-desk-events';
import { availabilityFields, availabilityKeys } from '../recorder/knownValues';
import { knownVisitorFields } from './visitorFields';

/** What a recorded event is compared with. */
export interface Expectation {
  /** The payload's fields, from the entry's schema. */
  readonly fields: readonly string[];
  /** The paths of all that is known, those of the fields' own fields among them. */
  readonly paths: ReadonlySet<string>;
}

const below = (key: string, fields: readonly string[]) => fields.map((field) => `${key}.${field}`);

/** The visitor's fields by vocabulary, as paths. */
export const visitorPaths = Object.entries(knownVisitorFields).map(([vocabulary, fields]) => ({
  vocabulary,
  paths: below('visitor', fields),
}));

const knownBelow: ReadonlyMap<string, readonly string[]> = new Map([
  ['visitor', visitorPaths.flatMap(({ paths }) => paths)],
  ...availabilityKeys.map((key) => [key, below(key, availabilityFields)] as const),
]);

/** What the catalogue expects of an event; nothing where it has no entry. */
export function expectationOf(definition: DeskEventDefinition | undefined): Expectation {
  // The catalogue's schemas are zod's own objects; what the standard calls a schema has no list of fields.
  const { shape } = (definition?.schema ?? {}) as { readonly shape?: object };
  const fields = Object.keys(shape ?? {});
  return { fields, paths: new Set(fields.flatMap((field) => [field, ...(knownBelow.get(field) ?? [])])) };
}
