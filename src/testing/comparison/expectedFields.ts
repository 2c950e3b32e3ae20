import { payloadFields } from '../../events/payloadFields';
import { availabilityFields, availabilityKeys } from '../recorder/knownValues';
import { knownVisitorFields } from '../recorder/visitorFields';

/** The fields that a recorded event is compared with. */
export interface Expectation {
  /** The fields in the schema of the event's payload. */
  readonly fields: readonly string[];
  /** The paths of all known fields, nested ones included. */
  readonly paths: ReadonlySet<string>;
}

const below = (key: string, fields: readonly string[]) => fields.map((field) => `${key}.${field}`);

/** The paths of the visitor's fields, by API. */
export const visitorPaths = Object.entries(knownVisitorFields).map(([vocabulary, fields]) => ({
  vocabulary,
  paths: below('visitor', fields),
}));

const knownBelow: ReadonlyMap<string, readonly string[]> = new Map([
  ['visitor', visitorPaths.flatMap(({ paths }) => paths)],
  ...availabilityKeys.map((key) => [key, below(key, availabilityFields)] as const),
]);

/** Returns the fields that the catalogue expects in a method's event. There are none if the catalogue has no such method. */
export function expectationOf(method: string | undefined): Expectation {
  const fields = (method && payloadFields[method]) || [];
  return { fields, paths: new Set(fields.flatMap((field) => [field, ...(knownBelow.get(field) ?? [])])) };
}
