import { readdirSync } from 'node:fs';
import { test as base, expect } from '@playwright/test';
import { type PageReport, readReport, type SiteReport, siteUrl } from './report';
import { isSiteFile, serveSite } from './sitePages';

/** Playwright's `test` with what the walk through the site saw, which is not there yet when this file is loaded. */
const test = base.extend<{ walk: SiteReport }>({
  // Playwright demands a destructured parameter.
  walk: async ({ browserName: _browserName }, use) => use(readReport()),
});

/** The pages with which something is wrong, and what. */
const wrongPages = ({ pages }: SiteReport, wrongWith: (page: PageReport) => readonly unknown[]) =>
  pages.flatMap((page) => (wrongWith(page).length ? [[page.url, ...wrongWith(page)]] : []));

test('asks for nothing that is not there, and for nothing of another host', ({ walk }) => {
  expect(walk.refused).toEqual([]);
});

test('lets the browser complain of nothing', ({ walk }) => {
  expect(walk.complaints).toEqual([]);
});

test('answers on each page with one heading of the first level', ({ walk }) => {
  const isFine = ({ status, headings }: PageReport) => status === 200 && headings.length === 1 && headings[0] !== '';
  expect(wrongPages(walk, (page) => (isFine(page) ? [] : [page.status, ...page.headings]))).toEqual([]);
});

test('has no link that leads nowhere', ({ walk }) => {
  const idsAt = new Map(walk.pages.map(({ url, ids }) => [url, new Set(ids)]));
  const leadsNowhere = (link: string) => {
    const { origin, pathname, hash, protocol } = new URL(link);
    if (`${origin}/` !== siteUrl) return protocol !== 'https:';
    const ids = idsAt.get(origin + pathname);
    return ids ? hash !== '' && !ids.has(decodeURIComponent(hash.slice(1))) : !isSiteFile(pathname);
  };
  expect(wrongPages(walk, ({ links }) => [...new Set(links)].filter(leadsNowhere))).toEqual([]);
});

test('has a page for each guide and each entry of the package, and each guide leads to all of them', ({ walk }) => {
  const guides = readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${siteUrl}guide/${name.replace(/md$/, 'html')}`);
  const entries = ['', '/schemas', '/testing', '/react', '/vue', '/angular', '/tabs', '/element', '/inspector'].map(
    (name) => `${siteUrl}reference/iadvize-desk-events${name}.html`,
  );
  expect(walk.pages.map(({ url }) => url)).toEqual(expect.arrayContaining([...guides, ...entries]));
  for (const { url, links } of walk.pages) {
    if (guides.includes(url)) expect(links).toEqual(expect.arrayContaining(guides));
  }
});

test('describes each picture', ({ walk }) => {
  expect(wrongPages(walk, ({ unnamedPictures }) => unnamedPictures)).toEqual([]);
});

test('fits into 400 px', ({ walk }) => {
  expect(wrongPages(walk, ({ width }) => (width > 400 ? [width] : []))).toEqual([]);
});

test('shows of each table and code block that it scrolls, if it does on a screen of 400 px', ({ walk }) => {
  expect(wrongPages(walk, ({ cutParts }) => cutParts)).toEqual([]);
});

test('has a contrast of 4.5 everywhere on a light page', ({ walk }) => {
  expect(wrongPages(walk, ({ lowContrasts }) => lowContrasts.light)).toEqual([]);
});

test('has a contrast of 4.5 everywhere on a dark page', ({ walk }) => {
  expect(new Set(walk.pages.map(({ ground }) => ground))).toEqual(new Set([expect.stringMatching(/^rgb\(\d{1,2},/)]));
  expect(wrongPages(walk, ({ lowContrasts }) => lowContrasts.dark)).toEqual([]);
});

test("shows on the landing page what the fake desk's events do", async ({ page }) => {
  const site = await serveSite();
  try {
    await page.goto(`${site.url}index.html`);
    const demo = page.getByRole('region', { name: 'Try it here' });
    await expect(demo).toContainText('0: the console is hidden');
    await demo.frameLocator('iframe').getByRole('button', { name: 'Add conversation' }).click();
    await expect(demo).toContainText('1: the console is shown');
    await expect(demo.getByRole('status')).toHaveText(/Ada/);
    await expect(demo).toContainText('CONVERSATION_FOCUSED');
  } finally {
    site.close();
  }
});

test('lets the inspector watch a fake desk on the page about the inspector', async ({ page }) => {
  const site = await serveSite();
  try {
    await page.goto(`${site.url}guide/inspector.html`);
    const demo = page.frameLocator('iframe[title="The inspector below a fake desk"]');
    const messages = demo.getByRole('listbox', { name: 'Messages, newest last' });
    await expect(messages).toBeAttached();
    // The reader's keyboard still scrolls the guide.
    await expect(page.locator('body')).toBeFocused();
    await demo.frameLocator('#desk').getByRole('button', { name: 'Add conversation' }).click();
    await messages.getByRole('option', { name: /CONVERSATION_VISITOR_UPDATED/ }).click();
    // Its details, with masked values: the demo's visitor is Ada.
    await expect(demo.getByRole('region', { name: /^Message / })).toContainText('firstName');
    await expect(demo.locator('iadvize-desk-inspector')).not.toContainText('Ada');
    await demo.getByRole('button', { name: 'Close', exact: true }).click();
    await expect(messages).toBeHidden();
    await demo.getByRole('button', { name: 'Open the inspector' }).click();
    await expect(messages).toBeVisible();
  } finally {
    site.close();
  }
});
