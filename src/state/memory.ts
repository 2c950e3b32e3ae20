import type { DeskAvailability } from '../events/availability';
import type { VisitorProfile } from '../events/visitorProfile';
import { hasOwn, own } from '../shared/ownFields';
import { sizeOf } from '../shared/sizeOf';
import { isSame } from './isSame';
import { type DeskConnection, type DeskConversation, type DeskState, emptySnapshot } from './snapshot';

/** What is known of a conversation apart from where it is. */
type KnownFacts = Pick<DeskConversation, 'visitor' | 'profile' | 'extra'>;

/** The state, and what else is needed to update it. Each function here returns a new memory, or the same one if nothing changed. */
export interface DeskMemory {
  /** What integrators see: deeply frozen. */
  readonly state: DeskState;
  /** Visitors and extra fields of conversations that aren't on the desk, or aren't on it yet, oldest first. */
  readonly waitingVisitors: ReadonlyMap<string, KnownFacts>;
  /** The size of each visitor that is kept, by the conversation's id, so that none is measured twice. It may also have visitors that are gone. */
  readonly visitorSizes: ReadonlyMap<string, number>;
}

/**
 * How much is kept: more than an agent can have, and little enough that a desk gone wild can't block the page or fill its memory. Visitors
 * and extra fields are measured in fields.
 */
const most = {
  conversations: 1000,
  waitingVisitors: 100,
  channels: 100,
  visitorSize: 10_000,
  allVisitorsSize: 50_000,
  extraSize: 100,
};

/** What is known without a desk. */
export const emptyMemory: DeskMemory = {
  state: emptySnapshot,
  waitingVisitors: new Map(),
  visitorSizes: new Map(),
};

/** What a state is made of. */
interface StateParts extends Pick<DeskState, 'connection' | 'conversations' | 'availability'> {
  /** The id of the conversation that has the focus, or false. The focus ends if its conversation isn't there. */
  readonly focusedId: string | false;
}

/** Returns the conversation that has the focus. A state without one inherits what a page may have put on `Object.prototype`. */
export const focusedIn = (state: DeskState): DeskConversation | undefined => own(state, 'focusedConversation');

/** The memory with some parts of its state replaced. */
function withState(memory: DeskMemory, changes: Partial<StateParts>): DeskMemory {
  const { state } = memory;
  const connection = own(changes, 'connection') ?? state.connection;
  const conversations = own(changes, 'conversations') ?? state.conversations;
  const availability = own(changes, 'availability') ?? state.availability;
  const focusedId = own(changes, 'focusedId') ?? focusedIn(state)?.id;
  const focusedConversation = conversations.find(({ id }) => id === focusedId);
  const next = focusedConversation
    ? { connection, conversations, focusedConversation, availability }
    : { connection, conversations, availability };
  return { ...memory, state: Object.freeze(next) };
}

function withoutWaitingVisitor(memory: DeskMemory, id: string): DeskMemory {
  if (!memory.waitingVisitors.has(id)) return memory;
  const others = [...memory.waitingVisitors].filter(([other]) => other !== id);
  return { ...memory, waitingVisitors: new Map(others) };
}

/** Keeps what is known of a conversation until it is on the desk. */
function keepWaiting(memory: DeskMemory, id: string, known: KnownFacts): DeskMemory {
  const waiting = [...withoutWaitingVisitor(memory, id).waitingVisitors, [id, known] as const];
  return { ...memory, waitingVisitors: new Map(waiting.slice(-most.waitingVisitors)) };
}

