import { looksLikeFieldName, looksLikeRecord } from '../../intake/payloadNames';
import { isPlainObject } from '../../shared/isPlainObject';
import { hasOwn } from '../../shared/ownFields';
import { isIdName } from './idNames';
import { isKnownField } from './knownNames';
import { isChannel, isKnownValue, type Place, placeOfField, placeOfItem } from './knownValues';
import type { Masks } from './masks';
import { bytesOf, kindOf } from './objectKinds';
import type { Pseudonyms } from './pseudonyms';
import type { RecordedValue } from './recording';
import { createFieldReader, type Reading, read } from './safeRead';

const mostDepth = 6;
const mostItems = 20;
const mostValues = 300;

/** What names and ids are replaced with throughout a recording. */
export interface Replacements {
  readonly ids: Pseudonyms;
  readonly names: Masks;
}

/** What is kept of a payload. */
export interface RecordedPayload {
  readonly payload: RecordedValue;
  /** How many values it has, itself included. */
  readonly valueCount: number;
}

/** Whether the object at a place has fields, no matter of which types. A visitor has. */
const isVisitor = ({ key, parentKey, isItem }: Place) => key === 'visitor' && parentKey === undefined && !isItem;

/** Whether an object of the availability event is about one channel, as `{ type: 'CHAT', state: 'AVAILABLE' }` is. */
const isOfOneChannel = (values: readonly unknown[], { inAvailability }: Place) =>
  inAvailability === true && values.filter((value) => typeof value === 'string' && isChannel(value)).length === 1;

/**
 * Reads the data of a message and returns what is kept of it: never its content, and at most a few hundred values. `place` is where the
 * data is. Never throws.
 */
export function recordValue(readData: () => unknown, place: Place, { ids, names }: Replacements): RecordedPayload {
  const readFields = createFieldReader();
  let valueCount = 0;

  /** The names of an object's first fields as they are kept. */
  const keptFields = (object: object, place: Place): Array<readonly [name: string, reading: Reading]> => {
    const { keyCount, fields } = readFields(object);
    const isKnown = (key: string) => isKnownField({ ...placeOfField(place, key), key });
    const values = fields.map(([, reading]) => reading?.value);
    const isVouchedFor = fields.some(([key]) => isKnown(key)) || isVisitor(place) || isOfOneChannel(values, place);
    const isRecord = looksLikeRecord(keyCount, isVouchedFor ? [] : values);
    const isKept = (key: string) => isKnown(key) || (!isRecord && looksLikeFieldName(key));
    return fields.map(([key, reading]) => [isKept(key) ? key : names.keyOf(key), reading]);
  };

  const recordFields = (object: object, place: Place, depth: number): RecordedValue => {
    const fields = new Map<string, RecordedValue>();
    for (const [name, reading] of keptFields(object, place)) {
      if (valueCount === mostValues) break;
      fields.set(name, recordAt(reading, placeOfField(place, name), depth + 1));
    }
    return { type: 'object', fields: Object.fromEntries(fields) };
  };

  const recordItems = (list: readonly unknown[], place: Place, depth: number): RecordedValue => {
    // Not a list: `push` would call a setter that a script may have added to `Object.prototype`.
    const items = new Set<RecordedValue>();
    for (let index = 0; index < Math.min(list.length, mostItems) && valueCount < mostValues; index += 1) {
      // A hole would be looked up in the prototype.
      const reading = read(() => (hasOwn(list, index) ? list[index] : undefined));
      items.add(recordAt(reading, placeOfItem(place), depth + 1));
    }
    return { type: 'list', items: [...items] };
  };

  const recordObject = (object: object, place: Place, depth: number): RecordedValue => {
    if (Array.isArray(object)) return depth < mostDepth ? recordItems(object, place, depth) : { type: 'list' };
    // Anything else that isn't plain is a single value. Its keys may be a million bytes or characters.
    if (isPlainObject(object)) return depth < mostDepth ? recordFields(object, place, depth) : { type: 'object' };
    const bytes = bytesOf(object);
    return { type: kindOf(object), ...(bytes !== undefined && { bytes }) };
  };

  const recordAt = (reading: Reading, place: Place, depth: number): RecordedValue => {
    valueCount += 1;
    const unreadable = { type: 'unreadable' };
    if (!reading) return unreadable;
    const { value } = reading;
    if (value === null) return { type: 'null' };
    const type = typeof value;
    // Reading an object of the page's own may throw further down.
    if (typeof value === 'object') return read(() => recordObject(value, place, depth))?.value ?? unreadable;
    if (typeof value !== 'string' && typeof value !== 'number') return { type };
    if (typeof value === 'string' && isKnownValue(value, place)) return { type, known: value };
    const id = isIdName(place.key) ? ids.of(value) : undefined;
    return { type, ...(id !== undefined && { id }) };
  };

  const payload = recordAt(read(readData), place, 0);
  return { payload, valueCount };
}
