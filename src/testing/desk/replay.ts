import { ownFieldsOf } from '../../shared/ownFields';
import type { RecordedMessage, RecordedValue } from '../recorder/recording';
import type { Seeded } from './seed';

/** The value that replaces one that wasn't kept, by type. A value of any other type becomes undefined. */
const madeUpValues: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['string', 'made up'],
  ['number', 1],
  ['boolean', true],
  ['null', null],
  ['list', []],
  ['object', {}],
]);

/** Returns the recorded messages in their order, with made-up values. One pseudonym becomes the same id everywhere. */
export function messagesOf(messages: readonly RecordedMessage[], seeded: Seeded): unknown[] {
  const uuids = new Map<number, string>();

  const madeUpId = (pseudonym: number, type: string, key: string | undefined) => {
    const number = 1000 + pseudonym;
    if (type === 'number') return number;
    // A project's id is numeric even if it was sent as text.
    if (key === 'projectId') return String(number);
    const uuid = uuids.get(pseudonym) ?? seeded.uuid();
    uuids.set(pseudonym, uuid);
    return uuid;
  };
  const madeUp = (value: RecordedValue, key?: string): unknown => {
    const { type, id, known, fields, items } = ownFieldsOf(value);
    if (known !== undefined) return known;
    if (id !== undefined) return madeUpId(id, type, key);
    if (fields) return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, madeUp(field, name)]));
    if (items) return items.map((item) => madeUp(item, key));
    return madeUpValues.get(type);
  };

  return messages.map((message) => {
    const { event, payload } = ownFieldsOf(message);
    const data = madeUp(payload);
    return event === undefined ? data : { ...Object(data), event };
  });
}
