import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { startProgram } from '../engines/programs';
import { until } from '../engines/until';
import { foundChromium } from './foundChromium';
import { test as base } from './siteTest';

/**
 * Starts Chromium without what Playwright sets up in a browser that it launches. There, each page is always visible, so Chromium doesn't
 * freeze it.
 */
async function startPlainChromium() {
  const profile = await mkdtemp(join(tmpdir(), 'desk-events-'));
  const program = startProgram(foundChromium().executablePath ?? chromium.executablePath(), [
    '--headless',
    '--no-sandbox',
    '--no-first-run',
    // Any free port. Chromium writes the one that it took to a file.
    '--remote-debugging-port=0',
    `--user-data-dir=${profile}`,
    'about:blank',
  ]);
  const port = await until('port of Chromium', async () => {
    program.check();
    const text = await readFile(join(profile, 'DevToolsActivePort'), 'utf8').catch(() => '');
    return Number(text.split('\n')[0]) || undefined;
  });
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`, { noDefaults: true });
  const [context] = browser.contexts();
  if (!context) throw new Error('Chromium has no context.');
  const stop = async () => {
    await browser.close();
    await program.stop();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  return { context, stop };
}

/** Playwright's `test` with the servers of a test, and a Chromium that can freeze pages. */
export const test = base.extend<{ context: BrowserContext }>({
  // Playwright demands a destructured parameter.
  context: async ({ browserName: _browserName }, use) => {
    const { context, stop } = await startPlainChromium();
    await use(context);
    await stop();
  },
});

/** Freezes a page, as a browser does to save energy, or wakes it up. */
export async function setLife(page: Page, state: 'frozen' | 'active'): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setWebLifecycleState', { state });
  await session.detach();
}

export { expect } from '@playwright/test';
