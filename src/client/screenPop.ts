import type { DeskEventDefinitions } from '../events/defineDeskEvent';
import type { StandardDeskEvents } from '../events/deskEvents';
import type { VisitorOf } from '../events/readerInputs';
import type { VisitorProfileWith } from '../events/visitorProfile';
import { attempt, type Report } from '../shared/callbacks';
import type { Emitter, SubscribeOptions, Unsubscribe } from '../shared/emitter';
import { expectFunction, expectSignal } from '../shared/misuse';
import { own, ownFieldsOf } from '../shared/ownFields';
import { focusedIn } from '../state/memory';
import { type DeskStateStore, stateChanged } from '../state/store';
import type { HandledVisitors } from './rememberState';

/**
 * The visitor that the agent is talking to. `Events` is the type of the client's entries, and `Profile` that of what its `profile` option
 * returns. Default: the standard entries, and no such option.
 */
export interface FocusedVisitor<
  Events extends DeskEventDefinitions = StandardDeskEvents,
  Profile extends object = object,
> {
  /** The id of the conversation that has the focus. */
  readonly conversationId: string;
  /**
   * A frozen copy of the visitor as the schema of the entry returned it: as the desk sent it, unless you override the entry. It is undefined if the visitor is too large: more than 10,000 fields and items, or
   * a megabyte of text and bytes, or if the visitors of all conversations have five times as much. A `Date`, a `Map`, a `Set` and typed arrays keep their type, and can't be frozen: don't change them. Untrusted.
   */
  readonly visitor: VisitorOf<Events> | undefined;
  /** The visitor in one vocabulary, with what the `profile` option has read. Untrusted. */
  readonly profile: VisitorProfileWith<Profile>;
}

/** A handler that gets the focused visitor, and a signal that aborts as soon as that visitor is no longer the focused one or their profile changes. */
export type FocusedVisitorHandler<Focused = FocusedVisitor> = (
  focused: Focused,
  context: {
    /**
     * Aborts as soon as that visitor is no longer the focused one, their profile changes, the subscription ends, or the client closes. If
     * only the profile changes, the handler runs again in the same task. Pass the signal to your lookup.
     */
    readonly signal: AbortSignal;
  },
) => unknown;

/** How a handler of the focused visitor is subscribed. */
export interface ScreenPopOptions extends SubscribeOptions {
  /**
   * Calls the handler for the visitor that the client has remembered, even if it was already handled before the page reloaded. Only
   * matters for a client with `remember`. Default: `false`.
   */
  readonly restored?: boolean | undefined;
}

/** Subscribes to the visitor of the focused conversation. The handler gets the current one in a microtask. */
export function subscribeToFocusedVisitor(
  emitter: Emitter,
  state: Pick<DeskStateStore, 'get'>,
  report: Report,
  handler: FocusedVisitorHandler,
  options?: ScreenPopOptions,
  visitors?: HandledVisitors,
): Unsubscribe {
  const { signal, once, restored } = ownFieldsOf(options);
  expectFunction(handler, 'onFocusedVisitor');
  expectSignal(signal, 'onFocusedVisitor: signal');
  if (emitter.isClosed() || signal?.aborted) return () => {};
  /** The conversation whose visitor the handler got last, as long as it is the focused one. */
  let handled = restored ? undefined : visitors?.restored();
  let controller: AbortController | undefined;
  let isOver = false;

  const look = (): void => {
    const next = focusedIn(state.get());
    const profile = own(next, 'profile');
    if (isOver || (handled && handled.id === next?.id && handled.profile === profile)) return;
    if (handled) {
      handled = undefined;
      // The one visitor that was asked for has been handled, and has lost the focus.
      if (once && controller) stop();
      controller?.abort();
      // A listener of the signal may have changed anything.
      look();
      return;
    }
    if (!next || !profile) return;
    handled = next;
    if (!restored) visitors?.note(next);
    controller = new AbortController();
    const { id: conversationId, visitor } = next;
    const context = { signal: controller.signal };
    attempt(
      (focused: FocusedVisitor) => handler(focused, context),
      { conversationId, visitor, profile },
      // A lookup that its signal called off isn't an error.
      (error) => (context.signal.aborted && Object(error).name === 'AbortError' ? undefined : report(error)),
    );
  };

  const stop = () => {
    isOver = true;
    controller?.abort();
    for (const release of releases) release();
  };
  const releases = [emitter.on(stateChanged, look), emitter.onAbort(signal, stop), emitter.onClose(stop)];
  queueMicrotask(look);
  return stop;
}
