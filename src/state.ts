import type { DeskAvailability } from './availability';
import type { DeskConversation, DeskState } from './deskState';
import { emptyState } from './emptyState';
import { frozenProfile, frozenVisitor } from './frozenCopy';
import type { VisitorProfile } from './profile';

type KnownVisitor = Pick<DeskConversation, 'visitor' | 'profile'>;

/** The state, and what it needs beside it to come about. */
export interface DeskMemory {
  readonly state: DeskState;
  /** Visitors of conversations that are not on the desk, or not yet, oldest first. */
  readonly waitingVisitors: ReadonlyMap<string, KnownVisitor>;
}

/** An event as the reducer takes it: which handler's it is, and its fields. */
export interface StateEvent {
  readonly handler: string;
  readonly event: Readonly<Record<string, unknown>>;
}

/** How much is kept: more than an agent can have, and little enough that a desk gone wild can't stall the page. */
const most = { conversations: 1000, waitingVisitors: 100, channels: 100 };

/** What is known before the desk has said anything. */
export const emptyMemory: DeskMemory = { state: emptyState, waitingVisitors: new Map() };

const focusedIdOf = (memory: DeskMemory) => memory.state.focusedConversation?.id;

/** The memory with another list, in which the focus stays as long as its conversation does. */
function withConversations(
  memory: DeskMemory,
  conversations: readonly DeskConversation[],
  focusedId: string | undefined,
): DeskMemory {
  const focusedConversation = conversations.find(({ id }) => id === focusedId);
  const { availability } = memory.state;
  const state = { conversations: Object.freeze(conversations), availability };
  return { ...memory, state: Object.freeze(focusedConversation ? { ...state, focusedConversation } : state) };
}

function withoutWaiting(memory: DeskMemory, id: string): DeskMemory {
  const waitingVisitors = new Map(memory.waitingVisitors);
  return waitingVisitors.delete(id) ? { ...memory, waitingVisitors } : memory;
}

/** The memory with a conversation on the desk, and with what is newly known of it. */
function mention(memory: DeskMemory, id: string, news: Partial<DeskConversation> = {}): DeskMemory {
  const { conversations } = memory.state;
  const former = conversations.find((conversation) => conversation.id === id);
  if (!former && conversations.length >= most.conversations) return memory;
  if (!former) {
    const conversation = Object.freeze({ id, ...memory.waitingVisitors.get(id), ...news });
    return withConversations(withoutWaiting(memory, id), [...conversations, conversation], focusedIdOf(memory));
  }
  // Object.keys forgets that the keys are a conversation's.
  if ((Object.keys(news) as Array<keyof DeskConversation>).every((key) => news[key] === former[key])) return memory;
  const conversation = Object.freeze({ ...former, ...news });
  const others = conversations.map((other) => (other === former ? conversation : other));
  return withConversations(memory, others, focusedIdOf(memory));
}

function focus(memory: DeskMemory, id: string | undefined): DeskMemory {
  return focusedIdOf(memory) === id ? memory : withConversations(memory, memory.state.conversations, id);
}

/** The visitor is joined to its conversation, or waits for it. */
function meetVisitor(memory: DeskMemory, id: string, event: StateEvent['event']): DeskMemory {
  const conversation = memory.state.conversations.find((known) => known.id === id);
  const former = conversation ?? memory.waitingVisitors.get(id);
  const visitor = frozenVisitor(event.visitor, former?.visitor);
  // What normalising adds to the events of this handler.
  const profile = frozenProfile(event.profile as VisitorProfile, former?.profile);
  if (conversation) return mention(memory, id, { visitor, profile });
  const waiting = [...withoutWaiting(memory, id).waitingVisitors, [id, { visitor, profile }] as const];
  return { ...memory, waitingVisitors: new Map(waiting.slice(-most.waitingVisitors)) };
}

function mergeAvailability(memory: DeskMemory, news: DeskAvailability): DeskMemory {
  const { availability } = memory.state;
  if (Object.entries(news).every(([channel, status]) => availability[channel] === status)) return memory;
  const merged = Object.entries({ ...availability, ...news }).slice(0, most.channels);
  return {
    ...memory,
    state: Object.freeze({ ...memory.state, availability: Object.freeze(Object.fromEntries(merged)) }),
  };
}

/** The memory with those conversations only, in one change; visitors that wait are kept. */
export function keepConversations(memory: DeskMemory, keeps: (id: string) => boolean): DeskMemory {
  const kept = memory.state.conversations.filter(({ id }) => keeps(id));
  return kept.length === memory.state.conversations.length
    ? memory
    : withConversations(memory, kept, focusedIdOf(memory));
}

/** What is known after an event, from what was known before; the same memory where the event says nothing new. */
export function reduce(memory: DeskMemory, { handler, event }: StateEvent): DeskMemory {
  // What normalising adds to the events of this handler.
  if (handler === 'onAvailabilityUpdated') return mergeAvailability(memory, event.availability as DeskAvailability);
  const { conversationId: id, projectId } = event;
  // An override's output, which only the compiler holds to what is needed here.
  if (typeof id !== 'string') return memory;
  switch (handler) {
    case 'onConversationAdded':
      return mention(memory, id, typeof projectId === 'number' ? { projectId } : {});
    case 'onConversationFocused':
      return focus(mention(memory, id), id);
    case 'onConversationStateBoxClicked':
      return mention(memory, id);
    case 'onConversationFocusLost':
      return focusedIdOf(memory) === id ? focus(memory, undefined) : memory;
    case 'onConversationVisitorUpdated':
      return meetVisitor(memory, id, event);
    case 'onConversationRemoved':
      return withoutWaiting(
        keepConversations(memory, (other) => other !== id),
        id,
      );
    default:
      return memory;
  }
}
