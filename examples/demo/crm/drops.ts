import type { DeskClient, DeskState } from 'iadvize-desk-events';

/** What the state dropped without an event, and why. */
export interface Drop {
  /** The desk is gone, or it has a new page that didn't send this again. */
  readonly reason: 'deskGone' | 'notSentAgain';
  readonly conversationIds: readonly string[];
  /** Whether a conversation had the focus, and none has it now. */
  readonly isFocusDropped: boolean;
  readonly channels: readonly string[];
}

/** Returns what is in the first state but not in the second. Returns undefined if there is nothing. */
function dropBetween(former: DeskState, state: DeskState): Drop | undefined {
  const keptIds = new Set(state.conversations.map(({ id }) => id));
  const conversationIds = former.conversations.map(({ id }) => id).filter((id) => !keptIds.has(id));
  const isFocusDropped = !!former.focusedConversation && !state.focusedConversation;
  const channels = Object.keys(former.availability).filter((channel) => !(channel in state.availability));
  if (!conversationIds.length && !isFocusDropped && !channels.length) return undefined;
  const reason = state.connection === 'none' ? 'deskGone' : 'notSentAgain';
  return { reason, conversationIds, isFocusDropped, channels };
}

/** Calls back each time the state drops something without an event. */
export function watchDrops(
  { state, onEvent }: Pick<DeskClient, 'state' | 'onEvent'>,
  tell: (drop: Drop) => void,
): void {
  /** The state after the last event or drop. */
  let accounted = state.get();
  onEvent(() => {
    accounted = state.get();
  });
  const look = () => {
    const former = accounted;
    accounted = state.get();
    const drop = dropBetween(former, accounted);
    if (drop) tell(drop);
  };
  // An event's handlers run after the state has changed, and before a microtask.
  state.subscribe(() => queueMicrotask(look));
}
