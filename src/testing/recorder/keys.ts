import { isKnownChannel, type Place } from './knownValues';

/** A field's name as a programmer writes it. People's names, e-mail addresses and ids that are used as keys shouldn't match. */
const fieldName = /^[a-z_][A-Za-z_]{0,39}\d{0,2}$/;

const idName = /^(?:id|uuid)s?$|(?:_id|_uuid|Id|ID|Uuid|UUID)s?$/;

/** Whether a field's key may be kept as it is. */
export function isFieldName(place: Place & { readonly key: string }): boolean {
  return fieldName.test(place.key) || isKnownChannel(place);
}

/** Whether the value of a key is an id, going by the key's name. */
export function isIdName(key: string | undefined): boolean {
  return key !== undefined && idName.test(key);
}

/** Creates a function that returns a placeholder for each key of one object that may not be kept: `(key)`, `(key 2)` and so on. */
export function createPlaceholders(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return count === 1 ? '(key)' : `(key ${count})`;
  };
}
