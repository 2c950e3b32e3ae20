import type { Bench, Measure } from '../measure';
import { timesDispatched } from '../timing/dispatching';
import { ratioReading } from '../timing/statistics';

const times = (bench: Bench, text: string) => {
  const { origin } = bench.site.stranger;
  const payloads = Array.from({ length: 16 }, () => text);
  return timesDispatched(bench, {
    empty: { listener: 'empty', payloads, origin },
    ours: { listener: 'oursAsScript', payloads, origin, fate: 'rejected' },
  });
};

/** Messages of another origin, dispatched in the page. */
export const foreignDispatched: Measure = {
  title: 'Foreign messages, dispatched in the page',
  about: 'Messages of an origin that the client does not listen to: what the page itself and its other frames post.',
  read: async (bench) => {
    const small = await times(bench, 'x'.repeat(50));
    const large = await times(bench, 'x'.repeat(15_000));
    return [
      { what: '50 bytes, empty listener', unit: 'ns', rounds: small.empty },
      { limit: 'foreign', ...ratioReading('50 bytes, ours ÷ empty listener', small.ours, small.empty) },
      { limit: 'foreign', ...ratioReading('15 kB, ours ÷ empty listener', large.ours, large.empty) },
    ];
  },
};
