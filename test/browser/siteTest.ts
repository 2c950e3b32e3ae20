import { test as base } from '@playwright/test';
import { type Site, startSite } from './site';

/** Playwright's `test` with the servers of a test, which stop at its end. */
export const test = base.extend<{ site: Site }>({
  // Playwright demands a destructured parameter.
  site: async ({ browserName: _browserName }, use) => {
    const site = await startSite();
    await use(site);
    await site.close();
  },
});

export { expect } from '@playwright/test';
