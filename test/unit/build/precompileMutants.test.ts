import { expect, it } from 'vitest';
import { tryEvents, tryFeatures } from '../../mutants/generatedChecks';
import { leastGeneratedMutants, leastPercentKilled } from '../../trustLimits';

it.each([
  ['the precompiled events', tryEvents, leastGeneratedMutants.events],
  ['the other precompiled schemas', tryFeatures, leastGeneratedMutants.features],
])(
  'the comparisons with zod notice small faults in %s',
  (_what, tryMutants, leastMutants) => {
    const { mutants, survivors } = tryMutants();
    expect(mutants).toBeGreaterThanOrEqual(leastMutants);
    expect(survivors.length, survivors.join('\n')).toBeLessThanOrEqual((mutants * (100 - leastPercentKilled)) / 100);
  },
  120_000,
);
