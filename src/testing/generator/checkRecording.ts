import { deskEventPrefix } from '../../events/defineDeskEvent';
import { isPlainObject } from '../../shared/isPlainObject';
import { describe } from '../../shared/misuse';
import { ownField } from '../../shared/ownFields';
import type { DeskRecording } from '../recorder/recording';

/** Returns the error for a part of a recording. A string may be data, so it isn't quoted. */
export const wrongRecording = (place: string, expected: string, received: unknown) =>
  new TypeError(
    `${place}: expected ${expected}, received ${typeof received === 'string' ? 'a string' : describe(received)}`,
  );

/** How deep a recorded payload may be nested: more than the recorder does. */
const mostLevels = 20;

const isCount = (value: unknown) => Number.isSafeInteger(value) && Number(value) >= 0;
const isMissingOr = (isRight: (value: unknown) => boolean, value: unknown) => value === undefined || isRight(value);
const isText = (value: unknown) => typeof value === 'string';

/** Whether something is a recorded value, as are the values inside it. */
function isRecordedValue(value: unknown, levels = mostLevels): boolean {
  if (!isPlainObject(value) || levels === 0) return false;
  const areValues = (values: readonly unknown[]) => values.every((inner) => isRecordedValue(inner, levels - 1));
  return (
    isText(ownField(value, 'type')) &&
    isMissingOr(isText, ownField(value, 'known')) &&
    isMissingOr(isCount, ownField(value, 'id')) &&
    isMissingOr(isCount, ownField(value, 'bytes')) &&
    isMissingOr((fields) => isPlainObject(fields) && areValues(Object.values(fields)), ownField(value, 'fields')) &&
    isMissingOr((items) => Array.isArray(items) && areValues(items), ownField(value, 'items'))
  );
}

const isEventName = (value: unknown) => typeof value === 'string' && value.startsWith(deskEventPrefix);

/** Returns what is wrong with a message of a recording, as an expected value and its place, or undefined if nothing is. */
function wrongWithMessage(message: unknown): readonly [place: string, expected: string, received: unknown] | undefined {
  if (!isPlainObject(message)) return ['', 'an object', message];
  const [event, payload] = [ownField(message, 'event'), ownField(message, 'payload')];
  if (!isMissingOr(isEventName, event)) return ['.event', `a string that begins with '${deskEventPrefix}'`, event];
  return isRecordedValue(payload)
    ? undefined
    : ['.payload', "a value as recordDesk keeps it, with its 'type'", payload];
}

/**
 * Returns a recording that may come from a file. Throws a `TypeError` of one sentence that begins with `place` if it isn't one. An error
 * quotes no text of the recording.
 */
export function checkRecording(recording: unknown, place: string): DeskRecording {
  const version = ownField(recording, 'version');
  const messages = ownField(recording, 'messages');
  if (!isPlainObject(recording)) throw wrongRecording(place, 'a recording of recordDesk', recording);
  if (version !== 1) throw wrongRecording(`${place}.version`, '1', version);
  if (!Array.isArray(messages)) throw wrongRecording(`${place}.messages`, 'a list', messages);
  for (const [index, message] of messages.entries()) {
    const wrong = wrongWithMessage(message);
    if (wrong) throw wrongRecording(`${place}.messages[${index}]${wrong[0]}`, wrong[1], wrong[2]);
  }
  // Every part that is read was checked.
  return recording as unknown as DeskRecording;
}
