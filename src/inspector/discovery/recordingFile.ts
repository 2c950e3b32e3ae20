import { ownFieldsOf } from '../../shared/ownFields';
import { parseRecording } from '../../testing/generator/parseRecording';
import type { DeskRecording, RecordedMessage, RecordedValue } from '../../testing/recorder/recording';

/** Returns a count of the file, or 0 if it has none. */
const countOf = (count: unknown) => (typeof count === 'number' && count >= 0 ? count : 0);

/** Copies the fields that a recorded value has. */
function copyOf(value: RecordedValue): RecordedValue {
  const { type, bytes, id, known, fields, items } = ownFieldsOf(value);
  return {
    type,
    ...(bytes !== undefined && { bytes }),
    ...(id !== undefined && { id }),
    ...(known !== undefined && { known }),
    ...(items && { items: items.map(copyOf) }),
    ...(fields && { fields: Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, copyOf(field)])) }),
  };
}

function messageOf(message: RecordedMessage): RecordedMessage {
  const { at, event, payload } = ownFieldsOf(message);
  return { at: countOf(at), ...(event !== undefined && { event }), payload: copyOf(payload) };
}

/**
 * Reads a recording from the text of a file. Anything else in the file is left out, so that it isn't saved again. Throws a `TypeError` of
 * one sentence if it isn't a recording.
 */
export function openRecording(text: string): DeskRecording {
  const { messages, dropped, foreign } = ownFieldsOf(parseRecording(text));
  return { version: 1, messages: messages.map(messageOf), dropped: countOf(dropped), foreign: countOf(foreign) };
}

/** Returns a recording as the text of a file. */
export const recordingText = (recording: DeskRecording): string => `${JSON.stringify(recording, undefined, 1)}\n`;
