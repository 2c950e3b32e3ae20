import type { DeskAvailability } from '../events/availability';
import type { VisitorProfile } from '../events/visitorProfile';

/** A conversation that is on the desk. */
export interface DeskConversation {
  /** The conversation's id. */
  readonly id: string;
  /** The iAdvize project's id, a number, once the conversation was announced as added. */
  readonly projectId?: number;
  /**
   * A frozen copy of the visitor as the desk sent it. It is undefined if the visitor has more than 10,000 fields and items or more than a
   * megabyte of bytes. A `Date`, a `Map`, a `Set` and typed arrays keep their type, and can't be frozen: don't change them. Untrusted.
   */
  readonly visitor?: Readonly<Record<string, unknown>> | undefined;
  /** The visitor in one vocabulary. Untrusted. */
  readonly profile?: VisitorProfile;
}

/**
 * Whether there is a desk that can post events. `'none'`: `source` has no open window. `'waiting'`: there is an open window, but it hasn't
 * posted a desk event since its document loaded or the client was created. `'live'`: it has posted a desk event since then. A client
 * without `source` starts with `'waiting'`.
 */
export type DeskConnection = 'none' | 'waiting' | 'live';

/**
 * A snapshot of what is known about the desk. It is deeply frozen, and stays the same object until something changes. It has at most 1,000
 * conversations and 100 channels.
 */
export interface DeskState {
  /** Whether there is a desk: `'none'` if there is no open window, `'waiting'` for the desk's first event, or `'live'`. */
  readonly connection: DeskConnection;
  /** The conversations on the desk, in the order in which they were first mentioned. */
  readonly conversations: readonly DeskConversation[];
  /** The conversation that has the focus, one of `conversations`. */
  readonly focusedConversation?: DeskConversation;
  /** The agent's latest status by channel. */
  readonly availability: DeskAvailability;
}

/** What is known without a desk. */
export const emptySnapshot: DeskState = Object.freeze({
  connection: 'none',
  conversations: Object.freeze([]),
  availability: Object.freeze({}),
});
