import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import type { Bench, Reading } from './bench';
import { limits } from './limits';
import { tableOf } from './table';
import { verdictOf } from './verdict';

const versionOf = async (name: string) => {
  const { version }: { version: string } = JSON.parse(await readFile(`node_modules/${name}/package.json`, 'utf8'));
  return `${name} ${version}`;
};

async function circumstances({ browser, rounds }: Bench): Promise<string> {
  const { name, version }: { name: string; version: string } = JSON.parse(await readFile('package.json', 'utf8'));
  const packages = await Promise.all(['zod', 'mitt', '@tma.js/bridge', '@discord/embedded-app-sdk'].map(versionOf));
  const software = [
    `${name} ${version}`,
    `Node ${process.versions.node}`,
    `Chromium ${browser.version()}`,
    ...packages,
  ];
  const date = new Date().toISOString().slice(0, 10);
  return `${date}; ${software.join(', ')}; ${availableParallelism()} processor cores; ${rounds} rounds; medians.`;
}

function missedAims(readings: readonly Reading[]): string[] {
  return readings.flatMap((reading) => {
    const { limit, words } = verdictOf(reading);
    return limit && words !== 'aim met' ? [`- ${reading.what}: ${limit.inTheWay}`] : [];
  });
}

const slacks = Object.entries(limits).map(
  ([name, { slack, reason }]) => `- \`${name}\`: ${Math.round(slack * 100)} % (${reason})`,
);

/** The results of a whole run as a page in Markdown. */
export async function resultsPage(bench: Bench, readings: readonly Reading[]): Promise<string> {
  const missed = missedAims(readings);
  return `# What the package costs

Written by \`npm run bench\`; don't edit. What each number holds stands beside its measure in \`bench/measures/\`.

${await circumstances(bench)}

${tableOf(readings)}

Ratios (no unit) are to what stands after the ÷. “By hand” is \`bench/contenders/byHand.ts\`: it checks the origin and the event's
name, trusts the rest, keeps no state. “With full checks” is \`bench/contenders/fullChecks.ts\`. Times are the main thread's own on
a processor, not the clock's on the wall. What handles messages is measured side by side: in each round each contender has a
page of its own, whose batches take turns with the others', and the fastest batch counts. The script of a posted message holds
the listener, the reading of its data, and one reading of the thread's clock; that of an empty listener is shown, and is part of
both sides unless it says otherwise. A load is that of an inline script with the same text in a page that is new, on the main
thread; under throttling single rounds tell little, since the browser stops and starts the thread, and the median is what counts.

## Aims that are missed
${missed.length ? `\n${missed.join('\n')}` : '\nNone.'}

## Slack

The run fails where a \`must\` is exceeded by more than its slack:

${slacks.join('\n')}
`;
}
