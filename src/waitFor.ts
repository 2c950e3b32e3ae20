import { onAbort } from './abort';
import { DeskWaitError, type DeskWaitErrorCode } from './deskWaitError';
import type { Emitter } from './emitter';

/** How `waitFor` waits. */
export interface WaitOptions<Event> {
  /** Which events count; what it throws goes to `onHandlerError`, and that event doesn't count. Default: each. */
  readonly where?: ((event: Event) => boolean) | undefined;
  /** Ends the wait when it aborts: the promise rejects with a `DeskWaitError` of code `aborted`. */
  readonly signal?: AbortSignal | undefined;
  /** How long to wait, in ms; then the promise rejects with a `DeskWaitError` of code `timeout`. Default: for ever. */
  readonly timeout?: number | undefined;
}

/** What the wait stands on. */
export interface WaitParts {
  readonly emitter: Emitter;
  /** Aborts when the client closes. */
  readonly lifetime: AbortSignal;
  /** Words that may tell why nothing came. */
  readonly hints: () => readonly string[];
}

/** The longest time that setTimeout can count; a longer one would end at once. */
const longestTimeout = 2 ** 31 - 1;

/** A promise of the next event of a handler, after which nothing of the wait is left. */
export function waitForEvent<Event>(
  { emitter, lifetime, hints }: WaitParts,
  name: string,
  handler: string,
  { where, signal, timeout }: WaitOptions<Event> = {},
): Promise<Event> {
  if (Number.isNaN(timeout) || (timeout ?? 0) < 0) throw new TypeError('waitFor: write timeout as ms, 0 or more.');
  return new Promise((resolve, reject) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = () => {
      clearTimeout(timer);
      for (const release of releases) release();
    };
    const fail = (code: DeskWaitErrorCode, message: string, cause?: unknown) => {
      end();
      reject(new DeskWaitError(code, `waitFor('${name}'): ${message}`, cause));
    };
    const expire = () => fail('timeout', [`nothing came in ${timeout} ms.`, ...hints()].join(' '));
    const abort = () => fail('aborted', 'its signal aborted.', signal?.reason);
    const close = () => fail('closed', 'the client is closed.');
    const receive = (event: Event) => {
      if (where && !where(event)) return;
      end();
      resolve(event);
    };
    const releases = [emitter.on(handler, receive), onAbort(signal, abort), onAbort(lifetime, close)];
    if (lifetime.aborted) close();
    else if (signal?.aborted) abort();
    else if (timeout !== undefined) timer = setTimeout(expire, Math.min(timeout, longestTimeout));
  });
}
