import type { Bench, Measure, Reading } from '../measure';
import { batchesSideBySide } from '../timing/batches';
import { ratioReading } from '../timing/statistics';

const handlerCounts = [10, 1000];
const callsPerBatch = 1_000_000;

const times = (bench: Bench, handlerCount: number) => {
  const events = callsPerBatch / handlerCount;
  return batchesSideBySide(bench, ['loop', 'emitter'], {
    addressOf: () => bench.site.page(['emitterPage']),
    count: events,
    setBatch: (way, page) =>
      page.evaluate(([given, handlers, times]) => window.emitterPage.setEmitting(given, handlers, times), [
        way,
        handlerCount,
        events,
      ] as const),
    check: async (way, page, emitted) => {
      const calls = await page.evaluate(() => window.emitterPage.calls());
      const expected = emitted * handlerCount;
      if (calls !== expected) throw new Error(`The ${way} made ${calls} of ${expected} calls.`);
    },
  });
};

/** One event to many handlers. */
export const manyHandlers: Measure = {
  title: 'Many handlers',
  about: `One event to guarded handlers by the emitter, against a bare loop over as many functions. It is \`src/shared/emitter.ts\` alone:
the difference between two dispatched messages would be smaller than their noise.`,
  read: async (bench) => {
    const readings: Reading[] = [];
    for (const count of handlerCounts) {
      const { emitter, loop } = await times(bench, count);
      readings.push({
        ...(count === 10 && { limit: 'manyHandlers' }),
        ...ratioReading(`${count} handlers ÷ bare loop`, emitter, loop),
      });
    }
    return readings;
  },
};
