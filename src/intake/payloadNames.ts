/** A field's name as a programmer writes it. An id, a phone number, an e-mail address and a sentence don't look like that. */
const fieldName = /^[a-z_][A-Za-z_]{0,39}\d{0,2}$/;

/** The most keys that an object with fields has. Anything with more is taken for a record, whose keys are data. */
export const mostFieldsOfAnObject = 60;

/** Whether a key looks like a field's name. `ada` does too, so the caller must also look at the object that has the key. */
export const looksLikeFieldName = (key: string): boolean => fieldName.test(key);

function kindOf(value: unknown): string | undefined {
  if (value === null || value === undefined) return undefined;
  return Array.isArray(value) ? 'list' : typeof value;
}

/**
 * Whether an object looks like a record: it has a great many keys, or several values that are all of one type, as in
 * `{ ada: {}, grace: {} }`. A value that is null or undefined fits any type. A record with a single key can't be distinguished from an object
 * with a single field.
 */
export function looksLikeRecord(keyCount: number, values: readonly unknown[]): boolean {
  if (keyCount > mostFieldsOfAnObject) return true;
  const kinds = new Set(values.map(kindOf));
  kinds.delete(undefined);
  return values.length > 1 && kinds.size < 2;
}
