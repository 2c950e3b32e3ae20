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

/** A stand-in for Salesforce's script. It notes the records that it is asked for. */
const openCti = `
  window.popped = [];
  window.sforce = { opencti: {
    SCREENPOP_TYPE: { SOBJECT: 'sobject' },
    screenPop({ callback, ...asked }) {
      popped.push(asked);
      callback({ success: true });
    },
  } };`;

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

test('“Salesforce” has a page that asks Open CTI for the record of the visitor in focus', async ({ page }) => {
  await page.route('https://your-domain.my.salesforce.com/**', (route) => route.fulfill({ body: openCti }));
  await openPageOf('salesforce', page);
  await page.route('https://crm.localhost/salesforce-records/*', (route) => {
    const id = decodeURIComponent(new URL(route.request().url()).pathname.split('/').at(-1) ?? '');
    return route.fulfill({ json: { recordId: `003 of ${id}` } });
  });
  const desk = await deskDocumentIn(page);
  await desk.evaluate(() => {
    window.fakeDesk.addConversation({ visitor: { email: 'ada@example.com' } });
    window.fakeDesk.focus(window.fakeDesk.addConversation({ visitor: { externalId: 'C/100' } }));
  });
  await expect.poll(() => page.evaluate('popped')).toEqual([{ type: 'sobject', params: { recordId: '003 of C/100' } }]);
});
