import type { Contender, Payload } from './contender';

interface Conversation {
  readonly id: string;
  readonly visitor?: Payload;
  readonly profile?: Payload;
}

interface State {
  readonly conversations: readonly Conversation[];
  readonly focusedConversation?: Conversation | undefined;
}

const isObject = (value: unknown): value is Payload =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isId = (value: unknown): value is string => typeof value === 'string' && value.length > 0;

function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : undefined;
  return typeof value === 'string' && value.trim() ? value : undefined;
}

const profileOf = (visitor: Payload) =>
  Object.freeze({
    id: textOf(visitor.visitorId) ?? textOf(visitor.id) ?? textOf(visitor.unique_id),
    externalId: textOf(visitor.externalUserId) ?? textOf(visitor.externalId) ?? textOf(visitor.external_id),
    firstName: textOf(visitor.firstName) ?? textOf(visitor.firstname),
    lastName: textOf(visitor.lastName) ?? textOf(visitor.lastname),
    email: textOf(visitor.email),
    phone: textOf(visitor.phoneNumber) ?? textOf(visitor.phone),
    address: textOf(visitor.address),
    city: textOf(visitor.city),
    zipCode: textOf(visitor.zipCode) ?? textOf(visitor.zip),
    country: textOf(visitor.country),
  });

/** The conversations with one of them, which may be new, replaced. */
const withConversation = (conversations: readonly Conversation[], conversation: Conversation) =>
  Object.freeze([...conversations.filter(({ id }) => id !== conversation.id), conversation]);

function stateWithFocus({ conversations }: State, id: string): State {
  const known = conversations.find((conversation) => conversation.id === id);
  if (known) return Object.freeze({ conversations, focusedConversation: known });
  const focusedConversation = Object.freeze({ id });
  return Object.freeze({ conversations: withConversation(conversations, focusedConversation), focusedConversation });
}

function stateWithVisitor({ conversations, focusedConversation }: State, conversation: Conversation): State {
  return Object.freeze({
    conversations: withConversation(conversations, conversation),
    focusedConversation: focusedConversation?.id === conversation.id ? conversation : focusedConversation,
  });
}

let state: State = Object.freeze({ conversations: Object.freeze([]) });

/**
 * The least that does our job for two events, written by hand: it checks the origin, the source and every field, freezes the
 * event, keeps a frozen state and calls the handler.
 */
export const contender: Contender = {
  listen({ origin, frame }, note) {
    window.addEventListener('message', (message) => {
      if (message.origin !== origin || message.source !== frame.contentWindow) return;
      const { data } = message;
      if (!isObject(data) || !isId(data.conversationId)) return;
      const { event, conversationId } = data;
      if (event === 'com.iadvize.desk.CONVERSATION_FOCUSED') {
        state = stateWithFocus(state, conversationId);
        note(Object.freeze({ ...data }));
      } else if (event === 'com.iadvize.desk.CONVERSATION_VISITOR_UPDATED' && isObject(data.visitor)) {
        const profile = profileOf(data.visitor);
        const visitor = Object.freeze({ ...data.visitor });
        state = stateWithVisitor(state, Object.freeze({ id: conversationId, visitor, profile }));
        note(Object.freeze({ ...data, profile }));
      }
    });
  },
};
