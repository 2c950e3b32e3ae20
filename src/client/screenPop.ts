import type { VisitorProfile } from '../events/visitorProfile';
import { onAbort } from '../shared/abort';
import { attempt, checkedCallback, type Report } from '../shared/callbacks';
import { closing, type Emitter, type SubscribeOptions, type Unsubscribe } from '../shared/emitter';
import type { DeskConversation } from '../state/snapshot';
import { type DeskStateStore, stateChanged } from '../state/store';

/** The visitor that the agent is talking to. */
export interface FocusedVisitor {
  /** The id of the conversation that has the focus. */
  readonly conversationId: string;
  /** The visitor as the desk sent it, frozen; undefined where it has more than 10,000 fields and items. Untrusted. */
  readonly visitor: Readonly<Record<string, unknown>> | undefined;
  /** The visitor read into one vocabulary; untrusted. */
  readonly profile: VisitorProfile;
}

/** Called with the focused visitor, and with a signal that aborts as soon as that is no longer the focused visitor. */
export type FocusedVisitorHandler = (
  focused: FocusedVisitor,
  context: {
    /** Aborts as soon as that is no longer the focused visitor, the subscription ends, or the client closes: for the look-up. */
    readonly signal: AbortSignal;
  },
) => unknown;

/** Subscribes to the visitor of the conversation that has the focus; the present one is told in a microtask. */
export function subscribeToFocusedVisitor(
  emitter: Emitter,
  state: DeskStateStore,
  report: Report,
  handler: FocusedVisitorHandler,
  { signal, once }: SubscribeOptions = {},
): Unsubscribe {
  checkedCallback(handler, 'onFocusedVisitor');
  if (emitter.isClosed() || signal?.aborted) return () => {};
  let told: DeskConversation | undefined;
  let controller: AbortController | undefined;
  let isOver = false;

  const look = (): undefined => {
    const next = state.get().focusedConversation;
    if (isOver || (told && told.id === next?.id && told.profile === next.profile)) return undefined;
    if (told) {
      told = undefined;
      // The one visitor that was asked for has been told, and is no longer focused.
      if (once) stop();
      controller?.abort();
      // Who listens to the signal may have changed anything.
      return look();
    }
    if (!next?.profile) return undefined;
    told = next;
    controller = new AbortController();
    const { id: conversationId, visitor, profile } = next;
    const context = { signal: controller.signal };
    attempt(
      (focused: FocusedVisitor) => handler(focused, context),
      { conversationId, visitor, profile },
      // A look-up that was called off, as its signal asked, is no error.
      (error) => (context.signal.aborted && Object(error).name === 'AbortError' ? undefined : report(error)),
    );
  };

  const stop = () => {
    isOver = true;
    controller?.abort();
    for (const release of releases) release();
  };
  const releases = [emitter.on(stateChanged, look), onAbort(signal, stop), emitter.on(closing, stop)];
  queueMicrotask(look);
  return stop;
}
