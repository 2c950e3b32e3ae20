import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { examplesFolder } from './builtExamples';
import { arrive, deskIn } from './desk';
import { test as devTest, expect } from './devServer';
import { test } from './exampleTest';

test.use({ example: '13-inspector' });

test('has nothing of the inspector in its build, and shows the visitor', async ({ page, opened: _opened }) => {
  await page.keyboard.press('Control+Alt+D');
  await arrive(await deskIn(page, 'iAdvize desk'), { firstName: 'Ada' });
  await expect(page.getByRole('heading', { name: 'Ada' })).toBeVisible();
  await expect(page.locator('iadvize-desk-inspector')).toHaveCount(0);
  const assets = join(examplesFolder(), '13-inspector/dist/assets');
  const files = await readdir(assets);
  expect(files).not.toEqual([]);
  for (const file of files) expect(await readFile(join(assets, file), 'utf8')).not.toContain('iadvize-desk-inspector');
});

devTest('opens the inspector with its key during development', async ({ page, openExample }) => {
  await openExample('13-inspector', {});
  // The page hears the key by then.
  await page.waitForSelector('iframe[src]', { state: 'attached' });
  await page.keyboard.press('Control+Alt+D');
  await expect(page.getByRole('region', { name: 'Desk inspector', exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: 'Desk inspector', exact: true })).toHaveCount(0);
});
