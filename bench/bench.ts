import type { Browser, CDPSession, Page } from '@playwright/test';
import type { BenchSite } from './benchSite';
import type { LimitName } from './limits';
import type { Scripts } from './scripts';

/** What every measure works with. */
export interface Bench {
  readonly browser: Browser;
  readonly site: BenchSite;
  readonly scripts: Scripts;
  /** How many times each contender is measured. */
  readonly rounds: number;
}

/** A number that was measured, once in each round; compared with its limit, if it has one, or shown only. */
export interface Reading {
  readonly limit?: LimitName;
  readonly what: string;
  readonly unit: '×' | 'B' | 'kB' | 'µs' | 'ms';
  readonly rounds: readonly number[];
}

/** Measures something. */
export type Measure = (bench: Bench) => Promise<readonly Reading[]>;

/** Opens a page in a process of its own, works with it and closes it. */
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
