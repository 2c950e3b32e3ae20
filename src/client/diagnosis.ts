import type { DeskHint } from './hints';
import type { MessageCounts } from './messageCounts';

/** What a client has received so far, and what may be wrong: no payload, and nothing about a visitor. */
export interface DeskDiagnosis extends MessageCounts {
  /** What may be wrong; empty if nothing seems to be. */
  readonly hints: readonly DeskHint[];
}
