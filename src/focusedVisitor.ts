import { onAbort } from './abort';
import type { Emitter, SubscribeOptions, Unsubscribe } from './emitter';
import type { VisitorProfile } from './profile';
import { isRecord } from './record';
import { attempt, checkedCallback, type Report } from './report';
import { type DeskStateStore, stateChanged } from './store';

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

/** What the subscription stands on. */
export interface FocusedVisitorParts {
  readonly emitter: Emitter;
  readonly store: DeskStateStore;
  readonly report: Report;
  /** Aborts when the client closes. */
  readonly lifetime: AbortSignal;
}

const isAbortError = (error: unknown) => isRecord(error) && error.name === 'AbortError';

/** Subscribes to the visitor of the conversation that has the focus; the present one is told in a microtask. */
export function subscribeToFocusedVisitor(
  { emitter, store, report, lifetime }: FocusedVisitorParts,
  handler: FocusedVisitorHandler,
  { signal, once }: SubscribeOptions = {},
): Unsubscribe {
  checkedCallback(handler, 'onFocusedVisitor');
  if (lifetime.aborted || signal?.aborted) return () => {};
  let told: { id: string; profile: VisitorProfile; controller: AbortController } | undefined;
  let isOver = false;

  const look = (): void => {
    const { id, visitor, profile } = store.get().focusedConversation ?? {};
    if (isOver || (told && told.id === id && told.profile === profile)) return;
    if (told) {
      // The one visitor that was asked for has been told, and is no longer focused.
      const { controller } = told;
      told = undefined;
      if (once) stop();
      controller.abort();
      // Who listens to the signal may have changed anything.
      look();
      return;
    }
    if (!id || !profile) return;
    const controller = new AbortController();
    told = { id, profile, controller };
    attempt(
      (focused: FocusedVisitor) => handler(focused, { signal: controller.signal }),
      { conversationId: id, visitor, profile },
      // A look-up that was called off, as its signal asked, is no error.
      (error) => (controller.signal.aborted && isAbortError(error) ? undefined : report(error)),
    );
  };

  const stop = () => {
    isOver = true;
    told?.controller.abort();
    for (const release of releases) release();
  };
  const releases = [emitter.on(stateChanged, look), onAbort(signal, stop), onAbort(lifetime, stop)];
  queueMicrotask(look);
  return stop;
}
