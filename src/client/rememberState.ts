import { type DeskSource, windowIdOf } from '../intake/source';
import type { Emitter } from '../shared/emitter';
import { own } from '../shared/ownFields';
import { focusedIn } from '../state/memory';
import type { DeskConversation, DeskState } from '../state/snapshot';
import { stateChanged } from '../state/store';
import type { Memento, RestoredEvent } from './remember';

/** Which visitors the screen pop has handled. */
export interface HandledVisitors {
  /** Notes that a handler has got the visitor of a conversation. */
  readonly note: (conversation: DeskConversation) => void;
  /** Returns the focused conversation if a handler got its visitor before the page loaded, and nothing has changed since. */
  readonly restored: () => DeskConversation | undefined;
}

/** What is remembered, and how. */
interface Parts {
  readonly page: Window;
  readonly memento: Memento | undefined;
  readonly source: DeskSource | undefined;
  readonly emitter: Emitter;
  readonly getState: () => DeskState;
  /** Changes the state by an event, without calling handlers. */
  readonly restore: (event: RestoredEvent) => void;
}

const isSameVisitor = (one: DeskConversation | undefined, other: DeskConversation | undefined) =>
  one?.id === other?.id && own(one, 'profile') === own(other, 'profile');

/** Restores the state that the last page of the tab has stored, and stores it for the next page. */
export function rememberState({ page, memento, source, emitter, getState, restore }: Parts): HandledVisitors {
  let handled: DeskConversation | undefined;
  let restored: DeskConversation | undefined;
  const handledVisitors: HandledVisitors = {
    note(conversation) {
      handled = conversation;
    },
    restored: () => restored,
  };
  if (!memento || !source) return handledVisitors;

  const remembered = memento.take(windowIdOf(source));
  for (const event of remembered?.events ?? []) restore(event);
  if (remembered?.isHandled) {
    restored = focusedIn(getState());
    handled = restored;
    emitter.on(stateChanged, () => {
      if (!isSameVisitor(restored, focusedIn(getState()))) restored = undefined;
    });
  }

  const store = () => {
    const state = getState();
    const focused = focusedIn(state);
    memento.store(windowIdOf(source), state, !!focused && isSameVisitor(focused, handled));
  };
  page.addEventListener('pagehide', store);
  emitter.onClose(() => page.removeEventListener('pagehide', store));
  return handledVisitors;
}
