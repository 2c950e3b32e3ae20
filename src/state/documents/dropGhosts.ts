import type { DeskSource } from '../../intake/source';
import { closing, type Emitter } from '../../shared/emitter';
import { keepConversations, type StateEvent } from '../reducers';
import type { DrivenStore } from '../store';
import { announcementTime, createReloadTracker } from './announcements';
import { watchFrameLoads } from './frameLoads';

/**
 * Takes the conversations out of the state that a desk in a frame has not announced again within 4 s of its reload, all in one
 * change. Gives the function that is to hear of each event, once the state has.
 */
export function dropGhostsAfterReloads(
  page: Window,
  source: DeskSource,
  store: DrivenStore,
  emitter: Emitter,
): (event: StateEvent) => void {
  const tracker = createReloadTracker();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const loads = watchFrameLoads(page, source, () => {
    tracker.load(performance.now());
    clearTimeout(timer);
    timer = setTimeout(() => store.applyChange(keepConversations, tracker.survivors()), announcementTime);
  });
  emitter.on(closing, () => {
    clearTimeout(timer);
    loads.stop();
  });

  return ({ handler, event: { conversationId: id } }) => {
    if (handler === 'onConversationRemoved') tracker.forgetConversation(id);
    // More may be announced than the state keeps.
    if (handler !== 'onConversationAdded' || !store.state.get().conversations.some((known) => known.id === id)) return;
    tracker.announce(id, performance.now());
    loads.look();
  };
}
