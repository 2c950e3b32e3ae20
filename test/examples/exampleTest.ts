import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { localCrmUrl as crmUrl } from '../browser/fakeDeskSite';
import { noiseOf } from '../browser/noise';
import { examplesFolder } from './builtExamples';
import type { ExampleName } from './exampleNames';

/**
 * Playwright's `test` on the page of a built example, at the CRM's address, with the fake desk of the package that it installed
 * at the real desk's. At its end, nobody may have complained or asked for anything else.
 */
export const test = base.extend<{ example: ExampleName; complaints: string[]; opened: undefined }>({
  example: ['02-script-tag', { option: true }],

  complaints: async ({ context, page, example }, use) => {
    const project = join(examplesFolder(), example);
    const complaints = noiseOf(page);
    const complainOf = (url: string) => complaints.push(`request: ${url}`);
    await context.route('**', (route) => {
      complainOf(route.request().url());
      return route.abort();
    });
    await context.route(`${crmUrl}**`, (route) => {
      const { pathname } = new URL(route.request().url());
      const file = join(project, 'dist', pathname === '/' ? 'index.html' : pathname);
      if (existsSync(file)) return route.fulfill({ path: file });
      complainOf(pathname);
      return route.fulfill({ status: 404 });
    });
    const fakeDesk = join(project, 'node_modules/iadvize-desk-events/dist/fake-desk.html');
    await context.route('https://ha.iadvize.com/**', (route) => route.fulfill({ path: fakeDesk }));
    await page.addInitScript(() => {
      addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
        console.error(`policy: ${effectiveDirective} ${blockedURI}`);
      });
    });
    await use(complaints);
  },

  opened: async ({ page, complaints }, use) => {
    await page.goto(crmUrl);
    await use(undefined);
    expect(complaints).toStrictEqual([]);
  },
});

export { expect };
