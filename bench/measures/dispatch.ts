import type { Bench, Measure, Reading } from '../bench';
import { payloads } from '../mix';
import { ratioReading } from '../statistics';
import { type Listener, timesDispatched } from './listening';

const times = <Name extends Listener>(bench: Bench, ...listeners: readonly Name[]) =>
  timesDispatched(bench, listeners, {
    payloads,
    origin: bench.site.desk.origin,
    rounds: 1250,
    fatesOf: (_, count) => ({ received: count, rejected: 0 }),
  });

const gated = (sdk: readonly number[], byHand: readonly number[]): Reading[] => [
  { limit: 'dispatch', ...ratioReading('a desk message dispatched ÷ by hand', sdk, byHand) },
  { what: 'a desk message dispatched, by hand', unit: 'µs', rounds: byHand },
];

/** Desk messages dispatched in the page: the listener's cost without the wire's. */
export const measureDispatch: Measure = async (bench) => {
  const { byHand, sdk } = await times(bench, 'byHand', 'sdk');
  return gated(sdk, byHand);
};

/** The same, with the other contenders beside. */
export const measureDispatchOfAll: Measure = async (bench) => {
  const { byHand, fullChecks, sdk, sdkWithSource, zodMini, zodClassic } = await times(
    bench,
    'byHand',
    'fullChecks',
    'sdk',
    'sdkWithSource',
    'zodMini',
    'zodClassic',
  );
  return [
    ...gated(sdk, byHand),
    ratioReading('a desk message dispatched, its frame checked too ÷ by hand', sdkWithSource, byHand),
    ratioReading('a desk message dispatched ÷ by hand with full checks', sdk, fullChecks),
    ratioReading('a desk message dispatched, full checks by hand ÷ by hand', fullChecks, byHand),
    ratioReading('a desk message dispatched, with zod/mini (the package as a module) ÷ by hand', zodMini, byHand),
    ratioReading('a desk message dispatched, with the whole of zod ÷ by hand', zodClassic, byHand),
  ];
};
