import { onAbort } from './abort';
import type { DeskSource } from './deskSource';
import { watchFrameLoads } from './frameLoads';
import { announcementTime, createReloadTracker } from './reloadTracker';
import { keepConversations, type StateEvent } from './state';
import type { DrivenStore } from './store';

/**
 * Takes the conversations out of the state that a desk in a frame has not announced again within 4 s of its reload, all in one
 * change; gives the function that hears of each event, once the state has.
 */
export function dropGhostsAfterReloads(
  source: DeskSource | undefined,
  store: DrivenStore,
  lifetime: AbortSignal,
): (event: StateEvent) => void {
  const tracker = createReloadTracker();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const loads = watchFrameLoads(source, () => {
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

  return (stateEvent) => {
    const id = stateEvent.event.conversationId;
    const isOnDesk = store.get().conversations.some((conversation) => conversation.id === id);
    if (!isOnDesk && stateEvent.handler !== 'onConversationRemoved') return;
    tracker.note(stateEvent, performance.now());
    loads.look();
  };
}
