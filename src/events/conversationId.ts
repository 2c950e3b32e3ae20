/** How long an id may be, in characters. Otherwise, a desk could fill the memory with a few ids. */
export const longestConversationId = 1000;

/** An id as an event has it: text, even if a number came. */
type IdAsText<Id> = Id extends number ? string : Id;

/** A payload with its conversation's id as text. */
export type WithTextId<Payload> = {
  [Field in keyof Payload]: Field extends 'conversationId' ? IdAsText<Payload[Field]> : Payload[Field];
};

/** The id of a payload's conversation as the event has it. A payload without the field gets nothing. */
export type ConversationIdAdded<Payload> = string extends keyof Payload
  ? object
  : 'conversationId' extends keyof Payload
    ? {
        readonly [Field in keyof Pick<Payload, 'conversationId'>]: IdAsText<Pick<Payload, 'conversationId'>[Field]>;
      }
    : object;

/** A conversation's id as text if it is a finite number. Any other value stays what it is: the schema has accepted it. */
export const normalizeConversationId = (value: unknown): unknown => (Number.isFinite(value) ? String(value) : value);
