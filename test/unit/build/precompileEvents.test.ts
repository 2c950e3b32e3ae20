import { describe, expect, it } from 'vitest';
import { precompile } from '../../../build/precompile/precompile';
import { evaluate } from '../../precompile/evaluate';
import { compareEvent, eventCatalogue, postedPayloads } from '../../precompile/eventCases';
import { propertyRuns } from '../../propertyRuns';
import { leastPrecompiledCases } from '../../trustLimits';

const cases = propertyRuns(leastPrecompiledCases);

const events = evaluate(precompile(eventCatalogue));

describe("the precompiled events of the desk's catalogue", () => {
  it('have the names of the catalogue', () => {
    const factsOf = (entries: typeof eventCatalogue) =>
      Object.entries(entries).map(([method, { name, recognizedBy }]) => ({ method, name, recognizedBy }));
    expect(factsOf(events)).toEqual(factsOf(eventCatalogue));
  });

  it.each(postedPayloads)('accept what a desk posts for %s', (method, posted) => {
    expect(events[method]?.schema['~standard'].validate(posted)).toEqual({ value: posted });
  });

  it.each(postedPayloads)(
    'answer as zod does for %s, whatever the payload',
    (method) => {
      const { difference, accepted, refused } = compareEvent(events, method, cases);
      expect(difference).toBeUndefined();
      expect(accepted + refused).toBe(cases);
      expect(Math.min(accepted, refused)).toBeGreaterThan(cases / 20);
    },
    60_000,
  );
});
