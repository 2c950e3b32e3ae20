import { isPlain } from './copies';

type Rule = (value: unknown, isThere: boolean) => boolean;

const isIdentifier: Rule = (value) =>
  Number.isFinite(value) || (typeof value === 'string' && value !== '' && value.length <= 1000);
const isText: Rule = (value) => typeof value === 'string';
const isDigits = (value: unknown) =>
  typeof value === 'string' &&
  value.length > 0 &&
  value.length < 16 &&
  [...value].every((sign) => '0123456789'.includes(sign));

/** What each field of each event must be, by the README. */
export const rules = {
  CONVERSATION_ADDED: {
    conversationId: isIdentifier,
    projectId: (value) => Number.isFinite(value) || isDigits(value),
  },
  CONVERSATION_FOCUSED: { conversationId: isIdentifier },
  CONVERSATION_FOCUS_LOST: { conversationId: isIdentifier },
  CONVERSATION_STATE_BOX_CLICKED: { conversationId: isIdentifier },
  CONVERSATION_VISITOR_UPDATED: { conversationId: isIdentifier, visitor: isPlain },
  CONVERSATION_REMOVED: { conversationId: isIdentifier },
  AVAILABILITY_UPDATED: {},
  CONVERSATION_MESSAGE: {
    conversationParticipantType: isText,
    conversationId: (value, isThere) => !isThere || value === undefined || isIdentifier(value, true),
  },
} satisfies Readonly<Record<string, Readonly<Record<string, Rule>>>>;

/** An event's name without its prefix. */
export type Kind = keyof typeof rules;

/** The events' names without their prefix. */
// Object.keys forgets what the keys are.
export const kinds = Object.keys(rules) as readonly Kind[];

/** Tells the name of an event that has rules. */
export const isKind = (name: string): name is Kind => Object.hasOwn(rules, name);

/** The name of the handler of an event: `onConversationAdded` for `CONVERSATION_ADDED`. */
export const handlerOf = (kind: Kind) =>
  `on${kind.toLowerCase().replace(/(?:^|_)[a-z]/g, (start) => start.slice(-1).toUpperCase())}`;
