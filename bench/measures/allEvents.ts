import type { Measure } from '../measure';
import { payloadsOfAllEvents as payloads } from '../setup/payloads';
import { timesDispatched } from '../timing/dispatching';
import { ratioReading } from '../timing/statistics';

/** Messages of all events, dispatched in the page: the listener's cost without the way between two windows. */
export const allEvents: Measure = {
  title: 'All events, dispatched in the page',
  about: `The events of one conversation's life, in their order; the time is that of one message. "By hand" is \`bench/contenders/byHand.ts\`: it checks the
origin and the event's name, trusts the rest and keeps no state.`,
  read: async (bench) => {
    const { byHand, oursAsScript, oursWithZod } = await timesDispatched(bench, {
      byHand: { listener: 'byHand', payloads },
      oursAsScript: { listener: 'oursAsScript', payloads },
      oursWithZod: { listener: 'oursWithZod', payloads },
    });
    return [
      { what: 'by hand', unit: 'ns', rounds: byHand },
      { what: 'ours', unit: 'ns', rounds: oursAsScript },
      { limit: 'allEvents', ...ratioReading('ours ÷ by hand', oursAsScript, byHand) },
      ratioReading('ours with schemas of the whole of zod ÷ by hand', oursWithZod, byHand),
    ];
  },
};
