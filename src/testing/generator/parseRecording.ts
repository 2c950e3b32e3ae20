import type { DeskRecording } from '../recorder/recording';
import { checkRecording } from './checkRecording';

/** Reads a recording that was saved as JSON. Throws a `TypeError` of one sentence, which quotes nothing of the text, if it isn't one. */
export function parseRecording(text: string): DeskRecording {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    // The engine's own error quotes the text.
    throw new TypeError('recording: expected the JSON of a recording, received text that is no JSON');
  }
  return checkRecording(data, 'recording');
}
