import type { DeskAvailability } from '../events/availability';
import { longestConversationId } from '../events/conversationId';
import type { StandardDeskEvents } from '../events/deskEvents';
import type { VisitorProfile } from '../events/visitorProfile';
import { own, ownField } from '../shared/ownFields';
import { focus, loseFocus, mention, removeConversation } from './conversations';
import { type DeskMemory, updateAvailability } from './memory';
import { addExtra, meetVisitor } from './visitors';

/** What an event does to what is known about the desk: a pure function. */
type Reducer<Event> = (memory: DeskMemory, event: Event) => DeskMemory;

/** An event about one conversation. */
interface OfConversation {
  readonly conversationId: string;
}

const isId = (value: unknown): value is string => typeof value === 'string' && value.length <= longestConversationId;

/** The reducer of an event about a conversation. An override's output is checked by the compiler only, so the id is checked here. */
/* @__NO_SIDE_EFFECTS__ */
function onConversation<Event extends OfConversation>(
  reduceById: (memory: DeskMemory, id: string, event: Event) => DeskMemory,
): Reducer<Event> {
  return (memory, event) => (isId(event.conversationId) ? reduceById(memory, event.conversationId, event) : memory);
}

const none: Reducer<object> = (memory) => memory;

/**
 * What the event of each method does to the state. The type of a row's event is what the row reads, so an override's schema has to
 * return it, except for the fields that normalizing adds.
 */
export const reducers = {
  onConversationAdded: onConversation<OfConversation & { readonly projectId?: number | undefined }>(
    (memory, id, { projectId }) => mention(memory, id, projectId === undefined ? {} : { projectId }),
  ),
  onConversationFocused: onConversation<OfConversation>(focus),
  onConversationFocusLost: onConversation<OfConversation>(loseFocus),
  onConversationStateBoxClicked: onConversation<OfConversation>((memory, id) => mention(memory, id)),
  onConversationVisitorUpdated: onConversation<
    OfConversation & { readonly visitor: object; readonly profile: VisitorProfile }
  >(meetVisitor),
  onConversationRemoved: onConversation<OfConversation>(removeConversation),
  onAvailabilityUpdated: (memory: DeskMemory, { availability }: { readonly availability: DeskAvailability }) =>
    updateAvailability(memory, availability),
  onConversationMessage: none,
} satisfies { readonly [Method in keyof StandardDeskEvents]: Reducer<never> };

/**
 * What is known after an event, from what was known before: the same memory if the event says nothing new. `extra` is what the event's entry
 * adds to its conversation.
 */
export function reduce(memory: DeskMemory, method: string, event: object, extra?: object): DeskMemory {
  // An event has what its method's row reads: the parser made it by the method's entry.
  const rows: { readonly [method: string]: Reducer<never> | undefined } = reducers;
  const id = ownField(event, 'conversationId');
  // First, so that it joins a conversation that the event brings, and goes with one that the event removes.
  const enriched = extra && isId(id) ? addExtra(memory, id, extra) : memory;
  return own(rows, method)?.(enriched, event as never) ?? enriched;
}
