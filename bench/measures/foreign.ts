import type { Bench, Measure } from '../bench';
import { ratioReading } from '../statistics';
import { timesDispatched } from './listening';

/** What strangers post: a word, and as much as a web application's own tooling posts. */
const foreignTexts = { small: 'x'.repeat(50), large: 'x'.repeat(15_000) } as const;

const times = (bench: Bench, text: string) =>
  timesDispatched(bench, ['empty', 'sdk'], {
    payloads: [text],
    origin: bench.site.stranger.origin,
    rounds: 20_000,
    // The empty listener counts every call.
    fatesOf: (listener, count) =>
      listener === 'sdk' ? { received: 0, rejected: count } : { received: count, rejected: 0 },
  });

/** Messages of another origin, dispatched in the page: what noisy neighbours cost. */
export const measureForeign: Measure = async (bench) => {
  const small = await times(bench, foreignTexts.small);
  const large = await times(bench, foreignTexts.large);
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
