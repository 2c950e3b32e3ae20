import { type DeskSource, deskOrigins } from 'iadvize-desk-events';
import { refusalOf } from '../../intake/gate';
import { checkedOrigins } from '../../intake/origins';
import { checkSource } from '../../intake/source';
import { onAbort } from '../../shared/abort';
import { createPseudonyms } from './pseudonyms';
import type { DeskRecording, RecordedMessage } from './recording';
import { recordMessage } from './recordMessage';

/** The options of `recordDesk`. Each can be left out. */
export interface RecordDeskOptions {
  /** The exact origins that the desk may post from, as for `createDeskClient`. Default: `[deskOrigins.ha]`. */
  readonly origins?: readonly string[] | undefined;
  /** Which frame or window is the desk, as for `createDeskClient`. Default: every window of the listed origins is recorded. */
  readonly source?: DeskSource;
  /** The window that the desk posts to. Default: the global `window`. */
  readonly window?: Window | undefined;
  /** Stops the recording when it aborts. */
  readonly signal?: AbortSignal | undefined;
}

/** A recorder that `recordDesk` started. */
export interface DeskRecorder {
  /** Returns a copy of what was recorded so far. Later messages don't change it. */
  readonly recording: () => DeskRecording;
  /** Stops listening, and forgets which id has which number. The recording stays. You can call it twice. */
  readonly stop: () => void;
}

const mostMessages = 2000;

/**
 * Records the shape of a desk's messages, without anybody's data. It keeps the events' names and times, the fields' names and types,
 * a number for each id, and the known statuses, channels and participant types. It keeps no other value, and no key that doesn't look
 * like a field's name. It counts messages from elsewhere without reading them. Read a recording before you share it: a key that
 * looks like a field's name is kept, even if it is somebody's name. Throws a `TypeError` if an option can't be used, or if there is
 * no `window`.
 *
 * @example
 * const recorder = recordDesk({ source: iframe });
 * console.log(JSON.stringify(recorder.recording()));
 */
export function recordDesk(options: RecordDeskOptions = {}): DeskRecorder {
  const { source, signal } = options;
  if ('source' in options) checkSource(options.source);
  const page = options.window ?? globalThis.window;
  if (!page) {
    throw new TypeError("recordDesk: there is no window. Call it in the browser, or pass one as 'window'.");
  }
  const origins = checkedOrigins(options.origins ?? [deskOrigins.ha]);
  const start = performance.now();
  const pseudonyms = createPseudonyms();
  const messages: RecordedMessage[] = [];
  let dropped = 0;
  let foreign = 0;

  const receive = (message: MessageEvent) => {
    if (refusalOf(message.origin, message, origins, source)) {
      foreign += 1;
    } else if (messages.length >= mostMessages) {
      dropped += 1;
    } else {
      const at = Math.round(performance.now() - start);
      messages.push({ at, ...recordMessage(message, pseudonyms) });
    }
  };
  const stop = () => {
    page.removeEventListener('message', receive);
    pseudonyms.forget();
    releaseSignal();
  };

  page.addEventListener('message', receive);
  const releaseSignal = onAbort(signal, stop);
  if (signal?.aborted) stop();

  return { recording: () => ({ version: 1, messages: [...messages], dropped, foreign }), stop };
}
