import type { DeskAvailability } from '../events/availability';
import type { VisitorProfile } from '../events/visitorProfile';

/** A conversation that is on the desk. */
export interface DeskConversation {
  /** The conversation's id. */
  readonly id: string;
  /** The iAdvize project's id, a number, once the conversation was announced as added. */
  readonly projectId?: number;
  /**
   * A frozen copy of the visitor as the desk sent it; undefined if it has more than 10,000 fields and items, or a megabyte of bytes.
   * A `Date`, a `Map`, a `Set` and typed arrays keep their type, and can't be frozen. Untrusted.
   */
  readonly visitor?: Readonly<Record<string, unknown>> | undefined;
  /** The visitor in one vocabulary. Untrusted. */
  readonly profile?: VisitorProfile;
}

/**
 * What is known of the desk: deeply frozen, and the same object until something changes. It holds at most 1,000 conversations and
 * 9,999 channels.
 */
export interface DeskState {
  /** The conversations on the desk, in the order in which they were first mentioned. */
  readonly conversations: readonly DeskConversation[];
  /** The conversation that has the focus, one of `conversations`. */
  readonly focusedConversation?: DeskConversation;
  /** The agent's latest status by channel. */
  readonly availability: DeskAvailability;
}

/** What is known before the desk has posted anything. */
export const emptySnapshot: DeskState = Object.freeze({
  conversations: Object.freeze([]),
  availability: Object.freeze({}),
});
