import { isKnownChannel, type Place } from './knownValues';

/** A field's name as an API's author would write it: a person's name, an e-mail address or an id used as a key is none. */
const fieldName = /^[a-z_][A-Za-z_]{0,39}\d{0,2}$/;

const idName = /^(?:id|uuid)s?$|(?:_id|_uuid|Id|ID|Uuid|UUID)s?$/;

/** Whether a field's key may be kept as it is. */
export function isFieldName(place: Place & { readonly key: string }): boolean {
  return fieldName.test(place.key) || isKnownChannel(place);
}

/** Whether what stands under a key is an id, by the key's name. */
export function isIdName(key: string | undefined): boolean {
  return key !== undefined && idName.test(key);
}

/** Makes what stands in the place of the keys of one object that may not be kept: `(key)`, `(key 2)` and so on. */
export function createPlaceholders(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return count === 1 ? '(key)' : `(key ${count})`;
  };
}
