import type { DeskAvailability } from '../events/availability';
import type { VisitorProfile } from '../events/visitorProfile';
import { emptyState } from './emptySnapshot';
import { frozenCopy, settled } from './frozenCopy';
import type { DeskConversation, DeskState } from './snapshot';

type KnownVisitor = Pick<DeskConversation, 'visitor' | 'profile'>;

/** What a state is made of, of one shape whether there is a focus or not: engines are quicker with one. */
interface StateParts extends Omit<DeskState, 'focusedConversation'> {
  readonly focusedConversation?: DeskConversation | undefined;
  /** The state of these parts, once it was asked for. */
  snapshot?: DeskState;
}

/** What the state is made of, and what it needs beside it to come about. */
export interface DeskMemory {
  readonly state: StateParts;
  /** Visitors of conversations that are not on the desk, or not yet, oldest first. */
  readonly waitingVisitors: ReadonlyMap<string, KnownVisitor>;
}

/** An event as the reducer takes it: which handler's it is, and its fields. */
export interface StateEvent {
  readonly handler: string;
  readonly event: Readonly<Record<string, unknown>>;
}

/** How much is kept: more than an agent can have, and little enough that a desk gone wild can't stall the page. */
const most = { conversations: 1000, waitingVisitors: 100 };

/** What is known before the desk has said anything. */
export const emptyMemory: DeskMemory = { state: { ...emptyState, snapshot: emptyState }, waitingVisitors: new Map() };

/** The state of these parts, the same at each call, frozen all through: visitors, profiles and statuses are so already. */
export function snapshotOf(parts: StateParts): DeskState {
  if (!parts.snapshot) {
    const { conversations, availability, focusedConversation } = parts;
    parts.snapshot = { conversations, availability, ...(focusedConversation && { focusedConversation }) };
    [...conversations, conversations, parts.snapshot].map(Object.freeze);
  }
  return parts.snapshot;
}

/** The memory with a state of these parts, of which one is another than before. */
function withParts(
  { state, waitingVisitors }: DeskMemory,
  conversations: readonly DeskConversation[],
  focusedConversation: DeskConversation | undefined,
  availability: DeskAvailability = state.availability,
): DeskMemory {
  return { state: { conversations, availability, focusedConversation }, waitingVisitors };
}

function withoutWaiting(memory: DeskMemory, id: string): DeskMemory {
  const { state, waitingVisitors } = memory;
  if (!waitingVisitors.has(id)) return memory;
  return { state, waitingVisitors: new Map([...waitingVisitors].filter(([other]) => other !== id)) };
}

/** The memory with a conversation on the desk, and with what is newly known of it. */
function mention(memory: DeskMemory, id: string, news?: Partial<DeskConversation>): DeskMemory {
  const { conversations, focusedConversation } = memory.state;
  const former = conversations.find((known) => known.id === id);
  // Object.keys forgets that the keys are a conversation's.
  const isKnown = (key: string) => news?.[key as keyof typeof news] === former?.[key as keyof typeof news];
  if (former ? !news || Object.keys(news).every(isKnown) : conversations.length >= most.conversations) return memory;
  const conversation = { id, ...(former ?? memory.waitingVisitors.get(id)), ...news };
  const present = [...conversations];
  present[former ? conversations.indexOf(former) : conversations.length] = conversation;
  return withParts(
    withoutWaiting(memory, id),
    present,
    former && former === focusedConversation ? conversation : focusedConversation,
  );
}

/** The visitor is joined to its conversation, or waits for it. */
function meetVisitor(memory: DeskMemory, id: string, event: StateEvent['event']): DeskMemory {
  const { state, waitingVisitors } = memory;
  const conversation = state.conversations.find((known) => known.id === id);
  const former = conversation ?? waitingVisitors.get(id);
  const known = {
    // The schema lets objects pass alone.
    visitor: settled(frozenCopy(event.visitor) as DeskConversation['visitor'], former?.visitor),
    // What normalising adds to the events of this handler.
    profile: settled(event.profile as VisitorProfile, former?.profile),
  };
  if (conversation) return mention(memory, id, known);
  const waiting = [...withoutWaiting(memory, id).waitingVisitors, [id, known] as const];
  return { state, waitingVisitors: new Map(waiting.slice(-most.waitingVisitors)) };
}

/** The memory with those conversations only, in one change; visitors that wait are kept. */
export function keepConversations(memory: DeskMemory, keeps: (id: string) => boolean): DeskMemory {
  const { conversations, focusedConversation } = memory.state;
  // Not by `filter`, nor above by `map`: the engine makes two kinds of lists by them, and drops optimised code at a new one.
  const kept: DeskConversation[] = [];
  for (const conversation of conversations) if (keeps(conversation.id)) kept.push(conversation);
  if (kept.length === conversations.length) return memory;
  return withParts(
    memory,
    kept,
    kept.find((conversation) => conversation === focusedConversation),
  );
}

/** What is known after an event, from what was known before; the same state where the event says nothing new. */
export function reduce(memory: DeskMemory, { handler, event }: StateEvent): DeskMemory {
  const { conversations, availability, focusedConversation } = memory.state;
  if (handler === 'onAvailabilityUpdated') {
    // What normalising adds to the events of this handler.
    const news = event.availability as DeskAvailability;
    if (Object.keys(news).every((channel) => availability[channel] === news[channel])) return memory;
    const statuses = frozenCopy({ ...availability, ...news });
    return statuses ? withParts(memory, conversations, focusedConversation, statuses) : memory;
  }
  const { conversationId: id, projectId } = event;
  // An override's output, which only the compiler holds to what is needed here.
  if (typeof id !== 'string') return memory;
  switch (handler) {
    case 'onConversationAdded':
      return mention(memory, id, typeof projectId === 'number' ? { projectId } : undefined);
    case 'onConversationFocused': {
      const mentioned = mention(memory, id);
      const { state } = mentioned;
      const focused = state.conversations.find((known) => known.id === id);
      return focused === state.focusedConversation ? mentioned : withParts(mentioned, state.conversations, focused);
    }
    case 'onConversationStateBoxClicked':
      return mention(memory, id);
    case 'onConversationFocusLost':
      return focusedConversation?.id === id ? withParts(memory, conversations, undefined) : memory;
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
