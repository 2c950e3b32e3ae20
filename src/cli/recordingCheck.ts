import type { DeskRecording } from 'iadvize-desk-events/testing';
import { isPlainObject } from '../shared/isPlainObject';
import { describe } from '../shared/misuse';
import { ownField } from '../shared/ownFields';
import { CommandMisuse } from './commandMisuse';

/** recordDesk keeps six levels. */
const mostLevels = 20;

type Kind = 'string' | 'number' | undefined;

/** Returns whether a field is of a type. `undefined` allows the field to be missing. */
const hasField = (value: unknown, key: string, ...kinds: readonly Kind[]) =>
  kinds.some((kind) => typeof ownField(value, key) === (kind ?? 'undefined'));

/** Says what a value is, without its content. */
const describeKind = (value: unknown) => (typeof value === 'string' ? 'text' : describe(value));

/** Whether a value is what is kept of a value, all the way down. */
function isRecordedValue(value: unknown, levels = mostLevels): boolean {
  if (!isPlainObject(value) || levels === 0 || !hasField(value, 'type', 'string')) return false;
  if (!hasField(value, 'bytes', 'number', undefined) || !hasField(value, 'id', 'number', undefined)) return false;
  if (!hasField(value, 'known', 'string', undefined)) return false;
  const [fields, items] = [ownField(value, 'fields') ?? {}, ownField(value, 'items') ?? []];
  if (!isPlainObject(fields) || !Array.isArray(items)) return false;
  return [...Object.values(fields), ...items].every((inner) => isRecordedValue(inner, levels - 1));
}

const isRecordedMessage = (value: unknown) =>
  hasField(value, 'at', 'number') &&
  hasField(value, 'event', 'string', undefined) &&
  isRecordedValue(ownField(value, 'payload'));

/** Whether data claims to be a recording. */
export const looksLikeRecording = (data: unknown): boolean =>
  isPlainObject(data) && ownField(data, 'messages') !== undefined;

/** Returns data as a recording. Throws a `CommandMisuse` that says where it isn't one, and quotes none of it. */
export function checkedRecording(data: unknown, from: string): DeskRecording {
  const refuse = (place: string, expected: string, received: string): never => {
    throw new CommandMisuse(`${from}: expected ${place} to be ${expected}, received ${received}.`);
  };
  const version = ownField(data, 'version');
  const messages = ownField(data, 'messages');
  if (!isPlainObject(data)) return refuse('it', 'a recording of recordDesk', describeKind(data));
  if (version !== 1) return refuse('version', '1', describeKind(version));
  if (!Array.isArray(messages)) return refuse('messages', 'a list', describeKind(messages));
  const wrong = messages.findIndex((message) => !isRecordedMessage(message));
  if (wrong !== -1) return refuse(`messages[${wrong}]`, 'a message as recordDesk keeps it', 'something else');
  for (const key of ['dropped', 'foreign']) {
    if (!hasField(data, key, 'number')) return refuse(key, 'a number', describeKind(ownField(data, key)));
  }
  // Each of its fields was checked.
  return data as unknown as DeskRecording;
}
