import mitt from 'mitt';
import { createSharedOnAbort, type onAbort } from './abort';
import { attempt, type Report } from './callbacks';
import { expectFunction, expectSignal } from './misuse';
import { ownFieldsOf } from './ownFields';

/** Ends a subscription: the handler isn't called again, not even for the event that is being delivered. You can call it twice. */
export type Unsubscribe = () => void;

/** How long a handler stays subscribed. */
export interface SubscribeOptions {
  /** Ends the subscription when it aborts. If it has aborted already, the handler is never subscribed. */
  readonly signal?: AbortSignal | undefined;
  /** Ends the subscription at its first event. Default: `false`. */
  readonly once?: boolean | undefined;
}

/** Called with each event it is subscribed to. Whatever it throws or rejects with goes to `onHandlerError`. */
export type Handler<Event> = (event: Event) => unknown;

/** An event on its way to the handlers. */
interface Emission {
  readonly event: unknown;
  readonly moment: number;
}

/**
 * mitt, with what it lacks: a handler that throws doesn't stop the next one, a removed handler isn't called again, an added
 * handler waits for the next event, subscriptions end with a signal, and everything ends with `close`.
 */
export interface Emitter {
  /** Subscribes a handler. Each call is a subscription of its own, even for the same function. */
  readonly on: (type: string, handler: Handler<never>, options?: SubscribeOptions) => Unsubscribe;
  /** Starts a delivery: handlers that are subscribed later don't get what is emitted with this moment. */
  readonly begin: () => number;
  /** Calls the handlers of a type in order of subscription, as of a moment. Default: this moment. */
  readonly emit: (type: string, event?: unknown, moment?: number) => void;
  /** Calls back when the emitter closes. Returns a function that takes the callback back. */
  readonly onClose: (callback: () => void) => Unsubscribe;
  /** Calls back when a signal aborts, at most once. Returns a function that takes the callback back. */
  readonly onAbort: typeof onAbort;
  /** Ends every subscription and runs the callbacks of `onClose`. Later subscriptions are never called. */
  readonly close: () => void;
  /** Whether it was closed. */
  readonly isClosed: () => boolean;
}

/** Creates an emitter that reports what handlers throw. */
export function createEmitter(report: Report): Emitter {
  const bus = mitt<Record<string, Emission>>();
  const closeCallbacks = new Set<() => void>();
  const onSharedAbort = createSharedOnAbort();
  let lastMoment = 0;
  let isClosed = false;

  const begin = () => {
    lastMoment += 1;
    return lastMoment;
  };
  const onClose: Emitter['onClose'] = (callback) => {
    closeCallbacks.add(callback);
    return () => closeCallbacks.delete(callback);
  };

  return {
    on(type, handler, options) {
      const { signal, once } = ownFieldsOf(options);
      expectFunction(handler, type);
      expectSignal(signal, `${type}: signal`);
      if (isClosed || signal?.aborted) return () => {};
      const since = lastMoment;
      // The client's own types tie a handler to what is emitted. A subscription that has ended lets go of its handler.
      let subscribed = handler as Handler<unknown> | undefined;
      const deliver = (event: unknown) => {
        const called = subscribed;
        if (once) stop();
        return called?.(event);
      };
      const receive = ({ event, moment }: Emission) => {
        if (subscribed && moment > since) attempt(deliver, event, report);
      };
      const end = () => {
        subscribed = undefined;
        forget();
        release();
      };
      const stop = () => {
        bus.off(type, receive);
        end();
      };
      const release = onSharedAbort(signal, stop);
      const forget = onClose(end);
      bus.on(type, receive);
      return stop;
    },
    begin,
    emit: (type, event, moment = begin()) => bus.emit(type, { event, moment }),
    onClose,
    onAbort: onSharedAbort,
    close() {
      isClosed = true;
      // All at once: to take thousands of handlers out of mitt's lists one by one takes quadratic time.
      bus.all.clear();
      for (const callback of closeCallbacks) attempt(callback, undefined, report);
      closeCallbacks.clear();
    },
    isClosed: () => isClosed,
  };
}
