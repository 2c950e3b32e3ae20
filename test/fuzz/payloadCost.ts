import { deserialize, serialize } from 'node:v8';
import { costAllowance, mostCostRatio } from '../trustLimits';
import { type Build, loadBuilds } from './builds';
import { createWindow, installPage } from './fakePage';
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

/** The least time, over a few attempts, of reading a payload from its bytes and of a new client's work on it. */
function costOf(bytes: Buffer, build: Build): { reading: number; handling: number } {
  const times = Array.from({ length: attempts }, () => {
    const { time: reading, value: data } = timed(() => deserialize(bytes));
    const source = createWindow();
    const { client } = createListener(build, source);
    const message = { origin: deskOrigin, source, data };
    // Twice: the second time there is something to compare with.
    const { time } = timed(() => [message, message].map(page.receive));
    client.close();
    return { reading, handling: time / 2 };
  });
  return {
    reading: Math.min(...times.map(({ reading }) => reading)),
    handling: Math.min(...times.map(({ handling }) => handling)),
  };
}

let exceeded = 0;
for (const [name, make] of Object.entries(hugePayloads)) {
  const bytes = serialize(make());
  for (const build of loadBuilds()) {
    const { reading, handling } = costOf(bytes, build);
    const isTooLong = handling > reading * mostCostRatio + costAllowance;
    if (isTooLong) exceeded += 1;
    const figures = `${bytes.length} B, reading ${reading.toFixed(1)} ms, handling ${handling.toFixed(1)} ms`;
    console.log(`${isTooLong ? 'TOO LONG' : 'ok'} ${build.name}: ${name}: ${figures}`);
  }
}
if (exceeded) process.exitCode = 1;
console.log(`payload cost: ${exceeded} above ${mostCostRatio} times the reading and ${costAllowance} ms`);
