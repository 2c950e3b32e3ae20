import { readdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { type PageReport, readReport, siteUrl } from './report';
import { isSiteFile } from './sitePages';

const { pages, complaints, refused } = readReport();

/** The pages with which something is wrong, and what. */
const wrongPages = (wrongWith: (page: PageReport) => readonly unknown[]) =>
  pages.flatMap((page) => (wrongWith(page).length ? [[page.url, ...wrongWith(page)]] : []));

test('asks for nothing that is not there, and for nothing of another host', () => {
  expect(refused).toEqual([]);
});

test('lets the browser complain of nothing', () => {
  expect(complaints).toEqual([]);
});

test('answers on each page with one heading of the first level', () => {
  const isFine = ({ status, headings }: PageReport) => status === 200 && headings.length === 1 && headings[0] !== '';
  expect(wrongPages((page) => (isFine(page) ? [] : [page.status, ...page.headings]))).toEqual([]);
});

test('has no link that leads nowhere', () => {
  const idsAt = new Map(pages.map(({ url, ids }) => [url, new Set(ids)]));
  const leadsNowhere = (link: string) => {
    const { origin, pathname, hash, protocol } = new URL(link);
    if (`${origin}/` !== siteUrl) return protocol !== 'https:';
    const ids = idsAt.get(origin + pathname);
    return ids ? hash !== '' && !ids.has(decodeURIComponent(hash.slice(1))) : !isSiteFile(pathname);
  };
  expect(wrongPages(({ links }) => [...new Set(links)].filter(leadsNowhere))).toEqual([]);
});

test('has a page for each guide and each entry of the package, and its front page leads to every guide', () => {
  const guides = readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${siteUrl}documents/${name.replace(/md$/, 'html')}`);
  const entries = ['', '_testing', '_react', '_vue'].map((name) => `${siteUrl}modules/iadvize-desk-events${name}.html`);
  expect(pages.map(({ url }) => url)).toEqual(expect.arrayContaining([...guides, ...entries]));
  const front = pages.find(({ url }) => url === `${siteUrl}index.html`);
  expect(front?.links).toEqual(expect.arrayContaining(guides));
});

test('describes each picture', () => {
  expect(wrongPages(({ unnamedPictures }) => unnamedPictures)).toEqual([]);
});

test('fits into 400 px', () => {
  expect(wrongPages(({ width }) => (width > 400 ? [width] : []))).toEqual([]);
});

test('has a contrast of 4.5 everywhere on a light page', () => {
  expect(wrongPages(({ lowContrasts }) => lowContrasts.light)).toEqual([]);
});

test('has a contrast of 4.5 everywhere on a dark page', () => {
  expect(new Set(pages.map(({ ground }) => ground))).toEqual(new Set([expect.stringMatching(/^rgb\(\d{1,2},/)]));
  expect(wrongPages(({ lowContrasts }) => lowContrasts.dark)).toEqual([]);
});
