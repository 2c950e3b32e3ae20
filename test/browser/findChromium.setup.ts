import { test } from '@playwright/test';
import { keepChromium } from './foundChromium';

test('finds Chromium, or installs it', async () => {
  // Not by a statement, of which Playwright makes a `require`, and that can't load an ES module with `import` in it.
  const { findBrowser } = await import('./findBrowser.mjs');
  keepChromium(await findBrowser());
});
