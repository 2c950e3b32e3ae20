import { payloadFields } from '../../events/payloadFields';
import { availabilityFields, availabilityKeys } from '../recorder/knownValues';
import { knownVisitorFields } from './visitorFields';

/** What a recorded event is compared with. */
export interface Expectation {
  /** The payload's fields, as the entry's schema has them. */
  readonly fields: readonly string[];
  /** The paths of everything that is known, including the fields' own fields. */
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

/** What the catalogue expects of the event of a method; nothing if it has no such entry. */
export function expectationOf(method: string | undefined): Expectation {
  const fields = (method && payloadFields[method]) || [];
  return { fields, paths: new Set(fields.flatMap((field) => [field, ...(knownBelow.get(field) ?? [])])) };
}
