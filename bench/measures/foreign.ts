import type { Bench, Measure } from '../bench';
import { interleaved, ratioReading } from '../statistics';
import { type Listener, timeDispatched } from './listening';

/** What strangers post: a word, and as much as a web application's own tooling posts. */
const foreignTexts = { small: 'x'.repeat(50), large: 'x'.repeat(15_000) } as const;

const time = (bench: Bench, listener: Listener, text: string) =>
  timeDispatched(bench, listener, {
    payloads: [text],
    origin: bench.site.stranger.origin,
    rounds: 40_000,
    // The empty listener counts every call.
    fates: (count) => (listener === 'sdk' ? { received: 0, rejected: count } : { received: count, rejected: 0 }),
  });

async function measured(bench: Bench, text: string) {
  const { empty, sdk } = await interleaved(bench.rounds, ['empty', 'sdk'], (listener) => time(bench, listener, text));
  return { empty, sdk };
}

/** Messages of another origin, dispatched in the page: what noisy neighbours cost. */
export const measureForeign: Measure = async (bench) => {
  const small = await measured(bench, foreignTexts.small);
  const large = await measured(bench, foreignTexts.large);
  return [
    {
      limit: 'foreignSmall',
      ...ratioReading('a foreign message of 50 B dispatched ÷ empty listener', small.sdk, small.empty),
    },
    {
      limit: 'foreignLarge',
      ...ratioReading('a foreign message of 15 kB dispatched ÷ empty listener', large.sdk, large.empty),
    },
    { what: 'a foreign message of 50 B dispatched, empty listener', unit: 'µs', rounds: small.empty },
  ];
};
