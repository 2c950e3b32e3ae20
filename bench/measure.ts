import type { Browser, CDPSession, Page } from '@playwright/test';
import type { LimitName } from './limits';
import type { BenchSite } from './setup/benchSite';
import type { Scripts } from './setup/scripts';

/** What every measure works with. */
export interface Bench {
  readonly browser: Browser;
  readonly site: BenchSite;
  readonly scripts: Scripts;
  /** How many times each contender is measured. */
  readonly rounds: number;
}

/** A measured number, one for each round. It is compared with its limit, if it has one, and only shown otherwise. */
export interface Reading {
  readonly limit?: LimitName;
  readonly what: string;
  readonly unit: '×' | 'B' | 'kB' | 'ns' | 'ms';
  readonly rounds: readonly number[];
}

/** Something that the benchmark measures: a section of its results. */
export interface Measure {
  readonly title: string;
  /** What the numbers hold, for readers of the results. */
  readonly about: string;
  readonly read: (bench: Bench) => Promise<readonly Reading[]>;
}

/** Opens a page in its own process, works with it and closes it. */
export async function withPage<Result>(
  { browser }: Bench,
  address: string,
  work: (page: Page, session: CDPSession) => Promise<Result>,
): Promise<Result> {
  const page = await browser.newPage();
  try {
    await page.goto(address);
    return await work(page, await page.context().newCDPSession(page));
  } finally {
    await page.context().close();
  }
}
