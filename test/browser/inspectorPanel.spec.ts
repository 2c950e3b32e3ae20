import type { Page } from '@playwright/test';
import { lowContrasts } from './contrast';
import { frameIn, postFrom } from './crmPage';
import { rowsOf, secretMessages, serveInspected } from './inspectorPage';
import { expect, test } from './siteTest';

const panelOf = (page: Page) => page.getByRole('region', { name: 'Desk inspector', exact: true });
const tabNames = ['Messages', 'Timeline', 'State', 'Diagnosis', 'Discovery'];

test('closes with Escape, and returns the focus', async ({ page, site }) => {
  await page.goto(await serveInspected(site, { head: '<button>Before</button>' }));
  await page.evaluate(() => window.closeInspector());
  await expect(panelOf(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Before' }).focus();
  await page.evaluate(() => {
    window.closeInspector = window.openInspector(window.deskClient);
  });
  await expect(page.getByRole('tab', { name: 'Messages' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(panelOf(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Before' })).toBeFocused();
  // It has left nothing that listens.
  await page.evaluate(() => window.closeInspector());
});

test('goes through its tabs with the arrow keys', async ({ page, site }) => {
  await page.goto(await serveInspected(site));
  await expect(page.getByRole('tab', { name: 'Messages' })).toBeFocused();
  for (const name of [...tabNames.slice(1), 'Messages']) {
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('tab', { name, selected: true })).toBeFocused();
    await expect(page.getByRole('tabpanel', { name })).toBeVisible();
  }
  await page.keyboard.press('End');
  await expect(page.getByRole('tab', { name: 'Discovery' })).toBeFocused();
});

test('docks on both sides, resizes by pointer and by keyboard, and remembers that', async ({ page, site }) => {
  await page.setViewportSize({ width: 1000, height: 800 });
  const address = await serveInspected(site);
  await page.goto(address);
  const size = async () => panelOf(page).boundingBox();
  expect(await size()).toMatchObject({ x: 0, width: 1000, y: 440, height: 360 });
  const grip = page.getByRole('separator', { name: 'Size of the inspector' });
  await grip.focus();
  await page.keyboard.press('ArrowUp');
  expect(await size()).toMatchObject({ height: 384 });
  await page.mouse.move(500, 415);
  await page.mouse.down();
  await page.mouse.move(500, 300);
  await page.mouse.up();
  expect(await size()).toMatchObject({ height: 500 });
  await page.getByRole('button', { name: 'Dock on the right' }).click();
  expect(await size()).toMatchObject({ x: 540, width: 460, y: 0, height: 800 });
  await page.goto(address);
  expect(await size()).toMatchObject({ x: 540, width: 460 });
  await page.getByRole('button', { name: 'Dock at the bottom' }).click();
  expect(await size()).toMatchObject({ height: 500 });
});

test('minimizes to a button, and opens again', async ({ page, site }) => {
  await page.goto(await serveInspected(site));
  await page.getByRole('button', { name: 'Minimize' }).click();
  await expect(page.locator('iadvize-desk-inspector').locator('*')).toHaveCount(1);
  await page.getByRole('button', { name: 'Desk inspector' }).click();
  await expect(panelOf(page)).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`has a contrast of 4.5 everywhere and fits into 360 px, ${colorScheme}`, async ({ page, site }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 360, height: 700 });
    await page.goto(await serveInspected(site));
    await postFrom(await frameIn(page.mainFrame(), 'desk'), 'parent', ...secretMessages, 'text');
    await expect(rowsOf(page)).toHaveCount(7);
    for (const name of tabNames) {
      await page.getByRole('tab', { name }).click();
      if (name === 'Messages') await rowsOf(page).nth(3).click();
      if (name === 'Discovery') await page.getByRole('button', { name: 'Record', exact: true }).click();
      expect(await page.evaluate(lowContrasts, 4.5), name).toStrictEqual([]);
      expect(await panelOf(page).evaluate((panel) => panel.scrollWidth), name).toBe(360);
    }
  });
}

test('moves nothing when messages arrive', async ({ page, site }) => {
  await page.goto(await serveInspected(site));
  const desk = await frameIn(page.mainFrame(), 'desk');
  await postFrom(desk, 'parent', ...secretMessages);
  const places = () =>
    rowsOf(page)
      .or(page.getByRole('button'))
      .or(page.getByRole('combobox'))
      .evaluateAll((elements) => elements.map((element) => [element.id, element.getBoundingClientRect().toJSON()]));
  await expect(rowsOf(page)).toHaveCount(6);
  const before = await places();
  await postFrom(desk, 'parent', ...secretMessages.slice(0, 2));
  await expect(rowsOf(page)).toHaveCount(8);
  expect((await places()).filter(([id]) => id !== 'message-7' && id !== 'message-8')).toStrictEqual(before);
});
