import type { Page } from '@playwright/test';
import { frameIn } from '../browser/crmPage';
import { serveInspected } from '../browser/inspectorPage';
import { expect, test } from '../browser/siteTest';

const messages = 10_000;
/** How long opening the panel may take with that many messages, in ms. */
const longestOpening = 100;

/** Opens the panel, and returns how long that kept the page busy, up to the next frame, in ms. */
const openingTime = (page: Page) =>
  page.evaluate(async () => {
    const root = document.querySelector('iadvize-desk-inspector')?.shadowRoot;
    const start = performance.now();
    root?.querySelector('button')?.click();
    await new Promise<void>((resolve) => {
      requestAnimationFrame(() => {
        // A message of a channel comes after the frame was drawn.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve();
        port2.postMessage(undefined);
      });
    });
    return performance.now() - start;
  });

test(`opens within ${longestOpening} ms with ${messages} messages`, async ({ page, site }) => {
  await page.goto(await serveInspected(site, { options: { minimized: true } }));
  const desk = await frameIn(page.mainFrame(), 'desk');
  await desk.evaluate((count) => {
    for (let index = 0; index < count; index += 1) {
      const conversationId = `conversation ${index % 50}`;
      window.parent.postMessage({ event: 'com.iadvize.desk.CONVERSATION_FOCUSED', conversationId }, '*');
    }
  }, messages);
  await page.waitForFunction((count) => window.deskClient.diagnose().received === count, messages);
  const time = await openingTime(page);
  console.log(`inspector: opened with ${messages} messages in ${time.toFixed(0)} ms`);
  expect(time).toBeLessThan(longestOpening);
});
