import { setImmediate as nextTask } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { deserialize, serialize } from 'node:v8';
import { costAllowance, mostCostRatio, mostCostRatioOfIndexes } from '../trustLimits';
import { loadBuilds, loadTesting } from './builds';
import { createMessage, createWindow, installPage } from './fakePage';
import { hugePayloads } from './hugePayloads';
import { createListener, deskOrigin } from './listener';

const attempts = 3;

const page = installPage();

/** How much processor time something took, in ms, and what it gave: other programs don't count. */
function timed<Value>(work: () => Value): { time: number; value: Value } {
  const start = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(start);
  return { time: (user + system) / 1000, value };
}

/** What listens to messages in a page, and whose work is measured. */
interface Measured {
  readonly name: string;
  /** Starts to listen to a desk in this window. Returns what ends it. */
  readonly listen: (desk: object) => () => void;
}

const clients: readonly Measured[] = loadBuilds().map((build) => ({
  name: build.name,
  listen: (desk) => createListener(build, desk).client.close,
}));
const recorder: Measured = {
  name: 'recordDesk',
  // A fake window: all that is asked of it is that it names itself.
  listen: (desk) => loadTesting().recordDesk({ source: desk as Window }).stop,
};

/** The least time, over a few attempts, of reading a payload from its bytes and of the work that a new listener has with it. */
async function costOf(bytes: Buffer, { listen }: Measured): Promise<{ reading: number; handling: number }> {
  const least = { reading: Number.POSITIVE_INFINITY, handling: Number.POSITIVE_INFINITY };
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const { time: reading, value: data } = timed(() => deserialize(bytes));
    const source = createWindow();
    const close = listen(source);
    const message = createMessage({ origin: deskOrigin, source, data });
    // Twice: the second time there is something to compare with.
    const { time } = timed(() => [message, message].map(page.receive));
    close();
    least.reading = Math.min(least.reading, reading);
    least.handling = Math.min(least.handling, time / 2);
    // Until a listener's microtasks have run, they hold it, and all that it was sent.
    await nextTask();
  }
  return least;
}

// `npm run test:load` measures everything. While you work on one part: node test/fuzz/run.mjs payloadCost --only recordDesk --payload indexes
const { values } = parseArgs({ options: { only: { type: 'string' }, payload: { type: 'string' } } });
const listeners = [...clients, recorder].filter(({ name }) => !values.only || name === values.only);
const payloads = Object.entries(hugePayloads).filter(([name]) => name.includes(values.payload ?? ''));
if (!listeners.length || !payloads.length) {
  throw new TypeError(
    'payloadCost: write --only recordDesk, --only index.js or --only index.umd.js, and --payload with a part of a name',
  );
}

let exceeded = 0;
for (const [name, make] of payloads) {
  const bytes = serialize(make());
  for (const measured of listeners) {
    const { reading, handling } = await costOf(bytes, measured);
    const most = name.startsWith('keys that are indexes') ? mostCostRatioOfIndexes : mostCostRatio;
    const isTooLong = handling > reading * most + costAllowance;
    if (isTooLong) exceeded += 1;
    const figures = `${bytes.length} B, reading ${reading.toFixed(1)} ms, handling ${handling.toFixed(1)} ms`;
    console.log(`${isTooLong ? 'TOO LONG' : 'ok'} ${measured.name}: ${name}: ${figures}`);
  }
}
if (exceeded) process.exitCode = 1;
console.log(
  `payload cost: ${exceeded} above ${mostCostRatio} times the reading (${mostCostRatioOfIndexes} for keys that are indexes) and ${costAllowance} ms`,
);
