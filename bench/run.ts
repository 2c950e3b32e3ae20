import { writeFile } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import type { Bench, Measure, Reading } from './bench';
import { startBenchSite } from './benchSite';
import { measureDispatch, measureDispatchOfAll } from './measures/dispatch';
import { measureEmit, measureEmitOfAll } from './measures/emit';
import { measureForeign } from './measures/foreign';
import { measureHeap } from './measures/heap';
import { measureFirstEvent, measureLoad } from './measures/loading';
import { measurePostedForeign } from './measures/postedForeign';
import { measurePostedMessages } from './measures/postedMessages';
import { measureSizes } from './measures/sizes';
import { measureValidation, measureValidationOfAll } from './measures/validation';
import { resultsPage } from './results';
import { makeScripts } from './scripts';
import { tableOf } from './table';
import { verdictOf } from './verdict';

const everything: readonly Measure[] = [
  measureSizes,
  measureValidationOfAll,
  measurePostedMessages,
  measureDispatchOfAll,
  measureForeign,
  measurePostedForeign,
  measureLoad,
  measureFirstEvent,
  measureEmitOfAll,
  measureHeap,
];

/** Those that are steady enough, and quick. */
const steady: readonly Measure[] = [measureSizes, measureValidation, measureDispatch, measureForeign, measureEmit];

async function readingsOf(bench: Bench, measures: readonly Measure[]): Promise<Reading[]> {
  const readings: Reading[] = [];
  for (const measure of measures) {
    const found = await measure(bench);
    console.error(`measured: ${found[0]?.what}`);
    readings.push(...found);
  }
  return readings;
}

/** What a run is started with. */
export interface RunSettings {
  readonly executablePath: string;
  readonly isQuick: boolean;
}

/** Measures, prints the table, writes the results of a whole run, and says whether every `must` is met. */
export async function run({ executablePath, isQuick }: RunSettings): Promise<boolean> {
  const scripts = await makeScripts();
  const site = await startBenchSite(scripts);
  const browser = await chromium.launch({ executablePath });
  try {
    const bench = { browser, site, scripts, rounds: 7 };
    const readings = await readingsOf(bench, isQuick ? steady : everything);
    console.log(tableOf(readings));
    if (!isQuick) await writeFile('bench/RESULTS.md', await resultsPage(bench, readings));
    return readings.every((reading) => verdictOf(reading).words !== 'MUST MISSED');
  } finally {
    await browser.close();
    await site.close();
  }
}
