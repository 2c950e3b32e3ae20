import { onAbort } from '../shared/abort';
import { closing, type Emitter } from '../shared/emitter';
import { DeskWaitError, type DeskWaitErrorCode } from './deskWaitError';
import type { DeskDiagnosis } from './diagnosis';

/** How `waitFor` waits. */
export interface WaitOptions<Event> {
  /** Which events count; what it throws goes to `onHandlerError`, and that event doesn't count. Default: each. */
  readonly where?: ((event: Event) => boolean) | undefined;
  /** Ends the wait when it aborts: the promise rejects with a `DeskWaitError` of code `aborted`. */
  readonly signal?: AbortSignal | undefined;
  /** How long to wait, in ms; then the promise rejects with a `DeskWaitError` of code `timeout`. Default: for ever. */
  readonly timeout?: number | undefined;
}

/** The longest time that setTimeout can count; a longer one would end at once. */
const longestTimeout = 2 ** 31 - 1;

/** A promise of the next event of a handler, after which nothing of the wait is left. */
export function waitForEvent<Event>(
  emitter: Emitter,
  diagnose: () => Pick<DeskDiagnosis, 'hints'>,
  name: string,
  handler: string,
  { where, signal, timeout }: WaitOptions<Event> = {},
): Promise<Event> {
  return new Promise((resolve, reject) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = () => {
      clearTimeout(timer);
      for (const release of releases) release();
    };
    const fail = (code: DeskWaitErrorCode) => {
      end();
      reject(new DeskWaitError(code, [`waitFor('${name}'): ${code}.`, ...diagnose().hints].join(' '), signal?.reason));
    };
    const abort = () => fail('aborted');
    const close = () => fail('closed');
    const receive = (event: Event) => {
      if (where && !where(event)) return;
      end();
      resolve(event);
    };
    const releases = [emitter.on(handler, receive), onAbort(signal, abort), emitter.on(closing, close)];
    if (emitter.isClosed()) return close();
    if (signal?.aborted) return abort();
    if (timeout === undefined) return;
    timer = setTimeout(() => fail('timeout'), Math.min(timeout, longestTimeout));
  });
}
