import { ownField, ownFieldsOf } from '../../shared/ownFields';
import type { DeskRecording, RecordedMessage, RecordedValue } from '../../testing/recorder/recording';

const mostMessages = 10_000;
const mostDepth = 10;

/** Says what is wrong with a file. */
const refuse = (what: string) => new Error(`This isn't a recording: ${what}`);

const countIn = (value: unknown, key: string): number => {
  const count = ownField(value, key);
  return typeof count === 'number' && count >= 0 ? count : 0;
};

/** Copies the fields that a recorded value has. Anything else in the file is left out. */
function valueIn(value: unknown, depth = 0): RecordedValue {
  const type = ownField(value, 'type');
  if (typeof type !== 'string') throw refuse('a value has no type.');
  const bytes = ownField(value, 'bytes');
  const id = ownField(value, 'id');
  const known = ownField(value, 'known');
  const fields = ownField(value, 'fields');
  const items = ownField(value, 'items');
  if (depth > mostDepth) return { type };
  return {
    type,
    ...(typeof bytes === 'number' && { bytes }),
    ...(typeof id === 'number' && { id }),
    ...(typeof known === 'string' && { known }),
    ...(Array.isArray(items) && { items: items.map((item) => valueIn(item, depth + 1)) }),
    ...(typeof fields === 'object' &&
      fields !== null && {
        fields: Object.fromEntries(
          Object.entries(ownFieldsOf(fields)).map(([key, field]) => [key, valueIn(field, depth + 1)]),
        ),
      }),
  };
}

function messageIn(message: unknown): RecordedMessage {
  const event = ownField(message, 'event');
  return {
    at: countIn(message, 'at'),
    ...(typeof event === 'string' && { event }),
    payload: valueIn(ownField(message, 'payload')),
  };
}

/** Reads a recording from the text of a file. Throws an `Error` that says what is wrong if it isn't one. */
export function parseRecording(text: string): DeskRecording {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    throw refuse('the file has no JSON.');
  }
  const messages = ownField(file, 'messages');
  if (ownField(file, 'version') !== 1) throw refuse('its version is not 1.');
  if (!Array.isArray(messages)) throw refuse('it has no list of messages.');
  return {
    version: 1,
    messages: messages.slice(0, mostMessages).map(messageIn),
    dropped: countIn(file, 'dropped') + Math.max(0, messages.length - mostMessages),
    foreign: countIn(file, 'foreign'),
  };
}

/** Returns a recording as the text of a file. */
export const recordingText = (recording: DeskRecording): string => `${JSON.stringify(recording, undefined, 1)}\n`;
