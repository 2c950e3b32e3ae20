import type { Page } from '@playwright/test';
import { codeBlocksOf } from '../codeBlocks';
import { crmUrl, deskUrl } from './fakeDeskSite';
import { expect, test } from './siteTest';

const [guideMarkup = ''] = codeBlocksOf('docs/security.md', 'html');
const features = ['microphone', 'camera', 'autoplay', 'clipboard-write'];

/** What Chromium's documents say about the features that they may use. */
declare global {
  interface Document {
    readonly featurePolicy: { readonly allowsFeature: (feature: string) => boolean };
  }
}

/** Opens a CRM page with a frame, and returns which of the features the desk in it may use. */
async function allowedIn(page: Page, frame: string, headers: Readonly<Record<string, string>> = {}): Promise<string[]> {
  await page.route('https://ha.iadvize.com/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Desk</title>' }),
  );
  await page.route(`${crmUrl}**`, (route) => route.fulfill({ contentType: 'text/html', headers, body: frame }));
  await page.goto(crmUrl);
  await page.locator('iframe').evaluate((element: HTMLIFrameElement, src) => {
    element.src = src;
  }, deskUrl);
  const desk =
    page.frame({ url: deskUrl }) ?? (await page.waitForEvent('framenavigated', (to) => to.url() === deskUrl));
  return desk.evaluate((names) => names.filter((name) => document.featurePolicy.allowsFeature(name)), features);
}

test("the guide's frame lets the desk use what calls need, and a frame without allow lets it use nothing", async ({
  page,
}) => {
  expect(await allowedIn(page, guideMarkup)).toEqual(features);
  await page.unrouteAll();
  expect(await allowedIn(page, '<iframe></iframe>')).toEqual([]);
});

test('a header Permissions-Policy that lists only the page takes a feature away, and one with the desk does not', async ({
  page,
}) => {
  expect(await allowedIn(page, guideMarkup, { 'Permissions-Policy': 'microphone=(self)' })).toEqual(features.slice(1));
  await page.unrouteAll();
  const headers = { 'Permissions-Policy': 'microphone=(self "https://ha.iadvize.com")' };
  expect(await allowedIn(page, guideMarkup, headers)).toEqual(features);
});
