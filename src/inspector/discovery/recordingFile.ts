import { ownFieldsOf } from '../../shared/ownFields';
import { wrongRecording } from '../../testing/generator/checkRecording';
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

/** The longest time that a recording may last. The timeline can't show a time of any size. */
const mostMs = 365 * 24 * 60 * 60 * 1000;

function messageOf(message: RecordedMessage, index: number): RecordedMessage {
  // Nothing has checked the time so far.
  const { at, event, payload }: Omit<RecordedMessage, 'at'> & { readonly at: unknown } = ownFieldsOf(message);
  if (typeof at !== 'number' || !(at >= 0 && at <= mostMs)) {
    throw wrongRecording(`recording.messages[${index}].at`, `a time in ms from 0 to ${mostMs} (a year)`, at);
  }
  return { at, ...(event !== undefined && { event }), payload: copyOf(payload) };
}

/**
 * Reads a recording from the text of a file. Anything else in the file is left out, so that it isn't saved again. Throws a `TypeError` of
 * one sentence if it isn't a recording, or if a message's time isn't within a year.
 */
export function openRecording(text: string): DeskRecording {
  const { messages, dropped, foreign } = ownFieldsOf(parseRecording(text));
  return { version: 1, messages: messages.map(messageOf), dropped: countOf(dropped), foreign: countOf(foreign) };
}

/** Returns a recording as the text of a file. */
export const recordingText = (recording: DeskRecording): string => `${JSON.stringify(recording, undefined, 1)}\n`;
