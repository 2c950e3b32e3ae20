import type { DeskAvailability } from '../events/availability';
import { hasOwn, own } from '../shared/ownFields';
import { type DeskConnection, type DeskConversation, type DeskState, emptySnapshot } from './snapshot';

/** What is known about a conversation, except for its place in the list. */
export type KnownFacts = Pick<DeskConversation, 'visitor' | 'profile' | 'extra'>;

/** The state, and what else is needed to update it. Each function that changes it returns a new memory, or the same one if nothing changed. */
export interface DeskMemory {
  /** What integrators see: deeply frozen. */
  readonly state: DeskState;
  /** Visitors and extra fields of conversations that aren't on the desk, or aren't on it yet, oldest first. */
  readonly waitingVisitors: ReadonlyMap<string, KnownFacts>;
  /** The size of each visitor that is kept, by the conversation's id, so that none is measured twice. It may also have visitors that are gone. */
  readonly visitorSizes: ReadonlyMap<string, number>;
}

/** How many channels are kept: more than an agent can have, and few enough that a desk gone wild can't fill the memory. */
const mostChannels = 100;

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
export function withState(memory: DeskMemory, changes: Partial<StateParts>): DeskMemory {
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

/** The agent's status changes on the channels that are mentioned. */
export function updateAvailability(memory: DeskMemory, news: DeskAvailability): DeskMemory {
  const { availability } = memory.state;
  const changes = Object.entries(news).filter(([channel, status]) => own(availability, channel) !== status);
  const isKnown = ([channel]: [string, unknown]) => hasOwn(availability, channel);
  const room = mostChannels - Object.keys(availability).length;
  const added = changes.filter((change) => !isKnown(change)).slice(0, room);
  const kept = [...changes.filter(isKnown), ...added];
  if (!kept.length) return memory;
  return withState(memory, { availability: Object.freeze({ ...availability, ...Object.fromEntries(kept) }) });
}

/** The connection to the desk changes. */
export function connect(memory: DeskMemory, connection: DeskConnection): DeskMemory {
  return memory.state.connection === connection ? memory : withState(memory, { connection });
}

/** What is known before a desk's first event. It is always the same object, so that a second reset doesn't call the listeners. */
export const waitingMemory: DeskMemory = /* @__PURE__ */ connect(emptyMemory, 'waiting');
