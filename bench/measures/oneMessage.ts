import type { Payload } from '../contenders/contender';
import type { Bench, Measure, Reading } from '../measure';
import { focus, focusChanges, sameVisitor, visitorChanges } from '../setup/payloads';
import { type Dispatched, timesDispatched } from '../timing/dispatching';
import { ratioReading, recordOf } from '../timing/statistics';

const titles = {
  empty: 'empty listener',
  minimum: 'minimum, two events by hand',
  oursAsScript: 'ours, script tag',
  oursAsModule: 'ours, module',
  penpal: 'Penpal',
  tma: 'tma.js',
  discord: 'Discord',
} as const;

// Object.keys forgets which keys they are.
const listeners = Object.keys(titles) as Array<keyof typeof titles>;

const ours = ['oursAsScript', 'oursAsModule'] as const;
const validating = ['tma', 'discord'] as const;

const contestOf = (payloads: readonly Payload[]) =>
  recordOf(listeners, (listener): Dispatched => ({ listener, payloads, opening: focus }));

function readingsOf(message: string, times: Readonly<Record<keyof typeof titles, readonly number[]>>): Reading[] {
  return [
    ...listeners.map((name): Reading => ({ what: `${message}: ${titles[name]}`, unit: 'ns', rounds: times[name] })),
    ...ours.flatMap((name): Reading[] => [
      ...validating.map(
        (other): Reading => ({
          limit: 'otherSdk',
          ...ratioReading(`${message}: ${titles[name]} ÷ ${titles[other]}`, times[name], times[other]),
        }),
      ),
      {
        limit: 'minimum',
        ...ratioReading(`${message}: ${titles[name]} ÷ minimum`, times[name], times.minimum),
      },
    ]),
  ];
}

async function read(bench: Bench): Promise<Reading[]> {
  const focusTimes = await timesDispatched(bench, contestOf(focusChanges));
  const { oursUnchanged, ...visitorTimes } = await timesDispatched(bench, {
    ...contestOf(visitorChanges),
    oursUnchanged: { listener: 'oursAsScript', payloads: sameVisitor, opening: focus },
  });
  const unchanged = ratioReading(
    'visitor: the same one again ÷ a changed one',
    oursUnchanged,
    visitorTimes.oursAsScript,
  );
  return [
    ...readingsOf('focus', focusTimes),
    ...readingsOf('visitor', visitorTimes),
    { limit: 'unchanged', ...unchanged },
  ];
}

/** One message from `window` to a handler, beside comparable SDKs. */
export const oneMessage: Measure = {
  title: 'One message, beside other SDKs',
  about: `A message event that is dispatched on \`window\` and reaches a handler: a focus event with a conversation's id, and an event
with a visitor of twelve fields. Each one changes what is known of the desk. "Minimum" is \`bench/contenders/minimum.ts\`, the
least that does our job for these two events. The other SDKs get the nearest event that they have, in their own protocol and
with as many fields. Discord checks every field with zod. tma.js reads JSON and checks every field with valibot. Penpal checks
none. It answers each call, and the answer's way through the browser is not measured.`,
  read,
};
