import { expect, it } from 'vitest';
import { tryMutants } from '../../mutants/generatedChecks';
import { leastGeneratedMutants, leastPercentKilled } from '../../trustLimits';

it('the comparisons with zod notice small faults in the precompiled events', () => {
  const { mutants, survivors } = tryMutants();
  expect(mutants).toBeGreaterThanOrEqual(leastGeneratedMutants);
  expect(survivors.length, survivors.join('\n')).toBeLessThanOrEqual((mutants * (100 - leastPercentKilled)) / 100);
}, 60_000);
