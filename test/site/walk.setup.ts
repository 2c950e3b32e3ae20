import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Browser, type Page, test } from '@playwright/test';
import { lowContrasts } from '../browser/contrast';
import { type PageReport, reportFile, type SiteReport, siteUrl } from './report';
import { serveSite, sitePages } from './sitePages';

const leastContrast = 4.5;
const narrow = { width: 400, height: 800 };
const wide = { width: 1280, height: 800 };

/** Waits until colors that change gradually have changed. */
const settleColors = (page: Page) =>
  page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)).then(() => {}));

/** Runs in the page. Returns the tables and the code blocks whose end is out of sight, without a way to it or a shadow that shows it. */
function cutPartsOfPage(): string[] {
  const parts = Array.from(document.querySelectorAll('.vp-doc table, .vp-doc pre'));
  const cut = parts.filter((part) => {
    if (part.scrollWidth <= part.clientWidth + 1) return false;
    const { overflowX, backgroundImage } = getComputedStyle(part);
    return !/auto|scroll/.test(overflowX) || !backgroundImage.includes('gradient');
  });
  return cut.map(({ textContent }) => (textContent ?? '').trim().slice(0, 60));
}

async function visit(page: Page, site: string, path: string): Promise<PageReport> {
  await page.setViewportSize(narrow);
  await page.emulateMedia({ colorScheme: 'light' });
  const answer = await page.goto(site + path);
  // The application has taken over the page that was rendered before.
  await page.waitForFunction(() => '__vue_app__' in (document.querySelector('#app') ?? {}));
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  const cutParts = await page.evaluate(cutPartsOfPage);
  await page.setViewportSize(wide);
  await settleColors(page);
  const light = await page.evaluate(lowContrasts, leastContrast);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.locator('html.dark').waitFor({ state: 'attached' });
  await settleColors(page);
  const dark = await page.evaluate(lowContrasts, leastContrast);
  const rest = await page.evaluate(() => ({
    headings: Array.from(document.querySelectorAll('h1'), ({ innerText }) => innerText.trim()),
    ground: getComputedStyle(document.body).backgroundColor,
    ids: Array.from(document.querySelectorAll('[id]'), ({ id }) => id),
    links: Array.from(document.querySelectorAll<HTMLAnchorElement>('a[href]'), ({ href }) => href),
    unnamedPictures: Array.from(document.querySelectorAll('img:not([alt]), img[alt=""]'), ({ outerHTML }) => outerHTML),
  }));
  // Without the port, which is another one each time.
  const links = rest.links.map((link) => link.replace(site, siteUrl));
  return {
    url: siteUrl + path,
    status: answer?.status(),
    width,
    cutParts,
    lowContrasts: { light, dark },
    ...rest,
    links,
  };
}

/** Goes to every page of the built site, in one tab. */
async function walk(browser: Browser, site: string): Promise<SiteReport> {
  const page = await browser.newPage();
  page.setDefaultTimeout(15_000);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error}`));
  page.on('console', (message) => complaints.push(`${page.url()}: ${message.text()}`));
  const refused: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(site)) refused.push(request.url());
  });
  page.on('requestfailed', (request) => {
    // VitePress fetches pages that are linked, and the browser cancels that when the walk goes on.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') refused.push(request.url());
  });
  page.on('response', (response) => {
    if (!response.ok()) refused.push(response.url());
  });
  const pages: PageReport[] = [];
  for (const path of await sitePages()) pages.push(await visit(page, site, path));
  return { pages, complaints, refused };
}

// Once for all the tests of the site, which read from a file what was seen.
test('walks through the site', async ({ browser }) => {
  const site = await serveSite();
  try {
    const report = await walk(browser, site.url);
    await mkdir(dirname(reportFile), { recursive: true });
    await writeFile(reportFile, JSON.stringify(report));
  } finally {
    site.close();
  }
});
