import type { StandardDeskEvents } from '../../events/deskEvents';
import type { DeskSource } from '../../intake/source';
import type { Emitter } from '../../shared/emitter';
import { keepConversations } from '../memory';
import type { DrivenStore } from '../store';
import { createAnnouncements, settlingTime } from './announcements';
import { watchFrameLoads } from './frameLoads';

/** What an event says about whether its conversation is on the desk. */
const presence: { readonly [Method in keyof StandardDeskEvents]?: 'announced' | 'left' } = {
  onConversationAdded: 'announced',
  onConversationRemoved: 'left',
};

/**
 * Drops the conversations that a desk in a frame hasn't announced again within 4 s of its reload, all in one change. Returns the
 * function to call with each event, once the state has taken it in.
 */
export function dropGhostsAfterReloads(
  page: Window,
  source: DeskSource,
  store: DrivenStore,
  emitter: Emitter,
): (method: string, event: { readonly conversationId?: unknown }) => void {
  const announcements = createAnnouncements();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const loads = watchFrameLoads(page, source, () => {
    announcements.load(performance.now());
    clearTimeout(timer);
    timer = setTimeout(() => {
      const isStillThere = announcements.settle();
      store.update((memory) => keepConversations(memory, isStillThere));
    }, settlingTime);
  });
  emitter.onClose(() => {
    clearTimeout(timer);
    loads.stop();
  });

  return (method, { conversationId: id }) => {
    // A method of the integrator's is in no table of the package.
    const change = presence[method as keyof StandardDeskEvents];
    const isOnDesk = store.state.get().conversations.some((known) => known.id === id);
    if (change === 'left') announcements.forget(id);
    // The desk may announce more than the state keeps.
    if (change !== 'announced' || !isOnDesk) return;
    announcements.announce(id, performance.now());
    loads.look();
  };
}
