// Takes the demo's pictures again, after `npm run build`: node tools/docs/drawDemo.mjs
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { startDemo } from '../../examples/demo/startDemo.mjs';
import { findBrowser } from '../../test/browser/findBrowser.mjs';
import { shrinkPng } from './shrinkPng.mjs';

const pathOf = (file) => fileURLToPath(new URL(`../../docs/${file}`, import.meta.url));
const start = Date.UTC(2026, 0, 16, 10, 24, 8);

/** Plays a morning in the demo: two people arrive, one of them writes and is answered. */
async function play(page, crmUrl) {
  let now = start;
  const pass = (seconds) => {
    now += seconds * 1000;
    return page.clock.setFixedTime(now);
  };
  await pass(0);
  await page.goto(crmUrl);
  await page.getByRole('button', { name: 'Show console' }).click();
  const desk = page.frameLocator('iframe[title="Agent desk"]');
  const rows = page.getByRole('list', { name: 'Events' }).getByRole('listitem');
  const seen = (text) => rows.filter({ hasText: text }).first().waitFor();

  const add = async (arrival) => {
    await desk.getByLabel('Who arrives').selectOption(arrival);
    await desk.getByRole('button', { name: 'Add conversation' }).click();
  };
  const write = async (author, text) => {
    await desk.getByLabel('Send as').selectOption(author);
    await desk.getByRole('textbox', { name: 'Message' }).fill(text);
    await desk.getByRole('button', { name: 'Send', exact: true }).click();
    await seen(author === 'Visitor' ? 'from Visitor' : 'from Professional');
  };

  await desk.getByLabel('Chat').selectOption('Available');
  await seen('AVAILABLE');
  await pass(34);
  await add('Ada, signed in');
  await seen('LF-1001');
  await pass(9);
  await write('Visitor', 'When does my table come?');
  await pass(21);
  await write('Professional', 'It left today, Ada.');
  await pass(6);
  await add('Ben, e-mail only');
  await seen('ben.okafor');
  // The keyboard's place would be drawn around a button.
  await desk.locator(':focus').evaluateAll((focused) => {
    for (const element of focused) element.blur();
  });
  await page.mouse.move(0, 0);
}

const demo = await startDemo({ crmPort: 0, deskPort: 0 });
const browser = await chromium.launch({ executablePath: await findBrowser() });
try {
  for (const colorScheme of ['light', 'dark']) {
    const page = await browser.newPage({
      viewport: { width: 1280, height: 760 },
      colorScheme,
      locale: 'en-GB',
      timezoneId: 'UTC',
    });
    await play(page, demo.crmUrl);
    const picture = shrinkPng(await page.screenshot({ animations: 'disabled' }));
    await writeFile(pathOf(`demo-${colorScheme}.png`), picture);
    await page.close();
  }
} finally {
  await browser.close();
  await demo.close();
}
