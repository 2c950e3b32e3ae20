import { arrive, deskIn, recordIn } from './desk';
import type { ExampleName } from './exampleNames';
import { expect, test } from './exampleTest';

/** Tests how the desk and the routes get along, which is the same in every example with a server and three routes. */
export function testRoutes(example: ExampleName): void {
  test.describe(`the routes of ${example}`, () => {
    test.use({ example });
    test('come and go around a desk that never loads again, with a screen pop', async ({ page, opened: _opened }) => {
      const title = (name: string) => page.getByRole('heading', { name, exact: true });
      await expect(title('Today')).toBeVisible();
      const desk = await deskIn(page);
      await desk.evaluate(() => Object.assign(window, { isFirstDocument: true }));
      await page.getByRole('link', { name: 'Orders' }).click();
      await expect(title('Orders')).toBeVisible();
      await arrive(desk, { firstName: 'Ada', externalId: 'C 100/é' });
      await expect(title('Orders of C 100/é')).toBeVisible();
      await expect(recordIn(page)).toContainText('Ada');
      await page.getByRole('link', { name: 'Today' }).click();
      await expect(title('Today')).toBeVisible();
      await page.goBack();
      await expect(title('Orders of C 100/é')).toBeVisible();
      // What another document of the desk would not have.
      expect(await desk.evaluate('window.isFirstDocument')).toBe(true);
      await expect(recordIn(page)).toContainText('Ada');
    });

    test('are rendered on the server, without the address of the desk', async ({ serverOf }) => {
      const { url } = await serverOf(example);
      for (const [path, title] of [
        ['/', 'Today'],
        ['/orders', 'Orders'],
        ['/customers/C-100', 'Orders of C-100'],
      ] as const) {
        const response = await fetch(`${url}${path}`);
        expect(response.status, path).toBe(200);
        // Some frameworks separate a text and what is filled into it by a comment.
        const html = (await response.text()).replace(/<!--.*?-->/g, '');
        expect(html).toContain(`${title}</h2>`);
        expect(html).toContain('No visitor in focus');
        expect(/<iframe[^>]*>/.exec(html)?.[0]).not.toMatch(/ src=/);
      }
    });
  });
}
