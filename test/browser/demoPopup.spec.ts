import type { Page } from '@playwright/test';
import { startOf } from '../engines/deskPopupPage';
import { headingOf, openDemo } from './demoPage';
import { expect, test } from './demoTest';

/** Opens the desk in a popup, as a user does. */
async function openPopup(page: Page): Promise<Page> {
  const opened = page.waitForEvent('popup');
  await page.getByRole('button', { name: 'Open the desk in a popup' }).click();
  const popup = await opened;
  await expect(popup.getByText('No conversation. Add one above.')).toBeVisible();
  // The page loads again, with the popup as its desk.
  await expect(page.getByRole('button', { name: 'Restore desk' })).toBeVisible();
  return popup;
}

test('opens the desk in a popup instead of the page, and keeps the conversation and the record when the page reloads', async ({
  page,
  demoPage,
}) => {
  const { connection, record, complaints } = demoPage;
  const popup = await openPopup(page);
  await expect(page.locator('iframe')).toHaveCount(0);
  await expect(connection).toHaveText('Waiting for the desk');
  const start = await startOf(popup);
  await popup.getByRole('button', { name: 'Add conversation' }).click();
  await expect(connection).toHaveText('Connected');
  for (const _time of ['first', 'second']) {
    await page.reload();
    await expect(page.locator('iframe')).toHaveCount(0);
    await expect(connection).toHaveText('Waiting for the desk');
    await expect(page.getByText('1 conversation', { exact: true })).toBeVisible();
    await expect(headingOf(record, 'Ada Lindqvist')).toBeVisible();
  }
  await popup.getByRole('button', { name: 'Add conversation' }).click();
  await expect(connection).toHaveText('Connected');
  expect(await startOf(popup)).toBe(start);
  expect(page.context().pages()).toHaveLength(2);
  expect(complaints).toEqual([]);
});

test('puts the desk back into the page, and closes the popup', async ({ page, demoPage }) => {
  const { connection, addConversation } = demoPage;
  const popup = await openPopup(page);
  await page.getByRole('button', { name: 'Restore desk' }).click();
  await expect(page.locator('iframe')).toHaveCount(1);
  await expect.poll(() => popup.isClosed()).toBe(true);
  await page.getByRole('button', { name: 'Show console' }).click();
  await addConversation('Ada, signed in');
  await expect(connection).toHaveText('Connected');
});

test('says that there is no desk when the popup is closed, and has one in the page after a reload', async ({
  page,
  demo,
  demoPage,
}) => {
  const popup = await openPopup(page);
  await popup.close();
  await expect(demoPage.connection).toHaveText('No desk');
  const { addConversation, connection } = await openDemo(page, demo.crmUrl);
  await addConversation('Ada, signed in');
  await expect(connection).toHaveText('Connected');
  expect(page.context().pages()).toHaveLength(1);
});

test('says on the button that the browser blocked the popup, and keeps the desk in the page', async ({
  page,
  demoPage,
}) => {
  await page.evaluate(() => {
    window.open = () => null;
  });
  await page.getByRole('button', { name: 'Open the desk in a popup' }).click();
  await expect(page.getByRole('button', { name: 'Popup blocked: allow popups, and try again' })).toBeVisible();
  await expect(page.locator('iframe')).toHaveCount(1);
  await expect(demoPage.connection).toHaveText('Waiting for the desk');
});
