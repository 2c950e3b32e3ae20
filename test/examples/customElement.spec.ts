import { arrive, deskIn, deskTitle, remove } from './desk';
import { expect, test } from './exampleTest';
import { testRecord } from './recordTests';

const example = '14-custom-element';

test.use({ example });

test('shows the desk while there are conversations, without ever loading it again', async ({
  page,
  opened: _opened,
}) => {
  const console = page.getByRole('button', { name: 'Console' });
  const desk = await deskIn(page);
  await expect(console).toHaveAttribute('aria-expanded', 'false');
  await expect(page.locator('iadvize-desk [part=console]')).toHaveCSS('opacity', '0');
  // What another document of the desk would not have.
  await desk.evaluate(() => Object.assign(window, { isFirstDocument: true }));
  const ada = await arrive(desk, { firstName: 'Ada' });
  await expect(console).toHaveAttribute('aria-expanded', 'true');
  await expect(page.locator('iadvize-desk [part=console]')).toHaveCSS('opacity', '1');
  await remove(desk, ada);
  await expect(console).toHaveAttribute('aria-expanded', 'false');
  expect(await desk.evaluate('window.isFirstDocument')).toBe(true);
});

test('shows the desk to an agent who asks for it', async ({ page, opened: _opened }) => {
  const desk = await deskIn(page);
  await page.getByRole('button', { name: 'Console' }).click();
  await desk.getByRole('button', { name: 'Add conversation' }).click();
  await expect(page.getByTitle(deskTitle)).toBeInViewport();
  await page.getByRole('button', { name: 'Console' }).click();
  await expect(page.locator('iadvize-desk [part=console]')).toHaveCSS('opacity', '0');
});

testRecord(example, deskIn);
