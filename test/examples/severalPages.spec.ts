import type { Page } from '@playwright/test';
import { localCrmUrl } from '../browser/fakeDeskSite';
import { noiseOf } from '../browser/noise';
import { arrive, focus, readyDesk } from './desk';
import { expect, test } from './exampleTest';

test.use({ example: '11-several-pages' });

const buttonOf = (page: Page) => page.getByRole('button', { name: 'Show console' });
const visitorIn = (page: Page) => page.getByRole('status');
const recordAddress = (customer: string) => `**/record.html?customer=${customer}`;

async function openPopup(page: Page): Promise<Page> {
  const opening = page.waitForEvent('popup');
  await buttonOf(page).click();
  return readyDesk(await opening);
}

/** Which records a tab loads from now on, in order. */
function recordsOf(page: Page): string[] {
  const records: string[] = [];
  page.on('framenavigated', (frame) => {
    const { pathname, search } = new URL(frame.url());
    if (pathname === '/record.html') records.push(search);
  });
  return records;
}

test('keeps the desk, its conversations and the visitor through the pages, and opens a record once', async ({
  page,
  opened: _opened,
}) => {
  const popup = await openPopup(page);
  const start = await popup.evaluate(() => performance.timeOrigin);
  const records = recordsOf(page);
  const ada = await arrive(popup, { firstName: 'Ada', externalId: 'C-100' });
  await page.waitForURL(recordAddress('C-100'));
  await expect(page.getByRole('heading')).toHaveText('Customer C-100');
  for (const link of ['Inbox', 'Customers', 'Inbox', 'Customers']) {
    await page.getByRole('link', { name: link }).click();
    await expect(page.getByRole('heading')).toHaveText(link);
    await expect(visitorIn(page)).toHaveText('Ada');
    await page.reload();
    await expect(visitorIn(page)).toHaveText('Ada');
    await expect(page.getByText('Conversations: 1')).toBeVisible();
  }
  expect(records).toStrictEqual(['?customer=C-100']);
  const ben = await arrive(popup, { firstName: 'Ben', externalId: 'C-200' });
  await expect(page.getByText('Conversations: 2')).toBeVisible();
  await focus(popup, ben);
  await page.waitForURL(recordAddress('C-200'));
  await expect(visitorIn(page)).toHaveText('Ben');
  await focus(popup, ada);
  await page.waitForURL(recordAddress('C-100'));
  expect(records).toStrictEqual(['?customer=C-100', '?customer=C-200', '?customer=C-100']);
  expect(await popup.evaluate(() => performance.timeOrigin)).toBe(start);
});

test('shows the desk of the first tab in a second one, and opens a record in one of them', async ({
  page,
  opened: _opened,
}) => {
  const popup = await openPopup(page);
  const opening = page.context().waitForEvent('page');
  await page.getByRole('link', { name: 'Another tab' }).click();
  const second = await opening;
  const noise = noiseOf(second);
  await expect(buttonOf(second)).toBeHidden();
  const records = [recordsOf(page), recordsOf(second)];
  await arrive(popup, { firstName: 'Ada', externalId: 'C-100' });
  await expect.poll(() => records.flat()).toStrictEqual(['?customer=C-100']);
  await expect(visitorIn(second)).toHaveText('Ada');
  await page.getByRole('link', { name: 'Customers' }).click();
  await expect(visitorIn(page)).toHaveText('Ada');
  await expect(visitorIn(second)).toHaveText('Ada');
  await second.getByRole('link', { name: 'Inbox' }).click();
  await expect(second.getByRole('heading')).toHaveText('Inbox');
  await expect(visitorIn(second)).toHaveText('Ada');
  expect(records.flat()).toStrictEqual(['?customer=C-100']);
  expect(noise).toStrictEqual([]);
});

test('lets another tab open the desk after the popup was closed', async ({ page, opened: _opened }) => {
  const popup = await openPopup(page);
  const second = await page.context().newPage();
  await second.goto(localCrmUrl);
  await expect(buttonOf(second)).toBeHidden();
  await popup.close();
  await expect(buttonOf(second)).toBeVisible();
  const next = await openPopup(second);
  await arrive(next, { firstName: 'Ben', email: 'ben@example.com' });
  for (const tab of [page, second]) await expect(visitorIn(tab)).toHaveText('Ben');
  await expect(buttonOf(page)).toBeHidden();
});
