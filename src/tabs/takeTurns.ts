import { type FocusedVisitorHandler, subscribeToFocusedVisitor } from '../client/screenPop';
import type { Report } from '../shared/callbacks';
import { documentMember } from '../shared/documentMember';
import type { Emitter, Unsubscribe } from '../shared/emitter';
import { focusedIn } from '../state/memory';
import { type DeskConversation, type DeskState, emptySnapshot } from '../state/snapshot';
import { stateChanged } from '../state/store';
import type { TabLocks } from './locks';
import type { FocusedVisitorOptions } from './members';
import { newId, type TabPage } from './tabPage';

/** The handlers of this tab that run in one tab only. */
export interface OneTab {
  /** Subscribes a handler that runs when it is this tab's turn. */
  readonly subscribe: (handler: FocusedVisitorHandler, options: FocusedVisitorOptions) => Unsubscribe;
  /** Somebody has the turn. If it is this tab, its handlers run now, and the result is true. */
  readonly take: (tab: string) => boolean;
  /** Says again when this tab was visible last, if it has such a handler. */
  readonly announce: () => void;
  /** The page leaves, so that it can't have a turn until it returns. */
  readonly leave: () => void;
  /** The page returns. */
  readonly join: () => void;
  /** Stops listening to the page. */
  readonly stop: () => void;
}

/** What the handlers of this tab work with. */
interface Parts {
  readonly page: TabPage;
  readonly emitter: Emitter;
  readonly getState: () => DeskState;
  readonly report: Report;
  /** By its lock, the host sees whether a tab is there. */
  readonly locks: TabLocks;
  /** Tells the host when this tab was visible last, or with a negative number that it can't have a turn anymore. */
  readonly tell: (tab: string, seen: number) => void;
}

/** What a visible tab has in advance of the hidden ones, in ms. */
const visible = 1e15;

/** Creates the part of a tab that takes turns with the other tabs. */
export function createOneTab({ page, emitter, getState, report, locks, tell }: Parts): OneTab {
  // An element can hide a member of the document.
  const listen = documentMember(page, 'addEventListener');
  const unlisten = documentMember(page, 'removeEventListener');
  const isVisible = () => documentMember(page, 'visibilityState') === 'visible';
  /** When the tab was visible last. A tab that was opened in the background never was. */
  let seenAt = isVisible() ? Date.now() : 0;
  let handlers = 0;
  let isThere = true;
  let id: string | undefined;
  let isAnnounced = false;
  let releaseLock = () => {};
  /** The conversation that this tab has the turn for. */
  let turn: DeskConversation | undefined;

  const announce = () => {
    if (id !== undefined && isAnnounced) tell(id, isVisible() ? visible + seenAt : seenAt);
  };
  const join = () => {
    isThere = true;
    if (id !== undefined || !handlers) return;
    // A new one each time, so that nobody takes the end of the last time for the end of this one.
    id = newId(page);
    releaseLock = locks.hold(id, () => {
      isAnnounced = true;
      announce();
    });
  };
  const withdraw = () => {
    if (id !== undefined && isAnnounced) tell(id, -1);
    releaseLock();
    id = undefined;
    isAnnounced = false;
  };
  const leave = () => {
    isThere = false;
    withdraw();
  };
  const look = () => {
    seenAt = Date.now();
    announce();
  };

  /** The state, but without the focus if it isn't this tab's turn. */
  const get = () => {
    const state = getState();
    const focused = focusedIn(state);
    if (turn && (turn.id !== focused?.id || turn.profile !== focused.profile)) turn = undefined;
    return turn ? state : emptySnapshot;
  };
  // It counts the handlers through their subscriptions, because these can end in several ways.
  const on: Emitter['on'] = (...subscription) => {
    const release = emitter.on(...subscription);
    let isCounted = true;
    handlers += 1;
    if (isThere) join();
    return () => {
      release();
      if (isCounted) handlers -= 1;
      isCounted = false;
      if (!handlers) withdraw();
    };
  };
  const counting = { ...emitter, on };

  // Before any handler, so that a turn ends even if this tab has no handler at that time.
  emitter.on(stateChanged, () => void get());
  listen('visibilitychange', look);
  page.addEventListener('focus', look);
  // A frozen page can't take its turn.
  listen('freeze', leave);
  listen('resume', join);

  return {
    subscribe: (handler, options) => subscribeToFocusedVisitor(counting, { get }, report, handler, options),
    take(tab) {
      turn = undefined;
      // The same conversation may have lost the focus and have it again.
      emitter.emit(stateChanged);
      if (tab !== id || !handlers) return false;
      turn = focusedIn(getState());
      emitter.emit(stateChanged);
      return true;
    },
    announce,
    leave,
    join,
    stop() {
      leave();
      unlisten('visibilitychange', look);
      page.removeEventListener('focus', look);
      unlisten('freeze', leave);
      unlisten('resume', join);
    },
  };
}
