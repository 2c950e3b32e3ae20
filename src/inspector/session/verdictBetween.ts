import type { MessageCounts } from 'iadvize-desk-events';
import type { Verdict } from '../log/logEntry';

/** The counts that distinguish the verdicts. */
export type VerdictCounts = Pick<MessageCounts, 'received' | 'delivered' | 'rejected'>;

const reasons = ['origin', 'source', 'schema', 'shape'] as const;

/** Returns what a client did with the one message that it counted in between. Only the client knows its own options. */
export function verdictBetween(before: VerdictCounts, after: VerdictCounts, wasUnknown: boolean): Verdict {
  if (after.received !== before.received + 1) return 'unheard';
  if (after.delivered > before.delivered) return wasUnknown ? 'unknown' : 'delivered';
  return reasons.find((reason) => after.rejected[reason] > before.rejected[reason]) ?? 'unheard';
}

/** Whether the client read a message of this verdict. If not, nobody else may. */
export const isRead = (verdict: Verdict): boolean => !['origin', 'source', 'unheard'].includes(verdict);
