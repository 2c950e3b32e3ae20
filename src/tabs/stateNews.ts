import { frozenCopy } from '../shared/frozenCopy';
import { own } from '../shared/ownFields';
import { sizeOf } from '../shared/sizeOf';
import { mostConversations } from '../state/conversations';
import { isSame } from '../state/isSame';
import { focusedIn } from '../state/memory';
import type { DeskConversation, DeskState } from '../state/snapshot';
import type { StateNews } from './messages';

const idsOf = (conversations: readonly DeskConversation[] = []) => conversations.map(({ id }) => id);

/** Returns the ids of the conversations after news, in order. Without a list of all ids, the new conversations are the last ones. */
export function idsAfter(
  former: readonly string[],
  { ids, removed, conversations }: Pick<StateNews, 'ids' | 'removed' | 'conversations'>,
): readonly string[] {
  if (ids) return ids;
  const gone = new Set(removed);
  const kept = former.filter((id) => !gone.has(id));
  return [...new Set([...kept, ...idsOf(conversations)])].slice(0, mostConversations);
}

/**
 * Returns what is new in a state, or undefined if nothing is. If there was no state before, everything is new. All ids are in it only if the
 * rest of the news doesn't say their order: there can be a thousand of a thousand characters each.
 */
export function newsOf(before: DeskState | undefined, state: DeskState): StateNews | undefined {
  if (before === state) return undefined;
  const { connection, availability } = state;
  const known = new Set(before?.conversations);
  const conversations = state.conversations.filter((conversation) => !known.has(conversation));
  const ids = idsOf(state.conversations);
  const formerIds = idsOf(before?.conversations);
  const open = new Set(ids);
  const removed = formerIds.filter((id) => !open.has(id));
  const isEnough = before && isSame(idsAfter(formerIds, { removed, conversations }), ids);
  return {
    connection,
    ...(isEnough ? { removed } : { ids }),
    conversations,
    focused: focusedIn(state)?.id,
    availability: availability === before?.availability ? undefined : availability,
  };
}

/** How large an event, a visitor, a profile, an extra or an availability may be, in fields, as in a client's state. */
export const mostSize = 10_000;

/** Returns a frozen copy, or the former value if both are the same by value. Returns undefined if the value is too large to keep. */
function updatedCopy<Value>(value: Value, former: Value | undefined): Value | undefined {
  if (isSame(former, value)) return former;
  return sizeOf(value, mostSize) <= mostSize ? frozenCopy(value) : undefined;
}

/** Returns the former value if the new one is the same by value. So readers see that nothing has changed. */
const keepSame = <Value>(former: Value, value: Value): Value => (isSame(former, value) ? former : Object.freeze(value));

/** Returns a frozen copy of a conversation, in which everything that hasn't changed is the same object as before. */
function copyOf(
  { id, projectId, visitor, profile, extra }: DeskConversation,
  former: DeskConversation,
): DeskConversation {
  return keepSame(former, {
    id,
    ...(projectId !== undefined && { projectId }),
    // If a visitor is too large to keep, its profile is known all the same.
    ...(profile && {
      visitor: updatedCopy(visitor, own(former, 'visitor')),
      profile: updatedCopy(profile, own(former, 'profile')),
    }),
    ...(extra && { extra: updatedCopy(extra, own(former, 'extra')) }),
    // A profile or an extra that is too large to keep is unknown.
  } as DeskConversation);
}

/** Returns the state after news, with the ids that `idsAfter` returns for it: the same object if nothing has changed. */
export function stateAfter(
  state: DeskState,
  { connection, conversations, focused, availability }: StateNews,
  ids: readonly string[],
): DeskState {
  const known = new Map(state.conversations.map((conversation) => [conversation.id, conversation]));
  for (const conversation of conversations) {
    const { id } = conversation;
    known.set(id, copyOf(conversation, known.get(id) ?? Object.freeze({ id })));
  }
  // If this tab has reset its state, it knows no more of the focused conversation than that.
  const isListed = (id: string) => known.has(id) || id === focused;
  const listed = Array.from(new Set(ids.filter(isListed)), (id) => known.get(id) ?? Object.freeze({ id }));
  const focusedConversation = listed.find(({ id }) => id === focused);
  return keepSame(state, {
    connection,
    conversations: keepSame(state.conversations, listed),
    ...(focusedConversation && { focusedConversation }),
    availability: (availability && updatedCopy(availability, state.availability)) ?? state.availability,
  });
}
