import { array } from '../checks/array';
import type { Check } from '../checks/check';
import { addIssue } from '../checks/issue';
import { number } from '../checks/number';
import { looseObject, object, type Shape } from '../checks/object';
import { oneOf } from '../checks/oneOf';
import { optional } from '../checks/optional';
import { record } from '../checks/record';
import { string } from '../checks/string';
import { unknown } from '../checks/unknown';
import { longestConversationId } from '../events/conversationId';
import { normalizeVisitor } from '../events/visitorProfile';
import { isPlainObject } from '../shared/isPlainObject';
import { ownFieldsOf } from '../shared/ownFields';
import { mostConversations } from '../state/conversations';
import type { DeskConversation, DeskState } from '../state/snapshot';
import { isReadable } from './messageSize';

/** What is new in the state. Conversations that haven't changed aren't mentioned, unless the news has all ids. */
export interface StateNews extends Pick<DeskState, 'connection'> {
  /** The ids of all conversations, in order. If it is left out, `removed` and `conversations` say how the former ids change. */
  readonly ids?: readonly string[] | undefined;
  /** The ids of the conversations that are gone. */
  readonly removed?: readonly string[] | undefined;
  /** The conversations that are new or have changed. */
  readonly conversations: readonly DeskConversation[];
  /** The id of the focused conversation. */
  readonly focused?: string | undefined;
  /** The availability, if it has changed. */
  readonly availability?: DeskState['availability'] | undefined;
}

/** Whose turn it is to handle a screen pop. */
export interface Turn {
  /** The number of the screen pop. */
  readonly pop: number;
  /** The id of the tab whose turn it is. */
  readonly tab: string;
}

/** What the tab that has the desk posts. */
export interface HostMessage {
  /** The id of the host's document. */
  readonly host: string;
  /** The number of the message, from 1. A whole state has the number of the last message before it. */
  readonly number: number;
  /** The id of the request that the message answers. An answer contains the whole state. */
  readonly to?: string | undefined;
  /** What is new in the state. */
  readonly state?: StateNews | undefined;
  /** The event that the host delivered. */
  readonly event?: unknown;
  /** Whose turn it is. */
  readonly turn?: Turn | undefined;
}

/** What any other tab posts. */
export interface TabMessage {
  /** The id of the tab. */
  readonly tab: string;
  /** The id of a request for the whole state. */
  readonly ask?: string | undefined;
  /** When the tab was visible last. A negative number takes the tab out of the list of those that can have a turn. */
  readonly seen?: number | undefined;
  /** The number of the screen pop that the tab has handled. */
  readonly took?: number | undefined;
}

/* @__NO_SIDE_EFFECTS__ */
const shortList =
  (items: Check): Check =>
  (value, issues) =>
    Array.isArray(value) && value.length > mostConversations
      ? addIssue(issues, 'too_big')
      : array(items)(value, issues);

/* @__NO_SIDE_EFFECTS__ */
const plain =
  (check: Check): Check =>
  (value, issues) =>
    isPlainObject(value) ? check(value, issues) : addIssue(issues, 'invalid_type');

/** Makes a check of these fields. What it returns inherits nothing, so a field that is missing is never one of `Object.prototype`. */
/* @__NO_SIDE_EFFECTS__ */
const bare = (shape: Shape): Check => {
  const check = object(shape);
  // If the check refuses the value, nobody looks at what it returns.
  return (value, issues) => ownFieldsOf(Object(check(value, issues)));
};

const id: Check = (value, issues) =>
  typeof value === 'string' && value.length > longestConversationId
    ? addIssue(issues, 'too_big')
    : string()(value, issues);

const profile: Check = (value, issues) => {
  const fields = Object.keys(normalizeVisitor(undefined)).map((field) => [field, optional(string())]);
  return looseObject(Object.fromEntries(fields))(value, issues);
};

const conversation = bare({
  id,
  projectId: optional(number()),
  visitor: optional(plain(unknown())),
  profile: optional(plain(profile)),
  extra: optional(plain(unknown())),
});

const hostMessage = bare({
  host: id,
  number: number(),
  to: optional(id),
  state: optional(
    bare({
      connection: oneOf('none', 'waiting', 'live'),
      ids: optional(shortList(id)),
      removed: optional(shortList(id)),
      conversations: shortList(conversation),
      focused: optional(id),
      availability: optional(record(string(), string())),
    }),
  ),
  event: optional(unknown()),
  turn: optional(bare({ pop: number(), tab: id })),
});

const tabMessage = bare({
  tab: id,
  ask: optional(id),
  seen: optional(number()),
  took: optional(number()),
});

/* @__NO_SIDE_EFFECTS__ */
const reader =
  <Message>(check: Check) =>
  (data: unknown): Message | undefined => {
    if (!isReadable(data)) return undefined;
    const issues: [] = [];
    const message = check(data, issues);
    // The check has made sure of the fields, and left out all others.
    return issues.length ? undefined : (message as Message);
  };

/** Reads a message of the host. Returns undefined for anything else. */
export const hostMessageOf = /* @__PURE__ */ reader<HostMessage>(hostMessage);

/** Reads a message of another tab. Returns undefined for anything else. */
export const tabMessageOf = /* @__PURE__ */ reader<TabMessage>(tabMessage);
