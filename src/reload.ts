import { onAbort } from './abort';
import type { DeskSource } from './deskSource';
import { watchFrameLoads } from './frameLoads';
import { announcementTime, createReloadTracker } from './reloadTracker';
import { keepConversations, type StateEvent } from './state';
import type { DrivenStore } from './store';

/** What the watch over reloads is told. */
export interface GhostWatch {
  /** Hears of an event, once the state has. */
  readonly note: (event: StateEvent) => void;
  /** Forgets what was announced, as the state is reset. */
  readonly forget: () => void;
}

/**
 * Takes the conversations out of the state that a desk in a frame has not announced again within 4 s of its reload, all in one
 * change.
 */
export function dropGhostsAfterReloads(
  page: Window,
  source: DeskSource,
  store: DrivenStore,
  lifetime: AbortSignal,
): GhostWatch {
  const tracker = createReloadTracker();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const loads = watchFrameLoads(page, source, () => {
    tracker.load(performance.now());
    clearTimeout(timer);
    timer = setTimeout(() => {
      const isThere = tracker.survivors();
      store.apply((memory) => keepConversations(memory, isThere));
    }, announcementTime);
  });
  onAbort(lifetime, () => {
    clearTimeout(timer);
    loads.stop();
  });

  return {
    note(stateEvent) {
      const id = stateEvent.event.conversationId;
      const isOnDesk = store.get().conversations.some((conversation) => conversation.id === id);
      if (!isOnDesk && stateEvent.handler !== 'onConversationRemoved') return;
      tracker.note(stateEvent, performance.now());
      loads.look();
    },
    forget: tracker.forget,
  };
}
