import { expect, type Page, test } from '@playwright/test';
import { codeBlocksOf } from '../codeBlocks';
import { bundleOf } from './bundleOf';
import { fakeDeskFile } from './fakeDeskSite';

declare global {
  interface Window {
    /** What the guide's page has for the console. */
    readonly inspect: () => Promise<void>;
  }
}

const guide = 'docs/inspector.md';
const panelOf = (page: Page) => page.getByRole('region', { name: 'Desk inspector', exact: true });
const rowsOf = (page: Page) => page.getByRole('listbox', { name: 'Messages, newest last' }).getByRole('option');

/** Serves a page with this markup, and the real desk's address as the fake desk. */
async function serve(page: Page, markup: string): Promise<void> {
  await page.context().route('https://ha.iadvize.com/**', (route) => route.fulfill({ path: fakeDeskFile }));
  await page.route('https://crm.localhost/', (route) =>
    route.fulfill({ contentType: 'text/html', body: `<!doctype html><title>CRM</title>${markup}` }),
  );
  await page.goto('https://crm.localhost/');
}

test('“The inspector” has a bookmarklet that opens the panel', async ({ page }) => {
  const [bookmarklet = ''] = codeBlocksOf(guide, 'js');
  const [, address = ''] = /'(https:.+)'/.exec(bookmarklet) ?? [];
  await page.route(address, async (route) => route.fulfill({ path: 'dist/inspector.js' }));
  await serve(page, '<iframe src="https://ha.iadvize.com/"></iframe>');
  // A browser runs a bookmark's address as it runs a link's, and drops its line breaks.
  await page.evaluate((code) => {
    const link = document.createElement('a');
    link.href = code;
    link.textContent = 'Bookmark';
    document.body.prepend(link);
  }, bookmarklet);
  await page.getByRole('link', { name: 'Bookmark' }).click();
  await expect(panelOf(page)).toBeVisible();
  await page.frameLocator('iframe').getByRole('button', { name: 'Add conversation' }).dispatchEvent('click');
  await expect(rowsOf(page).filter({ hasText: 'CONVERSATION_ADDED' })).toHaveCount(1);
});

test('“The inspector” has a page that opens the panel again after a reload, next to a desk in a popup', async ({
  page,
}) => {
  const code = codeBlocksOf(guide, 'ts').find((block) => block.includes('createDeskPopup'));
  await serve(page, `<button>Open the desk</button><script>${await bundleOf(code)}</script>`);
  const opening = page.waitForEvent('popup');
  await page.getByRole('button', { name: 'Open the desk' }).click();
  const desk = await opening;
  await page.evaluate(() => window.inspect());
  await expect(panelOf(page)).toBeVisible();

  await page.reload();
  await expect(panelOf(page)).toBeVisible();
  await expect(rowsOf(page)).toHaveCount(0);
  await desk.getByRole('button', { name: 'Add conversation' }).click();
  await expect(rowsOf(page).filter({ hasText: 'CONVERSATION_ADDED' })).toHaveCount(1);
});
