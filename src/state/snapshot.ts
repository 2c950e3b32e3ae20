import type { DeskAvailability } from '../events/availability';
import type { VisitorProfile } from '../events/visitorProfile';

/** A conversation that is on the desk. */
export interface DeskConversation {
  /** The conversation's id. */
  readonly id: string;
  /** The iAdvize project's id, once the conversation was announced as added. */
  readonly projectId?: number;
  /** The visitor as the desk sent it, copied; undefined where it has more than 10,000 fields and items. Untrusted. */
  readonly visitor?: Readonly<Record<string, unknown>> | undefined;
  /** The visitor read into one vocabulary; untrusted. */
  readonly profile?: VisitorProfile;
}

/**
 * What is known of the desk: deeply frozen, and the same object until something changes. It holds 1,000 conversations and
 * 9,999 channels at the most.
 */
export interface DeskState {
  /** The conversations on the desk, in the order in which they were first mentioned. */
  readonly conversations: readonly DeskConversation[];
  /** The conversation that has the focus, one of `conversations`. */
  readonly focusedConversation?: DeskConversation;
  /** The agent's status by channel, each as it was last told. */
  readonly availability: DeskAvailability;
}
