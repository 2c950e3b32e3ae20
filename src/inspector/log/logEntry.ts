import type { DeskRejection, DeskRejectionIssue } from '../../intake/rejection';

/**
 * What the client did with a message. `unheard`: the client didn't count it, because it is closed or because another listener posted
 * in between.
 */
export type Verdict = 'delivered' | 'unknown' | DeskRejection['reason'] | 'unheard';

/** All verdicts, in the order in which the panel lists them. */
export const verdicts: readonly Verdict[] = ['delivered', 'unknown', 'schema', 'shape', 'source', 'origin', 'unheard'];

/** What the panel knows of a message. It holds no value of the payload: names that may be data are masked. */
export interface LogEntry {
  /** The number of the message: 1 for the first one. */
  readonly id: number;
  /** When it arrived, in ms since 1970. */
  readonly at: number;
  readonly verdict: Verdict;
  /** The sender's origin. */
  readonly origin: string;
  /** The event's name without its prefix. Undefined if the message isn't an event of the desk, or wasn't read. */
  readonly event?: string | undefined;
  /** The number that stands for the conversation's id. */
  readonly conversation?: number | undefined;
  /** What the schema refused, if that is the reason. */
  readonly issues?: readonly DeskRejectionIssue[] | undefined;
}
