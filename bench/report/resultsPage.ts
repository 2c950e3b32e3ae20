import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { limits } from '../limits';
import type { Bench, Measure, Reading } from '../measure';
import { tableOf } from './table';
import { verdictOf } from './verdict';

/** A measure with its readings. */
export interface Section {
  readonly measure: Measure;
  readonly readings: readonly Reading[];
}

/** The folders of the packages whose versions the results have. */
const packages = [
  ...['zod', 'mitt'].map((name) => `node_modules/${name}`),
  ...['penpal', '@tma.js/bridge', '@discord/embedded-app-sdk'].map(
    (name) => `bench/contenders/others/node_modules/${name}`,
  ),
];

async function versionIn(folder: string): Promise<string> {
  const { name, version }: { name: string; version: string } = JSON.parse(
    await readFile(`${folder}/package.json`, 'utf8'),
  );
  return `${name} ${version}`;
}

async function circumstances({ browser, rounds }: Bench): Promise<string> {
  const [own, ...others] = await Promise.all(['.', ...packages].map(versionIn));
  const software = [own, `Node ${process.versions.node}`, `Chromium ${browser.version()}`, ...others].join(', ');
  const date = new Date().toISOString().slice(0, 10);
  return `${date}; ${software}; ${availableParallelism()} processor cores; ${rounds} rounds.`;
}

const sectionText = ({ measure: { title, about }, readings }: Section) => `## ${title}

${about}

${tableOf(readings)}
`;

const missedAims = (sections: readonly Section[]) =>
  sections.flatMap(({ measure, readings }) =>
    readings.flatMap((reading) => {
      const { limit, words } = verdictOf(reading);
      return limit?.aim && words !== 'aim met'
        ? [`- ${measure.title}: ${reading.what}. ${limit.aim.missedBecause}`]
        : [];
    }),
  );

const slacks = Object.entries(limits).map(
  ([name, { slack, reason }]) => `- \`${name}\`: ${Math.round(slack * 100)} % (${reason})`,
);

/** The results of a whole run as a page in Markdown. */
export async function resultsPage(bench: Bench, sections: readonly Section[]): Promise<string> {
  const missed = missedAims(sections);
  return `# What the package costs

Written by \`npm run bench\`. Don't edit it.

${await circumstances(bench)}

Times are the main thread's processor time, not the wall clock's. Contenders are measured side by side: in each round every
contender has a page of its own, their batches take turns, and the fastest batch counts. A ratio is taken in each round, and the
table shows the median of the rounds.

${sections.map(sectionText).join('\n')}
## Missed aims

${missed.length ? missed.join('\n') : 'None.'}

## Slack

The run fails if a number exceeds its \`must\` by more than its slack:

${slacks.join('\n')}
`;
}
