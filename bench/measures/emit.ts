import { batchesSideBySide } from '../batches';
import type { Bench, Measure, Reading } from '../bench';
import { ratioReading } from '../statistics';

const handlerCounts = [1, 10, 100, 1000] as const;
const callsPerBatch = 1_000_000;

const times = (bench: Bench, handlerCount: number) =>
  batchesSideBySide(bench, ['loop', 'emitter'], {
    addressOf: () => bench.site.page(['emitters']),
    count: callsPerBatch / handlerCount,
    setBatch: (way, page) =>
      page.evaluate(([given, count, rounds]) => window.emitterPage.setEmitting(given, count, rounds), [
        way,
        handlerCount,
        callsPerBatch / handlerCount,
      ] as const),
    check: async (way, page, events) => {
      const calls = await page.evaluate(() => window.emitterPage.calls());
      const expected = events * handlerCount;
      if (calls !== expected) throw new Error(`The ${way} made ${calls} of ${expected} calls.`);
    },
  });

/**
 * One event to guarded handlers by the emitter, against a bare loop over as many functions. It is src/emitter.ts alone, by its
 * `on` and `emit`: the difference of two dispatches, with handlers and without, would be smaller than the noise of either.
 */
const measureEmitTo =
  (...counts: ReadonlyArray<(typeof handlerCounts)[number]>): Measure =>
  async (bench) => {
    const readings: Reading[] = [];
    for (const count of counts) {
      const { emitter, loop } = await times(bench, count);
      readings.push({
        ...(count === 10 ? { limit: 'emit' as const } : {}),
        ...ratioReading(`an event to ${count} guarded handlers ÷ bare loop`, emitter, loop),
      });
    }
    return readings;
  };

/** The number of handlers that has a limit. */
export const measureEmit = measureEmitTo(10);

/** Every number of handlers. */
export const measureEmitOfAll = measureEmitTo(...handlerCounts);
