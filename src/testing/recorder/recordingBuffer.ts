import { createMasks } from './masks';
import { createPseudonyms } from './pseudonyms';
import type { DeskRecording, RecordedMessage } from './recording';
import { recordMessage } from './recordMessage';

/** A recording that grows with each message that it is passed. */
export interface RecordingBuffer {
  /** Keeps the shape of a desk's message, or counts it as dropped if the recording is full. */
  readonly keep: (message: { readonly data: unknown }) => void;
  /** Counts a message from elsewhere, without reading it. */
  readonly countForeign: () => void;
  /** Returns a copy of the recording so far. */
  readonly read: () => DeskRecording;
  /** Forgets which id and which name has which number. The recording stays. */
  readonly forget: () => void;
}

const mostMessages = 2000;
/** A value takes up to about 200 bytes, so a recording takes up to about 20 MB. */
const mostValues = 100_000;
const mostIds = 10_000;

/** Creates an empty recording, which begins now. */
export function createRecordingBuffer(): RecordingBuffer {
  const start = performance.now();
  const replacements = { ids: createPseudonyms(mostIds), names: createMasks() };
  // Not a list: `push` would call a setter that a script may have added to `Object.prototype`.
  const messages = new Set<RecordedMessage>();
  let values = 0;
  let dropped = 0;
  let foreign = 0;

  return {
    keep(message) {
      if (messages.size >= mostMessages || values >= mostValues) {
        dropped += 1;
        return;
      }
      const at = Math.round(performance.now() - start);
      const { valueCount, ...recorded } = recordMessage(message, replacements);
      values += valueCount;
      messages.add({ at, ...recorded });
    },
    countForeign() {
      foreign += 1;
    },
    read: () => ({ version: 1, messages: [...messages], dropped, foreign }),
    forget() {
      replacements.ids.forget();
      replacements.names.forget();
    },
  };
}
