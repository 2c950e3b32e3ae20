import type { DeskRejection, DeskRejectionIssue } from '../../intake/rejection';

/**
 * What the client did with a message. `unheard`: the client didn't count it, because it is closed or because another listener posted
 * in between.
 */
export type Verdict = 'delivered' | 'unknown' | DeskRejection['reason'] | 'unheard';

/** All verdicts, in the order in which the panel lists them. */
export const verdicts: readonly Verdict[] = ['delivered', 'unknown', 'schema', 'shape', 'source', 'origin', 'unheard'];

/** The most issues of a rejection that the panel keeps and shows. */
export const mostIssues = 50;

/** What the panel knows about a message. It contains no value of the payload, and names that may be data are masked. */
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
  /** The number that the panel shows instead of the conversation's id. */
  readonly conversation?: number | undefined;
  /** Whether it is an event of the desk as JSON text. */
  readonly isText?: true | undefined;
  /** What the schema refused first, if that is the reason. */
  readonly issues?: readonly DeskRejectionIssue[] | undefined;
}
