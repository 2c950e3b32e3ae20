import type { DeskAvailability } from 'iadvize-desk-events';
import type { FakeVisitor } from './visitor';

/** A conversation of the fake desk. */
export interface FakeConversation {
  readonly id: string;
  readonly projectId: number;
  readonly visitor: FakeVisitor;
}

/** The fake desk's state between two actions. */
export interface Simulation {
  /** The conversations on the desk, in the order of their arrival. */
  readonly conversations: readonly FakeConversation[];
  /** The snoozed conversations. They aren't on the desk, and can come back. */
  readonly snoozed: readonly FakeConversation[];
  readonly focusedId: string | undefined;
  readonly availability: DeskAvailability;
}

/** An event that the fake desk sends, before it gets the shape that it has on the wire. */
export type Saying =
  | {
      readonly event: 'CONVERSATION_ADDED' | 'CONVERSATION_VISITOR_UPDATED';
      readonly conversation: FakeConversation;
    }
  | {
      readonly event:
        | 'CONVERSATION_FOCUSED'
        | 'CONVERSATION_FOCUS_LOST'
        | 'CONVERSATION_STATE_BOX_CLICKED'
        | 'CONVERSATION_REMOVED';
      readonly id: string;
    }
  | { readonly event: 'AVAILABILITY_UPDATED'; readonly availability: DeskAvailability };

/** The desk after an action, and the events that it sends, in order. The order is a guess: the real desk's is unpublished. */
export type Step = readonly [next: Simulation, sayings: readonly Saying[]];

/** A desk without conversations. */
export const emptyDesk: Simulation = { conversations: [], snoozed: [], focusedId: undefined, availability: {} };

/** Finds a conversation on the desk by its id. */
export function findConversation(desk: Simulation, id: string): FakeConversation | undefined {
  return desk.conversations.find((conversation) => conversation.id === id);
}

const without = (conversations: readonly FakeConversation[], id: string) =>
  conversations.filter((conversation) => conversation.id !== id);

/** Moves the focus to a conversation on the desk, or to none. Sends nothing if it is there already. */
export function focus(desk: Simulation, id: string | undefined): Step {
  const { focusedId } = desk;
  if (focusedId === id) return [desk, []];
  const lost: Saying[] = focusedId ? [{ event: 'CONVERSATION_FOCUS_LOST', id: focusedId }] : [];
  const gained: Saying[] = id ? [{ event: 'CONVERSATION_FOCUSED', id }] : [];
  return [{ ...desk, focusedId: id }, [...lost, ...gained]];
}

/** Adds a conversation, new or resumed. It gets the focus if it is the only one. */
export function arrive(desk: Simulation, conversation: FakeConversation): Step {
  const conversations = [...desk.conversations, conversation];
  const arrived = { ...desk, conversations, snoozed: without(desk.snoozed, conversation.id) };
  const [next, sayings] = conversations.length === 1 ? focus(arrived, conversation.id) : [arrived, []];
  return [
    next,
    [
      { event: 'CONVERSATION_ADDED', conversation },
      { event: 'CONVERSATION_VISITOR_UPDATED', conversation },
      ...sayings,
    ],
  ];
}

/** Takes a conversation off the desk. If it had the focus, the first of the others gets it. */
export function leave(desk: Simulation, leaving: FakeConversation, isSnoozed: boolean): Step {
  const { id } = leaving;
  const hadFocus = desk.focusedId === id;
  const [unfocused, lost] = hadFocus ? focus(desk, undefined) : [desk, []];
  const conversations = without(unfocused.conversations, id);
  const snoozed = isSnoozed ? [...unfocused.snoozed, leaving] : unfocused.snoozed;
  const left = { ...unfocused, conversations, snoozed };
  const [next, elected] = hadFocus ? focus(left, conversations[0]?.id) : [left, []];
  return [next, [...lost, { event: 'CONVERSATION_REMOVED', id }, ...elected]];
}

/** Changes what is known about a conversation's visitor. */
export function changeVisitor(desk: Simulation, former: FakeConversation, changes: FakeVisitor): Step {
  const conversation = { ...former, visitor: { ...former.visitor, ...changes } };
  const conversations = desk.conversations.map((other) => (other === former ? conversation : other));
  return [{ ...desk, conversations }, [{ event: 'CONVERSATION_VISITOR_UPDATED', conversation }]];
}

/** Changes the agent's status on some channels. The desk sends the status of every channel set so far. */
export function changeAvailability(desk: Simulation, changes: DeskAvailability): Step {
  const availability = { ...desk.availability, ...changes };
  return [{ ...desk, availability }, [{ event: 'AVAILABILITY_UPDATED', availability }]];
}

/** Reloads the desk's page. The desk announces the conversations that it keeps again, and doesn't mention the others. */
export function reload(desk: Simulation, keeps: (id: string) => boolean): Step {
  const conversations = desk.conversations.filter(({ id }) => keeps(id));
  const focusedId = conversations.some(({ id }) => id === desk.focusedId) ? desk.focusedId : conversations[0]?.id;
  const sayings = conversations.flatMap((conversation): Saying[] => [
    { event: 'CONVERSATION_ADDED', conversation },
    { event: 'CONVERSATION_VISITOR_UPDATED', conversation },
  ]);
  const focused: Saying[] = focusedId ? [{ event: 'CONVERSATION_FOCUSED', id: focusedId }] : [];
  const { availability } = desk;
  const statuses: Saying[] = Object.keys(availability).length ? [{ event: 'AVAILABILITY_UPDATED', availability }] : [];
  return [{ ...desk, conversations, focusedId }, [...sayings, ...focused, ...statuses]];
}
