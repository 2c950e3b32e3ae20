import { type Limit, limits } from '../limits';
import type { Reading } from '../measure';
import { medianOf } from '../timing/statistics';

/** How a reading compares with its limit. */
export interface Verdict {
  readonly limit: Limit | undefined;
  readonly median: number;
  readonly words: 'aim met' | 'must met' | 'must missed, within the slack' | 'MUST MISSED' | '';
}

function wordsFor(median: number, { must, aim, slack }: Limit): Verdict['words'] {
  if (aim && median <= aim.value) return 'aim met';
  if (median <= must) return 'must met';
  return median <= must * (1 + slack) ? 'must missed, within the slack' : 'MUST MISSED';
}

/** Compares a reading's median with its limit. */
export function verdictOf({ what, limit: name, rounds }: Reading): Verdict {
  const limit = name && limits[name];
  const median = medianOf(rounds);
  // NaN would exceed no limit.
  if (!Number.isFinite(median)) throw new Error(`${what}: expected a number, received ${median}.`);
  return { limit, median, words: limit ? wordsFor(median, limit) : '' };
}
