import type { Frame, Page } from '@playwright/test';
import { arrive, focus, recordIn, remove, strangerIn, update } from './desk';
import type { ExampleName } from './exampleNames';
import { expect, test } from './exampleTest';

/** Tests what the record shows. It is the same in every example. `openDesk` opens the page, and returns its desk. */
export function testRecord(example: ExampleName, openDesk: (page: Page) => Promise<Frame | Page>): void {
  test.describe(`the record of ${example}`, () => {
    test.use({ example });
    test("shows nothing of another frame of the desk's origin", async ({ page, opened: _opened }) => {
      const desk = await openDesk(page);
      const ada = await arrive(desk, { firstName: 'Ada', externalId: 'C-100' });
      await expect(recordIn(page)).toContainText('Ada');
      const stranger = await strangerIn(page);
      await arrive(stranger, { firstName: 'Mallory', externalId: 'C-666' });
      await update(desk, ada, { firstName: 'Ada Maria' });
      await expect(recordIn(page)).toContainText('Ada Maria');
      await expect(recordIn(page)).not.toContainText('Mallory');
    });

    test('shows what a visitor claims as text, never as HTML', async ({ page, opened: _opened }) => {
      const desk = await openDesk(page);
      await arrive(desk, { firstName: '<img src=x onerror=alert(1)>', externalId: '<b>C-1</b>' });
      await expect(recordIn(page)).toContainText('<img src=x onerror=alert(1)>');
      await expect(recordIn(page)).toContainText('<b>C-1</b>');
      await expect(recordIn(page).locator('img, b')).toHaveCount(0);
    });

    test('calls a visitor who is known by e-mail only a possible match', async ({ page, opened: _opened }) => {
      const desk = await openDesk(page);
      await expect(recordIn(page)).toHaveText('No visitor in focus');
      const ben = await arrive(desk, { firstName: 'Ben', email: 'ben@example.com' });
      await expect(recordIn(page)).toContainText('Possible match: ben@example.com');
      await update(desk, ben, { externalId: 'C-200' });
      await expect(recordIn(page)).toContainText('Customer C-200');
      await expect(recordIn(page)).not.toContainText('Possible match');
    });

    test('shows the visitor who has the focus, until nobody has it', async ({ page, opened: _opened }) => {
      const desk = await openDesk(page);
      const ada = await arrive(desk, { firstName: 'Ada', externalId: 'C-100' });
      const emiko = await arrive(desk, { firstName: 'Emiko', externalId: 'C-300' });
      await expect(recordIn(page)).toContainText('Ada');
      await focus(desk, emiko);
      await expect(recordIn(page)).toContainText('Emiko');
      await expect(recordIn(page)).toContainText('Customer C-300');
      await remove(desk, emiko);
      await expect(recordIn(page)).toContainText('Ada');
      await remove(desk, ada);
      await expect(recordIn(page)).toHaveText('No visitor in focus');
    });
  });
}
