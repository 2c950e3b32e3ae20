import type { Arrival, Visitor } from './arrivals';
import type { Post } from './post';

/** Who writes, by the desk's word for it: `Professional` is an operator. */
export type Author = 'Visitor' | 'Professional' | 'Expert';

/** A message of a thread. */
export interface Message {
  readonly author: Author;
  readonly text: string;
}

/** A conversation of the desk. */
export interface Conversation {
  readonly conversationId: string;
  readonly label: string;
  readonly visitor: Visitor;
  readonly messages: readonly Message[];
}

/** The iAdvize project of the made-up conversations. */
const projectId = 4321;

/** The event that tells of a message has no published name; this one is made up, and known by its payload's field. */
const messageEvent = 'CONVERSATION_NEW_MESSAGE';

const labelOf = ({ firstName, lastName }: Visitor, number: number) =>
  [firstName, lastName].filter(Boolean).join(' ') || `Visitor ${number}`;

/** What is known of a visitor; the rest is null. */
const wireVisitor = (visitor: Visitor) =>
  Object.fromEntries(Object.entries(visitor).map(([field, text]) => [field, text || null]));

/** Holds the desk's conversations, and posts what a desk posts when they change. */
export function createConversations(post: Post, onChange: () => void) {
  const held = new Map<string, Conversation & { readonly number: number }>();
  let focusedId: string | undefined;
  let arrived = 0;

  const focused = (): Conversation | undefined => (focusedId ? held.get(focusedId) : undefined);

  const focus = (conversationId: string) => {
    if (conversationId === focusedId) return;
    if (focusedId) post('CONVERSATION_FOCUS_LOST', { conversationId: focusedId });
    focusedId = conversationId;
    post('CONVERSATION_FOCUSED', { conversationId });
  };

  const postVisitor = ({ conversationId, visitor }: Conversation) =>
    post('CONVERSATION_VISITOR_UPDATED', { conversationId, visitor: wireVisitor(visitor) });

  const add = ({ visitor, firstMessage }: Arrival) => {
    arrived += 1;
    const conversation = {
      conversationId: crypto.randomUUID(),
      label: labelOf(visitor, arrived),
      number: arrived,
      visitor,
      messages: [{ author: 'Visitor' as const, text: firstMessage }],
    };
    held.set(conversation.conversationId, conversation);
    post('CONVERSATION_ADDED', { conversationId: conversation.conversationId, projectId });
    postVisitor(conversation);
    if (held.size === 1) focus(conversation.conversationId);
    onChange();
  };

  const clickStateBox = (conversationId: string) => {
    post('CONVERSATION_STATE_BOX_CLICKED', { conversationId });
    focus(conversationId);
    onChange();
  };

  const removeFocused = () => {
    const conversationId = focusedId;
    if (!conversationId) return;
    post('CONVERSATION_FOCUS_LOST', { conversationId });
    focusedId = undefined;
    held.delete(conversationId);
    post('CONVERSATION_REMOVED', { conversationId });
    const [elected] = held.keys();
    if (elected) focus(elected);
    onChange();
  };

  const editFocused = (visitor: Visitor) => {
    const conversation = focusedId && held.get(focusedId);
    if (!conversation) return;
    const edited = { ...conversation, visitor, label: labelOf(visitor, conversation.number) };
    held.set(edited.conversationId, edited);
    postVisitor(edited);
    onChange();
  };

  const sendInFocused = (message: Message) => {
    const conversation = focusedId && held.get(focusedId);
    if (!conversation) return;
    const { conversationId, messages } = conversation;
    held.set(conversationId, { ...conversation, messages: [...messages, message] });
    post(messageEvent, { conversationId, conversationParticipantType: message.author });
    onChange();
  };

  const all = (): readonly Conversation[] => [...held.values()];
  return { all, focused, add, clickStateBox, removeFocused, editFocused, sendInFocused };
}
