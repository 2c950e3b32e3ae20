import type { DeskAvailability } from '../events/availability';
import type { ConversationExtra } from '../events/conversationExtra';
import type { DeskEventDefinitions } from '../events/defineDeskEvent';
import type { StandardDeskEvents } from '../events/deskEvents';
import type { VisitorOf } from '../events/readerInputs';
import type { VisitorProfileWith } from '../events/visitorProfile';

/**
 * A conversation that is on the desk. `Events` is the type of the client's entries, and `Profile` that of what its `profile` option returns.
 * Default: the standard entries, and no such option.
 */
export interface DeskConversation<
  Events extends DeskEventDefinitions = StandardDeskEvents,
  Profile extends object = object,
> {
  /** The conversation's id. */
  readonly id: string;
  /** The iAdvize project's id, a number, once the conversation was announced as added. */
  readonly projectId?: number;
  /**
   * A frozen copy of the visitor as the schema of the entry returned it: as the desk sent it, unless you override the entry. It is undefined if the visitor is too large: more than 10,000 fields and items, or
   * a megabyte of text and bytes, or if the visitors of all conversations have five times as much. A `Date`, a `Map`, a `Set` and typed arrays keep their type, and can't be frozen: don't change them. Untrusted.
   */
  readonly visitor?: VisitorOf<Events> | undefined;
  /** The visitor in one vocabulary, with what the `profile` option has read. Untrusted. */
  readonly profile?: VisitorProfileWith<Profile>;
  /**
   * What the entries of the client have added to the conversation by their `conversation` option, frozen: the latest value of each field.
   * It is missing as long as nothing was added. Untrusted.
   */
  readonly extra?: ConversationExtra<Events>;
}

/**
 * Whether there is a desk that can post events. `'none'`: `source` has no open window. `'waiting'`: there is an open window, but it hasn't
 * posted a desk event since its document loaded or the client was created. `'live'`: it has posted a desk event since then. A client
 * without `source` starts with `'waiting'`.
 */
export type DeskConnection = 'none' | 'waiting' | 'live';

/**
 * A snapshot of what is known about the desk. It is deeply frozen, and stays the same object until something changes. It has at most 1,000
 * conversations and 100 channels. `Events` is the type of the client's entries, and `Profile` that of what its `profile` option returns.
 */
export interface DeskState<Events extends DeskEventDefinitions = StandardDeskEvents, Profile extends object = object> {
  /** Whether there is a desk: `'none'` if there is no open window, `'waiting'` for the desk's first event, or `'live'`. */
  readonly connection: DeskConnection;
  /** The conversations on the desk, in the order in which they were first mentioned. */
  readonly conversations: readonly DeskConversation<Events, Profile>[];
  /** The conversation that has the focus, one of `conversations`. */
  readonly focusedConversation?: DeskConversation<Events, Profile>;
  /** The agent's latest status by channel. */
  readonly availability: DeskAvailability;
}

/** What is known without a desk. */
export const emptySnapshot: DeskState = /* @__PURE__ */ Object.freeze({
  connection: 'none',
  conversations: /* @__PURE__ */ Object.freeze([]),
  availability: /* @__PURE__ */ Object.freeze({}),
});
