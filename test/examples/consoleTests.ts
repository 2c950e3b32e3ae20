import { arrive, deskIn, deskTitle, remove } from './desk';
import type { ExampleName } from './exampleNames';
import { expect, test } from './exampleTest';

/** Tests how the page shows and hides the desk's iframe, which is the same in every example that has one. */
export function testConsole(example: ExampleName): void {
  test.describe(`the console of ${example}`, () => {
    test.use({ example });
    test('shows the desk while there are conversations, without ever loading it again', async ({
      page,
      opened: _opened,
    }) => {
      const iframe = page.getByTitle(deskTitle);
      const desk = await deskIn(page);
      await expect(iframe).toBeHidden();
      // What another document of the desk would not have.
      await desk.evaluate(() => Object.assign(window, { isFirstDocument: true }));
      const ada = await arrive(desk, { firstName: 'Ada' });
      await expect(iframe).toBeVisible();
      await remove(desk, ada);
      await expect(iframe).toBeHidden();
      expect(await desk.evaluate('window.isFirstDocument')).toBe(true);
    });

    test('shows the desk to an agent who asks for it', async ({ page, opened: _opened }) => {
      const iframe = page.getByTitle(deskTitle);
      const toggle = page.getByRole('button', { name: 'Show console' });
      await deskIn(page);
      await expect(iframe).toBeHidden();
      await toggle.click();
      await expect(iframe).toBeVisible();
      await expect(toggle).toHaveAttribute('aria-pressed', 'true');
      await toggle.click();
      await expect(iframe).toBeHidden();
      await expect(toggle).toHaveAttribute('aria-pressed', 'false');
    });
  });
}
