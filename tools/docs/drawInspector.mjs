// Takes the inspector's pictures in the demo again, after `npm run build`: node tools/docs/drawInspector.mjs
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { startDemo } from '../../examples/demo/startDemo.mjs';
import { findBrowser } from '../../test/browser/findBrowser.mjs';
import { shrinkPng } from './shrinkPng.mjs';

const pathOf = (file) => fileURLToPath(new URL(`../../docs/${file}`, import.meta.url));
const start = Date.UTC(2026, 0, 16, 10, 24, 8);

/** The rows of the list of messages. */
const rowsOf = (page) => page.getByRole('listbox', { name: 'Messages, newest last' }).getByRole('option');

/** Plays a minute in the demo, with the inspector open. */
async function play(page, crmUrl) {
  // Not a fixed time: the panel reads the clock that stamps messages.
  await page.clock.install({ time: start });
  const pass = (seconds) => page.clock.fastForward(seconds * 1000);
  await page.goto(crmUrl);
  await page.getByRole('button', { name: 'Inspector', exact: true }).click();
  await page.getByRole('button', { name: 'Show console' }).click();
  const desk = page.frameLocator('iframe[title="Agent desk"]');
  const rows = rowsOf(page);
  // The panel covers a part of the desk, so nobody can click there.
  const press = (name) => desk.getByRole('button', { name, exact: true }).dispatchEvent('click');
  const arrive = async (person) => {
    const before = await rows.count();
    await desk.getByLabel('Who arrives').selectOption(person, { force: true });
    await press('Add conversation');
    await rows.nth(before + 1).waitFor();
  };
  await desk.getByLabel('Chat').selectOption('Available');
  await rows.first().waitFor();
  await pass(4);
  await arrive('Ada, signed in');
  await pass(9);
  await desk.getByRole('textbox', { name: 'Message' }).fill('When does my table come?', { force: true });
  await press('Send');
  await pass(8);
  await arrive('Ben, e-mail only');
  await pass(6);
  await desk.getByRole('button', { name: 'Ben Okafor' }).dispatchEvent('click');
  await pass(5);
  await press('Post a malformed event');
  await rows.filter({ hasText: 'schema' }).waitFor();
  await pass(4);
}

const demo = await startDemo({ crmPort: 0, deskPort: 0 });
const browser = await chromium.launch({ executablePath: await findBrowser() });
try {
  for (const colorScheme of ['light', 'dark']) {
    const page = await browser.newPage({
      viewport: { width: 1280, height: 860 },
      colorScheme,
      locale: 'en-GB',
      timezoneId: 'UTC',
    });
    const save = async (name) => {
      await page.mouse.move(0, 0);
      const picture = shrinkPng(await page.screenshot({ animations: 'disabled' }));
      await writeFile(pathOf(`${name}-${colorScheme}.png`), picture);
    };
    await play(page, demo.crmUrl);
    await page
      .getByRole('listbox', { name: 'Messages, newest last' })
      .getByRole('option', { name: /VISITOR_UPDATED/ })
      .first()
      .click();
    await save('inspector');
    await page.getByRole('tab', { name: 'Timeline' }).click();
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await page.getByRole('listbox', { name: /^Timeline/ }).press('ArrowLeft');
    await save('inspector-timeline');
    await page.close();
  }
} finally {
  await browser.close();
  await demo.close();
}
