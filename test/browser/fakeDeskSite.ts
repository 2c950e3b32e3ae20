import { join } from 'node:path';
import type { BrowserContext, Frame, Page } from '@playwright/test';
import type { FakeDeskOnPage } from '../../src/testing/page/fakeDeskOnPage';

declare global {
  interface Window {
    /** What scripts can call on the fake desk's page. */
    readonly fakeDesk: FakeDeskOnPage;
  }
}

const built = (file: string) => join(__dirname, '../../dist', file);

/** The fake desk's page, as it was built. */
export const fakeDeskFile = built('fake-desk.html');
/** The address that a CRM page has in its iframe: the real desk's, and nobody asks that. */
export const deskUrl = 'https://ha.iadvize.com/desk';
/** The CRM page's address. */
export const crmUrl = 'https://crm.example/';
/** The address of the desk that talks to the CRM page. */
export const talkingDeskUrl = `${deskUrl}?crm=https://crm.example`;
/** The address of a CRM page on this machine: a desk without `?crm=` talks to it. */
export const localCrmUrl = 'https://crm.localhost/';

/** Answers for the desk with the fake one, and for the CRM with this page and the package's script. */
export async function serveCrmAndFakeDesk(context: BrowserContext, crmPage: string): Promise<void> {
  await context.route('https://ha.iadvize.com/**', (route) => route.fulfill({ path: fakeDeskFile }));
  await context.route(`${crmUrl}**`, (route) => route.fulfill({ contentType: 'text/html', body: crmPage }));
  await context.route(`${crmUrl}index.umd.js`, (route) => route.fulfill({ path: built('index.umd.js') }));
}

/** The document of the fake desk, once its scripts can be called. */
export async function deskDocumentIn(page: Page): Promise<Frame> {
  const element = await page.waitForSelector('iframe');
  const desk = await element.contentFrame();
  if (!desk) throw new Error('The iframe has no document.');
  await desk.waitForFunction(() => window.fakeDesk);
  return desk;
}