/** A conversation is on the desk, perhaps with something new about it. */
export function mention(memory: DeskMemory, id: string, news: Partial<Omit<DeskConversation, 'id'>> = {}): DeskMemory {
  const { conversations } = memory.state;
  const former = conversations.find((known) => known.id === id);
  if (!former && conversations.length >= most.conversations) return memory;
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

/** Returns the sizes of the visitors that are kept for other conversations. */
function otherSizes({ state, waitingVisitors, visitorSizes }: DeskMemory, id: string): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  const keep = (other: string, known: KnownFacts) => {
    const size = visitorSizes.get(other);
    if (size !== undefined && other !== id && own(known, 'visitor')) sizes.set(other, size);
  };
  for (const conversation of state.conversations) keep(conversation.id, conversation);
  for (const [other, known] of waitingVisitors) keep(other, known);
  return sizes;
}

/** Measures a visitor. The memory has no size for one that is too large for what the others leave. */
function measureVisitor(memory: DeskMemory, id: string, visitor: object): DeskMemory {
  const visitorSizes = otherSizes(memory, id);
  let room = most.allVisitorsSize;
  for (const size of visitorSizes.values()) room -= size;
  const size = sizeOf(visitor, most.visitorSize);
  return { ...memory, visitorSizes: size <= room ? new Map([...visitorSizes, [id, size]]) : visitorSizes };
}

/** A visitor joins their conversation, or waits for it. */
export function meetVisitor(
  memory: DeskMemory,
  id: string,
  { visitor, profile }: { readonly visitor: object; readonly profile: VisitorProfile },
): DeskMemory {
  const conversation = memory.state.conversations.find((known) => known.id === id);
  const former = conversation ?? memory.waitingVisitors.get(id);
  const formerProfile = own(former, 'profile');
  const formerVisitor = own(former, 'visitor');
  // Readers can see that nothing has changed if the visitor stays the same object.
  const isKnown = formerVisitor !== undefined && isSame(formerVisitor, visitor);
  const measured = isKnown ? memory : measureVisitor(memory, id, visitor);
  // The fields of an object, whatever they are.
  const fitting = measured.visitorSizes.has(id) ? (visitor as Readonly<Record<string, unknown>>) : undefined;
  const known: KnownFacts = {
    visitor: isKnown ? formerVisitor : fitting,
    profile: formerProfile && isSame(formerProfile, profile) ? formerProfile : profile,
  };
  return conversation ? mention(measured, id, known) : keepWaiting(measured, id, { ...former, ...known });
}

/** An event adds fields to its conversation. If that has too many then, it keeps those that it has. */
export function addExtra(memory: DeskMemory, id: string, news: object): DeskMemory {
  const conversation = memory.state.conversations.find((known) => known.id === id);
  const former = conversation ?? memory.waitingVisitors.get(id);
  const known: object = own(former, 'extra') ?? {};
  const isKnown = ([field, value]: [string, unknown]) =>
    hasOwn(known, field) && isSame(Reflect.get(known, field), value);
  const changed = Object.entries(news).filter((entry) => !isKnown(entry));
  const extra = Object.freeze({ ...known, ...Object.fromEntries(changed) });
  if (!changed.length || sizeOf(extra, most.extraSize) > most.extraSize) return memory;
  return conversation ? mention(memory, id, { extra }) : keepWaiting(memory, id, { ...former, extra });
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

/** The agent's status changes on the channels that are mentioned. */
export function updateAvailability(memory: DeskMemory, news: DeskAvailability): DeskMemory {
  const { availability } = memory.state;
  // The known channels come first, so they stay.
  const updated = Object.entries({ ...availability, ...news }).slice(0, most.channels);
  if (updated.every(([channel, status]) => own(availability, channel) === status)) return memory;
  return withState(memory, { availability: Object.freeze(Object.fromEntries(updated)) });
}

/** The connection to the desk changes. */
export function connect(memory: DeskMemory, connection: DeskConnection): DeskMemory {
  return memory.state.connection === connection ? memory : withState(memory, { connection });
}

/** What is known before a desk's first event. It is always the same object, so that a second reset doesn't call the listeners. */
export const waitingMemory: DeskMemory = /* @__PURE__ */ connect(emptyMemory, 'waiting');

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
