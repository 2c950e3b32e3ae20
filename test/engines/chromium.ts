import { chromium, type Frame, type LaunchOptions, type Page } from '@playwright/test';
import { frameIn } from '../browser/crmPage';
import type { Engine, EngineDocument, EngineOptions, EngineTab } from './engineTab';

const documentOf = (frame: Frame): EngineDocument => ({
  evaluate: frame.evaluate.bind(frame),
  frameIn: async (id) => documentOf(await frameIn(frame, id)),
});

/** A page of Playwright's as a tab like those of the other engines. */
export function tabOf(page: Page): EngineTab {
  return {
    ...documentOf(page.mainFrame()),
    async goto(address) {
      await page.goto(address);
    },
    async reload() {
      await page.reload();
    },
    async windowOpenedBy(open) {
      const opened = page.waitForEvent('popup');
      await open();
      const popup = await opened;
      await popup.waitForLoadState();
      return tabOf(popup);
    },
    click: (selector) => page.click(selector),
    windowCount: async () => page.context().pages().length,
    close: () => page.close(),
  };
}

/** Starts Chromium with Playwright. */
export async function startChromium(options: LaunchOptions, { blocksPopups }: EngineOptions): Promise<Engine> {
  const browser = await chromium.launch({
    ...options,
    // Playwright turns both off. Chromium's headless shell has neither.
    ignoreDefaultArgs: ['--disable-back-forward-cache', ...(blocksPopups ? ['--disable-popup-blocking'] : [])],
  });
  return {
    version: `Chromium ${browser.version()}`,
    async withTab(use) {
      const context = await browser.newContext();
      await use(tabOf(await context.newPage()));
      await context.close();
    },
    stop: () => browser.close(),
  };
}
