import { type DeskSource, deskOrigins } from 'iadvize-desk-events';
import { refusalOf } from '../../intake/gate';
import { checkedOrigins } from '../../intake/origins';
import { checkSource } from '../../intake/source';
import { onAbort } from '../../shared/abort';
import { recordMessage } from './message';
import { createPseudonyms } from './pseudonyms';
import type { DeskRecording, RecordedMessage } from './recording';

/** What `recordDesk` takes; each option may be left out. */
export interface RecordDeskOptions {
  /** The exact origins that the desk may post from, as for `createDeskClient`. Default: `[deskOrigins.ha]`. */
  readonly origins?: readonly string[] | undefined;
  /** Which frame or window is the desk, as for `createDeskClient`. Left out, every window of the listed origins is heard. */
  readonly source?: DeskSource;
  /** The window that the desk posts to. Default: the global `window`. */
  readonly window?: Window | undefined;
  /** Stops the recording when it aborts. */
  readonly signal?: AbortSignal | undefined;
}

/** A recording that is being made. */
export interface DeskRecorder {
  /** What was recorded so far; what comes later doesn't change it. */
  readonly recording: () => DeskRecording;
  /** Stops listening and forgets which id has which number; the recording stays. Calling it again is fine. */
  readonly stop: () => void;
}

const mostMessages = 2000;

/**
 * Records what a desk says without what it says about anybody: the events' names and times, the fields' names and types, numbers in
 * the place of ids, and the statuses, channels and participant types that the documentation names. No other value is kept, nor a
 * key that doesn't look like a field's name. Messages from elsewhere are counted and not read. Look a recording over before you pass
 * it on: a key that looks like a field's name is kept, whatever it is.
 *
 * @example
 * const recorder = recordDesk({ source: iframe });
 * console.log(JSON.stringify(recorder.recording()));
 */
export function recordDesk(options: RecordDeskOptions = {}): DeskRecorder {
  const { source, signal } = options;
  if ('source' in options) checkSource(options.source);
  const page = options.window ?? globalThis.window;
  if (!page) throw new TypeError('recordDesk: no window; call it in the browser, or give one.');
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
