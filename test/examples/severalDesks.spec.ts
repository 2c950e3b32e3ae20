import type { Page } from '@playwright/test';
import { arrive, deskIn, remove } from './desk';
import { expect, test } from './exampleTest';

test.use({ example: '09-several-desks' });

const panelOf = (page: Page, brand: string) => {
  const title = `iAdvize desk of ${brand}`;
  return {
    iframe: page.getByTitle(title),
    record: page.getByRole('region', { name: `Customer record of ${brand}` }),
    toggle: page.getByRole('article', { name: brand }).getByRole('button', { name: 'Show console' }),
    desk: () => deskIn(page, title),
  };
};

test('shows nothing of one desk in the panel of the other', async ({ page, opened: _opened }) => {
  const homes = panelOf(page, 'Larkfield Homes');
  const gardens = panelOf(page, 'Larkfield Gardens');
  await arrive(await homes.desk(), { firstName: 'Ada', externalId: 'C-100' });
  await expect(homes.record).toContainText('Ada');
  await expect(gardens.record).toHaveText('No visitor in focus');
  await expect(gardens.iframe).toBeHidden();
});

test('keeps the conversation of one desk as one with the same id leaves the other', async ({
  page,
  opened: _opened,
}) => {
  const homes = panelOf(page, 'Larkfield Homes');
  const gardens = panelOf(page, 'Larkfield Gardens');
  const id = await arrive(await homes.desk(), { firstName: 'Ada', externalId: 'C-100' });
  expect(await arrive(await gardens.desk(), { firstName: 'Ben', email: 'ben@example.com' })).toBe(id);
  await expect(homes.record).toContainText('Customer C-100');
  await expect(gardens.record).toContainText('Possible match: ben@example.com');
  await remove(await gardens.desk(), id);
  await expect(gardens.record).toHaveText('No visitor in focus');
  await expect(gardens.iframe).toBeHidden();
  await expect(homes.record).toContainText('Customer C-100');
  await expect(homes.iframe).toBeVisible();
});

test('shows the one desk that the agent asks for', async ({ page, opened: _opened }) => {
  const homes = panelOf(page, 'Larkfield Homes');
  const gardens = panelOf(page, 'Larkfield Gardens');
  await expect(homes.iframe).toBeHidden();
  await gardens.toggle.click();
  await expect(gardens.iframe).toBeVisible();
  await expect(homes.iframe).toBeHidden();
});
