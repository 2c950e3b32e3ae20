import { createPlaceholders, isFieldName, isIdName } from './keys';
import { enumerationAt, type Place, placeOfField, placeOfItem } from './knownValues';
import type { Pseudonyms } from './pseudonyms';
import type { RecordedValue } from './recording';

const mostDepth = 6;
const mostFields = 60;
const mostItems = 20;
const mostValues = 300;

/** The objects that a message can hold besides plain ones. Any other tag may be a string that the sender chose. */
const kinds: ReadonlySet<string> = new Set([
  'Date',
  'RegExp',
  'Map',
  'Set',
  'Error',
  'Blob',
  'File',
  'FileList',
  'ArrayBuffer',
  'MessagePort',
  'Boolean',
  'Number',
  'String',
  'BigInt',
]);

function kindOf(value: object): string {
  const tag = Object.prototype.toString.call(value).slice('[object '.length, -1);
  return kinds.has(tag) ? tag : 'object';
}

/** Reads data and returns what is kept of it: never its content, and at most a few hundred values. Never throws. */
export function recordValue(readData: () => unknown, pseudonyms: Pseudonyms): RecordedValue {
  let room = mostValues;

  const recordFields = (value: object, place: Place, depth: number): Pick<RecordedValue, 'fields'> => {
    const nextPlaceholder = createPlaceholders();
    const fields: Array<[string, RecordedValue]> = [];
    for (const key of Object.keys(value).slice(0, mostFields)) {
      if (!room) break;
      const name = isFieldName({ ...placeOfField(place, key), key }) ? key : nextPlaceholder();
      fields.push([name, recordAt(() => Reflect.get(value, key), placeOfField(place, name), depth + 1)]);
    }
    return { fields: Object.fromEntries(fields) };
  };

  const recordItems = (list: readonly unknown[], place: Place, depth: number): Pick<RecordedValue, 'items'> => {
    const items: RecordedValue[] = [];
    for (let index = 0; index < Math.min(list.length, mostItems) && room; index += 1) {
      items.push(recordAt(() => list[index], placeOfItem(place), depth + 1));
    }
    return { items };
  };

  const recordAt = (read: () => unknown, place: Place, depth: number): RecordedValue => {
    room -= 1;
    try {
      const value = read();
      if (value === null) return { type: 'null' };
      if (Array.isArray(value)) return { type: 'list', ...(depth < mostDepth && recordItems(value, place, depth)) };
      if (typeof value === 'object') {
        const type = kindOf(value);
        return { type, ...(type === 'object' && depth < mostDepth && recordFields(value, place, depth)) };
      }
      const type = typeof value;
      if (typeof value !== 'string' && typeof value !== 'number') return { type };
      if (typeof value === 'string' && enumerationAt(place)?.has(value)) return { type, known: value };
      const id = isIdName(place.key) ? pseudonyms.of(value) : undefined;
      return { type, ...(id !== undefined && { id }) };
    } catch {
      // It was a proxy or a getter of the page's own. A message from another window has neither.
      return { type: 'unreadable' };
    }
  };

  return recordAt(readData, {}, 0);
}
