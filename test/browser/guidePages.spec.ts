import { expect, type Page, test } from '@playwright/test';
import { codeBlocksOf } from '../codeBlocks';
import { deskDocumentIn, fakeDeskFile } from './fakeDeskSite';

/** Opens the page in HTML that a guide has, with the fake desk at the real desk's address. */
async function openPageOf(guide: string, page: Page): Promise<void> {
  const [block = ''] = codeBlocksOf(`docs/${guide}.md`, 'html');
  await page.route('https://ha.iadvize.com/**', (route) => route.fulfill({ path: fakeDeskFile }));
  await page.route('https://crm.localhost/**', (route) => {
    const [, file] = /\/(\w+(?:\.umd)?\.js)$/.exec(route.request().url()) ?? [];
    if (file) return route.fulfill({ path: `dist/${file}` });
    return route.fulfill({ contentType: 'text/html', body: `<!doctype html><title>CRM</title>${block}` });
  });
  await page.goto('https://crm.localhost/');
}

test('“Getting started” has a page that writes what the desk does to the console', async ({ page }) => {
  const written: string[] = [];
  page.on('console', (message) => written.push(message.text()));
  await openPageOf('getting-started', page);
  const desk = await deskDocumentIn(page);
  await desk.getByRole('button', { name: 'Add conversation' }).click();
  await expect.poll(() => written).toEqual(expect.arrayContaining(['waiting 0', 'live 1']));
});

test('“Show and hide the console” has an element that its button opens', async ({ page }) => {
  await openPageOf('show-and-hide', page);
  const button = page.getByRole('button', { name: 'Console' });
  await expect(button).toHaveAttribute('aria-expanded', 'false');
  await button.click();
  await expect(button).toHaveAttribute('aria-expanded', 'true');
});
