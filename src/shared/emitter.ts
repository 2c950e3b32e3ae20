import mitt from 'mitt';
import { onAbort } from './abort';
import { attempt, checkedCallback, type Report } from './callbacks';

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
  /** The present handlers of a type and of a second, in order of subscription: a copy, so that later ones wait for the next event. */
  prepare(type: string, second?: string | false): readonly Handler<unknown>[];
  /** Calls those of the handlers that are still subscribed. */
  deliver(handlers: readonly Handler<unknown>[], event: unknown): void;
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

  // mitt's type allows for its '*' handlers, which take two arguments; there are none, and for what is no text neither.
  const handlersOf = (type: unknown) => (bus.all.get(type as string) as readonly Handler<unknown>[] | undefined) ?? [];
  const prepare: Emitter['prepare'] = (type, second) => [...handlersOf(type), ...handlersOf(second)];
  const deliver: Emitter['deliver'] = (handlers, event) => {
    for (const handler of handlers) attempt(handler, event, report);
  };
  const emit: Emitter['emit'] = (type, event) => bus.all.has(type) && deliver(prepare(type), event);

  return {
    on(type, handler, { signal, once } = {}) {
      checkedCallback(handler, type);
      if (isClosed || signal?.aborted) return () => {};
      // mitt's list is typed by what is emitted, which only the client's own types can tie to the handler.
      let handle = handler as Handler<unknown> | undefined;
      const subscribed = (event: unknown) => {
        const present = handle;
        if (once) stop();
        return present?.(event);
      };
      const stop = () => {
        handle = undefined;
        bus.off(type, subscribed);
        bus.off(closing, stop);
        release();
      };
      const release = onAbort(signal, stop);
      bus.on(type, subscribed);
      bus.on(closing, stop);
      return stop;
    },
    prepare,
    deliver,
    emit,
    close() {
      isClosed = true;
      emit(closing);
    },
    isClosed: () => isClosed,
  };
}
