import type { Page } from '@playwright/test';
import { arrive, readyDesk, recordIn } from './desk';
import { expect, test } from './exampleTest';
import { testRecord } from './recordTests';

const example = '08-popup';

test.use({ example });

const toggleOf = (page: Page) => page.getByRole('button', { name: 'Show console' });

async function openPopup(page: Page): Promise<Page> {
  const opening = page.waitForEvent('popup');
  await toggleOf(page).click();
  return readyDesk(await opening);
}

testRecord(example, openPopup);

test('opens no second popup while there is one', async ({ page, opened: _opened }) => {
  const popup = await openPopup(page);
  await arrive(popup, { firstName: 'Ada', externalId: 'C-100' });
  await expect(recordIn(page)).toContainText('Ada');
  await toggleOf(page).click();
  await arrive(popup, { firstName: 'Ben', externalId: 'C-200' });
  await expect(page.getByRole('status')).toHaveText('Conversations: 2');
  expect(page.context().pages()).toHaveLength(2);
});

test('forgets the conversations of a popup that was closed', async ({ page, opened: _opened }) => {
  const popup = await openPopup(page);
  await arrive(popup, { firstName: 'Ada', externalId: 'C-100' });
  await expect(recordIn(page)).toContainText('Ada');
  await popup.close();
  await expect(recordIn(page)).toHaveText('No visitor in focus');
});

test('hears the popup that is opened after the first one was closed, and it alone', async ({
  page,
  opened: _opened,
}) => {
  const first = await openPopup(page);
  await arrive(first, { firstName: 'Ada', externalId: 'C-100' });
  await arrive(first, { firstName: 'Ben', externalId: 'C-200' });
  await expect(page.getByRole('status')).toHaveText('Conversations: 2');
  await first.close();
  await arrive(await openPopup(page), { firstName: 'Emiko', externalId: 'C-300' });
  await expect(recordIn(page)).toContainText('Emiko');
  await expect(page.getByRole('status')).toHaveText('Conversations: 1');
});

test('hears the same popup after the page has been reloaded', async ({ page, opened: _opened }) => {
  const popup = await openPopup(page);
  await page.reload();
  await arrive(popup, { firstName: 'Ada', externalId: 'C-100' });
  await expect(recordIn(page)).toContainText('Ada');
  await toggleOf(page).click();
  expect(page.context().pages()).toHaveLength(2);
});
