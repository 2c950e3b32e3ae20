import { mostFieldsOfAnObject } from '../../intake/payloadNames';

/** What reading a value returned, or undefined if it threw. */
export type Reading<Value = unknown> = { readonly value: Value } | undefined;

/** The first fields of an object. */
export interface ReadFields {
  /** How many keys the object has. */
  readonly keyCount: number;
  /** The first of its fields, at most 60. */
  readonly fields: ReadonlyArray<readonly [key: string, reading: Reading]>;
}

/** Reads a value. It may be a getter or a proxy of the page's own, which may throw. A message from another window has neither. */
export function read<Value>(readValue: () => Value): Reading<Value> {
  try {
    return { value: readValue() };
  } catch {
    return undefined;
  }
}

/**
 * Creates a function that reads the first fields of an object, and lists the keys of each object only once. A message can hold one
 * object of a million keys in a hundred places, and nothing lists only the first of an object's keys.
 */
export function createFieldReader(): (object: object) => ReadFields {
  const known = new Map<object, ReadFields>();
  return (object) => {
    const earlier = known.get(object);
    if (earlier) return earlier;
    const keys = Object.keys(object);
    const fields = keys
      .slice(0, mostFieldsOfAnObject)
      .map((key) => [key, read(() => Reflect.get(object, key))] as const);
    const readFields = { keyCount: keys.length, fields };
    known.set(object, readFields);
    return readFields;
  };
}
