import { own } from '../shared/ownFields';
import { type DeskMemory, focusedIn, type KnownFacts, withState } from './memory';
import type { DeskConversation } from './snapshot';

/** How many conversations a state has at most: more than an agent can have, and few enough that a desk gone wild can't block the page. */
export const mostConversations = 1000;
/** How many visitors wait for their conversation at most. */
const mostWaitingVisitors = 100;

function withoutWaitingVisitor(memory: DeskMemory, id: string): DeskMemory {
  if (!memory.waitingVisitors.has(id)) return memory;
  const others = [...memory.waitingVisitors].filter(([other]) => other !== id);
  return { ...memory, waitingVisitors: new Map(others) };
}

/** Keeps what is known about a conversation until it is on the desk. */
export function keepWaiting(memory: DeskMemory, id: string, known: KnownFacts): DeskMemory {
  const waiting = [...withoutWaitingVisitor(memory, id).waitingVisitors, [id, known] as const];
  return { ...memory, waitingVisitors: new Map(waiting.slice(-mostWaitingVisitors)) };
}

/** A conversation is on the desk, perhaps with something new about it. */
export function mention(memory: DeskMemory, id: string, news: Partial<Omit<DeskConversation, 'id'>> = {}): DeskMemory {
  const { conversations } = memory.state;
  const former = conversations.find((known) => known.id === id);
  if (!former && conversations.length >= mostConversations) return memory;
  // Object.entries forgets that the keys are a conversation's.
  const isKnown = ([key, value]: [string, unknown]) => own(former, key as keyof typeof news) === value;
  if (former && Object.entries(news).every(isKnown)) return memory;
  const known = former ?? memory.waitingVisitors.get(id);
  const conversation: DeskConversation = Object.freeze({ id, ...known, ...news });
  const next = former
    ? conversations.map((known) => (known === former ? conversation : known))
    : [...conversations, conversation];
  return withState(withoutWaitingVisitor(memory, id), { conversations: Object.freeze(next) });
}

/** A conversation gets the focus, and is on the desk if it wasn't. */
export function focus(memory: DeskMemory, id: string): DeskMemory {
  const mentioned = mention(memory, id);
  const { conversations } = mentioned.state;
  // The state may have no room for it.
  const focused = conversations.find((known) => known.id === id);
  return focused === focusedIn(mentioned.state) ? mentioned : withState(mentioned, { focusedId: id });
}

/** A conversation loses the focus, if it has it. */
export function loseFocus(memory: DeskMemory, id: string): DeskMemory {
  return focusedIn(memory.state)?.id === id ? withState(memory, { focusedId: false }) : memory;
}

/** Keeps only the conversations that the predicate accepts. Waiting visitors stay, too. */
function keepConversations(memory: DeskMemory, keeps: (id: string) => boolean): DeskMemory {
  const { conversations } = memory.state;
  const kept = conversations.filter(({ id }) => keeps(id));
  return kept.length === conversations.length ? memory : withState(memory, { conversations: Object.freeze(kept) });
}

/** A conversation leaves the desk, and so does its visitor. */
export function removeConversation(memory: DeskMemory, id: string): DeskMemory {
  return withoutWaitingVisitor(
    keepConversations(memory, (other) => other !== id),
    id,
  );
}

/** What is on a desk, as predicates. */
export interface Holdings {
  readonly hasConversation: (id: string) => boolean;
  readonly hasChannel: (channel: string) => boolean;
  readonly hasFocus: boolean;
}

/** Keeps only what is on the desk. Waiting visitors stay, too. */
export function keepHoldings(memory: DeskMemory, { hasConversation, hasChannel, hasFocus }: Holdings): DeskMemory {
  const rest = keepConversations(memory, hasConversation);
  const { availability } = rest.state;
  const channels = Object.entries(availability);
  const kept = channels.filter(([channel]) => hasChannel(channel));
  const isFocusLost = focusedIn(rest.state) && !hasFocus;
  if (kept.length === channels.length && !isFocusLost) return rest;
  return withState(rest, {
    availability: Object.freeze(Object.fromEntries(kept)),
    ...(isFocusLost ? { focusedId: false } : {}),
  });
}
