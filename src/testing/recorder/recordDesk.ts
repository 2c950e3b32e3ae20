import { type DeskSource, deskOrigins } from 'iadvize-desk-events';
import { originOf, refusalOf } from '../../intake/gate';
import { checkedOrigins } from '../../intake/origins';
import { checkSource } from '../../intake/source';
import { onAbort } from '../../shared/abort';
import { ownFieldsOf } from '../../shared/ownFields';
import type { DeskRecording } from './recording';
import { createRecordingBuffer } from './recordingBuffer';

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
  /** Returns a copy of the recording so far. Later messages don't change it. */
  readonly recording: () => DeskRecording;
  /** Stops listening, and forgets which id has which number. The recording stays. You can call it twice. */
  readonly stop: () => void;
}

/**
 * Records the shape of a desk's messages, without anybody's data. It keeps the events' names and times, the fields' names and types,
 * a number for each id, and the known statuses, channels and participant types. It keeps no other value. It counts messages from
 * elsewhere without reading them. Throws a `TypeError` if an option can't be used, or if there is no `window`.
 *
 * Names that may be data are masked. An event's name stays if the catalogue has it, or if it is at most 50 ASCII capitals and
 * underscores with at most two digits in one place. A field's name stays if the catalogue or one of iAdvize's APIs has it, if it is a
 * common name of a profile's field such as `given_name`, or if it looks like a name in code and its object isn't a record. A name in
 * code begins with a lowercase letter or an underscore, has at most 40 ASCII letters and underscores, and may end with one or two
 * digits. An object is taken for a record if it has more than 60 keys, or if it has several values, all of one type, and no known name.
 * A `visitor` isn't, and neither is an object of the availability event with exactly one documented channel among its values. So no
 * digits of an id, no e-mail address and no sentence stays in a name. Somebody's name does if it looks like a name in code and isn't a
 * key of a record, such as the event `ADA_LOVELACE` or the field `ada`. So read a recording before you share it.
 *
 * A recording has at most 2,000 messages and 100,000 values, about 20 MB. Of a message it keeps at most 300 values, 6 levels deep.
 * It walks through plain objects and lists only, and never through bytes or boxed text.
 *
 * @example
 * const recorder = recordDesk({ source: iframe });
 * console.log(JSON.stringify(recorder.recording()));
 */
export function recordDesk(options: RecordDeskOptions = {}): DeskRecorder {
  const ownOptions = ownFieldsOf(options);
  const { source, signal } = ownOptions;
  if ('source' in ownOptions) checkSource(source);
  const page = ownOptions.window ?? globalThis.window;
  if (!page) {
    throw new TypeError("recordDesk: there is no window. Call it in the browser, or pass one as 'window'.");
  }
  const origins = checkedOrigins(ownOptions.origins ?? [deskOrigins.ha]);
  const buffer = createRecordingBuffer();

  const receive = (message: MessageEvent) => {
    if (refusalOf(originOf(message), message, origins, source)) buffer.countForeign();
    else buffer.keep(message);
  };
  const stop = () => {
    page.removeEventListener('message', receive);
    buffer.forget();
    releaseSignal();
  };

  page.addEventListener('message', receive);
  const releaseSignal = onAbort(signal, stop);
  if (signal?.aborted) stop();

  return { recording: buffer.read, stop };
}
