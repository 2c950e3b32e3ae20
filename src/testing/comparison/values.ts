import { enumerationAt, type Place, placeOfField, placeOfItem } from '../recorder/knownValues';
import type { RecordedValue } from '../recorder/recording';

/** A value of a recorded payload, and where it stands. */
export interface ComparedValue {
  /** The keys that lead to it, joined with dots; a list's items have the list's own. */
  readonly path: string;
  /** The path of the field that holds it; empty at the top. An item is held by its list. */
  readonly parentPath: string;
  /** The value's type. */
  readonly type: string;
  /** Whether its key says that it is of an enumeration, and it is none of the values that are known. */
  readonly isUnknownValue: boolean;
}

/** What is recorded of a payload as a flat list of its values, save itself. */
export function valuesOf(value: RecordedValue, path = '', place: Place = {}): ComparedValue[] {
  const below = (part: RecordedValue, partPath: string, partPlace: Place): ComparedValue[] => {
    const { type, known } = part;
    // A list's items speak for it.
    const isUnknownValue = known === undefined && type !== 'list' && enumerationAt(partPlace) !== undefined;
    return [{ path: partPath, parentPath: path, type, isUnknownValue }, ...valuesOf(part, partPath, partPlace)];
  };
  const items = (value.items ?? []).flatMap((item) => below(item, path, placeOfItem(place)));
  const fields = Object.entries(value.fields ?? {}).flatMap(([key, field]) =>
    below(field, path ? `${path}.${key}` : key, placeOfField(place, key)),
  );
  return [...items, ...fields];
}
