import { test as base } from '@playwright/test';
import { type Site, startSite } from './site';

/** Playwright's `test` with the servers of a test, which stop at its end. */
export const test = base.extend<{ site: Site }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright demands a destructured parameter, and there is nothing to take.
  site: async ({}, use) => {
    const site = await startSite();
    await use(site);
    await site.close();
  },
});

export { expect } from '@playwright/test';
