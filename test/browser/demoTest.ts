import { test as base } from '@playwright/test';
import type { Demo } from '../../examples/demo/startDemo.mjs';
import { type DemoPage, openDemo } from './demoPage';

/** Playwright's `test` with the demo open and its console shown. Its servers run as long as the worker does. */
export const test = base.extend<{ demoPage: DemoPage }, { demo: Demo }>({
  demo: [
    // Playwright demands a destructured parameter.
    async ({ browserName: _browserName }, use) => {
      // Playwright would turn a static import of an ES module into a require call.
      const { startDemo } = await import('../../examples/demo/startDemo.mjs');
      const demo = await startDemo({ crmPort: 0, deskPort: 0 });
      await use(demo);
      await demo.close();
    },
    { scope: 'worker' },
  ],
  demoPage: async ({ page, demo }, use) => {
    await use(await openDemo(page, demo.crmUrl));
  },
});

export { expect } from '@playwright/test';
