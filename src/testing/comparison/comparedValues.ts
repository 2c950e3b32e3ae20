import { ownFieldsOf } from '../../shared/ownFields';
import { enumerationAt, type Place, placeOfField, placeOfItem } from '../recorder/knownValues';
import type { RecordedValue } from '../recorder/recording';

/** A value of a recorded payload, and where it is. */
export interface ComparedValue {
  /** The keys that lead to the value, joined with dots. An item of a list has the list's path. */
  readonly path: string;
  /** The path of the value's parent. It is empty at the top. An item's parent is its list. */
  readonly parentPath: string;
  /** The value's type. */
  readonly type: string;
  /** Whether the key is one of an enumeration and the value isn't known. */
  readonly isUnknownValue: boolean;
}

/** Returns the values inside a recorded payload as a flat list. The payload itself isn't in it. */
export function valuesOf(value: RecordedValue, path = '', place: Place = {}): ComparedValue[] {
  const below = (part: RecordedValue, partPath: string, partPlace: Place): ComparedValue[] => {
    const { type, known } = ownFieldsOf(part);
    // If it is a list, its items are checked instead.
    const isUnknownValue = known === undefined && type !== 'list' && enumerationAt(partPlace) !== undefined;
    return [{ path: partPath, parentPath: path, type, isUnknownValue }, ...valuesOf(part, partPath, partPlace)];
  };
  const own = ownFieldsOf(value);
  const items = (own.items ?? []).flatMap((item) => below(item, path, placeOfItem(place)));
  const fields = Object.entries(own.fields ?? {}).flatMap(([key, field]) =>
    below(field, path ? `${path}.${key}` : key, placeOfField(place, key)),
  );
  return [...items, ...fields];
}
