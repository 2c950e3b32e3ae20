import type { Emitter } from '../shared/emitter';
import { expectSignal, misuse } from '../shared/misuse';
import { ownFieldsOf } from '../shared/ownFields';
import { DeskWaitError } from './deskWaitError';
import type { DeskHint } from './diagnosis/hint';

/** How `waitFor` waits. */
export interface WaitOptions<Event> {
  /** Which events count. If it throws, the error goes to `onHandlerError`, and that event doesn't count. Default: all events. */
  readonly where?: ((event: Event) => boolean) | undefined;
  /** Ends the wait when it aborts: the promise rejects with a `DeskWaitError` of code `aborted`. */
  readonly signal?: AbortSignal | undefined;
  /**
   * How long to wait, in ms, 0 or more. Then the promise rejects with a `DeskWaitError` of code `timeout`. A negative number throws a
   * `TypeError`. Default: forever.
   */
  readonly timeout?: number | undefined;
}

/** The longest time that setTimeout can count. A longer one would end at once. */
const longestTimeout = 2 ** 31 - 1;

/** Finds out why nothing may arrive. */
export type HintReader = () => { readonly hints: readonly Pick<DeskHint, 'message'>[] };

/** Returns a promise of the next event of a method. Nothing of the wait is left when it settles. */
export function waitForEvent<Event>(
  emitter: Emitter,
  diagnose: HintReader,
  name: string,
  method: string,
  options?: WaitOptions<Event>,
): Promise<Event> {
  const { where, signal, timeout } = ownFieldsOf(options);
  const wait = `waitFor('${name}')`;
  if (timeout !== undefined && !(timeout >= 0)) {
    throw misuse(`${wait}: timeout`, 'a number of milliseconds, 0 or more', timeout);
  }
  if (where !== undefined && typeof where !== 'function') throw misuse(`${wait}: where`, 'a function', where);
  expectSignal(signal, `${wait}: signal`);
  return new Promise((resolve, reject) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = () => {
      clearTimeout(timer);
      for (const release of releases) release();
    };
    const fail = (error: DeskWaitError) => {
      end();
      reject(error);
    };
    const abort = () => fail(new DeskWaitError('aborted', `${wait}: the signal aborted.`, signal?.reason));
    const close = () => fail(new DeskWaitError('closed', `${wait}: the client closed.`));
    const expire = () => {
      const hints = diagnose().hints.map(({ message }) => message);
      fail(new DeskWaitError('timeout', [`${wait}: no such event came within ${timeout} ms.`, ...hints].join(' ')));
    };
    const receive = (event: Event) => {
      // A promise would call a function `then` instead of resolving with the event. No window can post one: a script of the page
      // made this event.
      if (typeof Object(event).then === 'function') return;
      if (where && !where(event)) return;
      end();
      resolve(event);
    };
    const releases = [emitter.on(method, receive), emitter.onAbort(signal, abort), emitter.onClose(close)];
    if (emitter.isClosed()) return close();
    if (signal?.aborted) return abort();
    if (timeout !== undefined) timer = setTimeout(expire, Math.min(timeout, longestTimeout));
  });
}
