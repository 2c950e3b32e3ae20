import { type Bench, type Measure, type Reading, withPage } from '../bench';
import { fastestBatch } from '../mainThread';
import { interleaved, ratioReading } from '../statistics';

const handlerCounts = [1, 10, 100, 1000] as const;
const callsPerBatch = 1_000_000;
const batches = 5;
const warmUps = 2;

const time = (bench: Bench, way: 'emitter' | 'loop', handlerCount: number) =>
  withPage(bench, bench.site.page(['emitters']), async (page) => {
    const rounds = callsPerBatch / handlerCount;
    await page.evaluate(([given, count, times]) => window.emitterPage.setEmitting(given, count, times), [
      way,
      handlerCount,
      rounds,
    ] as const);
    const fastest = await fastestBatch(page, batches);
    const calls = await page.evaluate(() => window.emitterPage.calls());
    const expected = callsPerBatch * (batches + warmUps);
    if (calls !== expected) throw new Error(`The ${way} made ${calls} of ${expected} calls.`);
    return fastest / rounds;
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
      const { emitter, loop } = await interleaved(bench.rounds, ['loop', 'emitter'], (way) => time(bench, way, count));
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
