import { writeFile } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import type { Bench, Measure } from './measure';
import { allEvents } from './measures/allEvents';
import { allEventsPosted } from './measures/allEventsPosted';
import { foreignDispatched } from './measures/foreignDispatched';
import { foreignPosted } from './measures/foreignPosted';
import { heap } from './measures/heap';
import { loading } from './measures/loading';
import { manyHandlers } from './measures/manyHandlers';
import { oneMessage } from './measures/oneMessage';
import { size } from './measures/size';
import { resultsPage, type Section } from './report/resultsPage';
import { tableOf } from './report/table';
import { verdictOf } from './report/verdict';
import { startBenchSite } from './setup/benchSite';
import { makeScripts } from './setup/scripts';

const everything: readonly Measure[] = [
  size,
  oneMessage,
  allEvents,
  allEventsPosted,
  foreignDispatched,
  foreignPosted,
  loading,
  manyHandlers,
  heap,
];

/** What a run measures, and how often. A quick run leaves out what needs many rounds. */
const runs = {
  whole: { measures: everything, rounds: 5 },
  quick: { measures: [size, oneMessage, allEvents, foreignDispatched], rounds: 3 },
};

async function sectionsOf(bench: Bench, measures: readonly Measure[]): Promise<Section[]> {
  const sections: Section[] = [];
  for (const measure of measures) {
    const start = Date.now();
    const readings = await measure.read(bench);
    console.log(`\n${measure.title} (measured in ${Math.round((Date.now() - start) / 1000)} s)\n`);
    console.log(tableOf(readings));
    sections.push({ measure, readings });
  }
  return sections;
}

/** What a run is started with. */
export interface RunSettings {
  readonly executablePath: string;
  readonly isQuick: boolean;
}

/** Measures, prints the tables, writes the results of a whole run, and returns whether every `must` is met. */
export async function run({ executablePath, isQuick }: RunSettings): Promise<boolean> {
  const scripts = await makeScripts();
  const site = await startBenchSite(scripts);
  // A page and its frame on another origin run in processes of their own, as in a desktop browser. In one process, a page that waits for
  // its frame would wait for ever.
  const browser = await chromium.launch({ executablePath, args: ['--site-per-process'] });
  try {
    const { measures, rounds } = isQuick ? runs.quick : runs.whole;
    const bench = { browser, site, scripts, rounds };
    const sections = await sectionsOf(bench, measures);
    if (!isQuick) await writeFile('bench/RESULTS.md', await resultsPage(bench, sections));
    const readings = sections.flatMap((section) => section.readings);
    return readings.every((reading) => verdictOf(reading).words !== 'MUST MISSED');
  } finally {
    await browser.close();
    await site.close();
  }
}
