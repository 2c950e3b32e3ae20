import mitt from 'mitt';
import { onAbort } from './abort';
import { attempt, checkedCallback, type Report } from './report';

/** Ends a subscription: the handler is not called again, not even by the event that is being delivered. Calling it again is fine. */
export type Unsubscribe = () => void;

/** How long a handler stays subscribed. */
export interface SubscribeOptions {
  /** Ends the subscription when it aborts; with one that has aborted already, the handler is never subscribed. */
  readonly signal?: AbortSignal | undefined;
  /** Calls the handler once: the subscription ends at its first event. Default: `false`. */
  readonly once?: boolean | undefined;
}

/** Called with each event that it is subscribed to; what it throws or rejects with goes to `onHandlerError`. */
export type Handler<Event> = (event: Event) => unknown;

/** Publishes events to handlers, each kept apart from the others' errors. */
export interface Emitter {
  /** Subscribes a handler; each call is a subscription of its own, also for the same function. */
  on(type: string, handler: Handler<never>, options?: SubscribeOptions): Unsubscribe;
  /** Notes the handlers of the types, in order of subscription, and gives the function that calls them: later ones wait. */
  prepare(types: readonly string[]): (event: unknown) => void;
  /** Calls the handlers of the type in order of subscription; those added meanwhile wait for the next event. */
  emit(type: string, event?: unknown): unknown;
  /** Tells the handlers of `closing`, and ends every subscription; a later one is never called. */
  close(): void;
  /** Whether it was closed. */
  isClosed(): boolean;
}

/** The type under which an emitter tells that it closes; no handler of an event can have this name. */
export const closing = 'closing';

/** Makes an emitter that reports what handlers throw. */
export function createEmitter(report: Report): Emitter {
  const bus = mitt<Record<string, unknown>>();
  let isClosed = false;

  const prepare: Emitter['prepare'] = (types) => {
    let deliveries: ReadonlyArray<Handler<unknown>> = [];
    for (const type of types) {
      // mitt's type allows for its '*' handlers, which take two arguments; there are none.
      const handlers = bus.all.get(type) as ReadonlyArray<Handler<unknown>> | undefined;
      // A list that is copied whole takes less memory than one that grows.
      if (handlers) deliveries = deliveries.length ? [...deliveries, ...handlers] : [...handlers];
    }
    return (event) => {
      const fail = (error: unknown) => report(error, event);
      for (const deliver of deliveries) attempt(deliver, event, fail);
    };
  };
  const emit: Emitter['emit'] = (type, event) => bus.all.has(type) && prepare([type])(event);

  return {
    on(type, handler, { signal, once } = {}) {
      checkedCallback(handler, type);
      if (isClosed || signal?.aborted) return () => {};
      // mitt's list is typed by what is emitted, which only the client's own types can tie to the handler.
      let handle = handler as Handler<unknown> | undefined;
      const deliver = (event: unknown) => {
        const present = handle;
        if (once) stop();
        return present?.(event);
      };
      const stop = () => {
        handle = undefined;
        bus.off(type, deliver);
        bus.off(closing, stop);
        release();
      };
      const release = onAbort(signal, stop);
      bus.on(type, deliver);
      bus.on(closing, stop);
      return stop;
    },
    prepare,
    emit,
    close() {
      isClosed = true;
      emit(closing);
    },
    isClosed: () => isClosed,
  };
}
