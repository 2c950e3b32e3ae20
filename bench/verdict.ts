import type { Reading } from './bench';
import { type Limit, limits } from './limits';
import { medianOf } from './statistics';

/** What a reading comes to. */
export interface Verdict {
  readonly limit: Limit | undefined;
  readonly measured: number;
  readonly words: 'aim met' | 'must met' | 'must missed, within the slack' | 'MUST MISSED' | '';
}

const wordsFor = (measured: number, { must, aim, slack }: Limit): Verdict['words'] => {
  if (measured <= aim) return 'aim met';
  if (measured <= must) return 'must met';
  return measured <= must * (1 + slack) ? 'must missed, within the slack' : 'MUST MISSED';
};

/** Compares a reading's median with its limit. */
export function verdictOf({ limit: name, rounds }: Reading): Verdict {
  const limit = name && limits[name];
  const measured = medianOf(rounds);
  // A number that isn't one would be within no limit and beyond none.
  if (!Number.isFinite(measured)) throw new Error(`${name ?? 'A reading'} is no number.`);
  return { limit, measured, words: limit ? wordsFor(measured, limit) : '' };
}
