import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { localCrmUrl as crmUrl } from '../browser/fakeDeskSite';
import { noiseOf } from '../browser/noise';
import { examplesFolder } from './builtExamples';
import { type ExampleName, servedExamples } from './exampleNames';
import { type ExampleServer, startExampleServer } from './exampleServer';

/** The server of an example. It runs until the worker has tried all its tests. */
type ServerOf = (example: ExampleName) => Promise<ExampleServer>;

/**
 * Playwright's `test` on the page of a built example, at the CRM's address, with the fake desk of the package that it installed
 * at the real desk's. At its end, nobody may have complained or asked for anything else.
 */
export const test = base.extend<
  { example: ExampleName; complaints: string[]; opened: undefined },
  { serverOf: ServerOf }
>({
  example: ['02-script-tag', { option: true }],

  serverOf: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that it needs from this pattern.
    async ({}, use) => {
      const servers = new Map<ExampleName, Promise<ExampleServer>>();
      await use((example) => {
        const server = servers.get(example) ?? startExampleServer(join(examplesFolder(), example));
        servers.set(example, server);
        return server;
      });
      for (const server of servers.values()) await (await server).close();
    },
    { scope: 'worker' },
  ],

  complaints: async ({ context, page, example, serverOf }, use) => {
    const project = join(examplesFolder(), example);
    const complaints = noiseOf(page);
    const complainOf = (url: string) => complaints.push(`request: ${url}`);
    await context.route('**', (route) => {
      complainOf(route.request().url());
      return route.abort();
    });
    if (servedExamples.includes(example)) {
      const { url } = await serverOf(example);
      await context.route(`${crmUrl}**`, async (route) => {
        const { pathname, search } = new URL(route.request().url());
        // The browser follows redirects itself.
        const response = await route.fetch({ url: `${url}${pathname}${search}`, maxRedirects: 0 });
        if (response.status() >= 400) complainOf(`${pathname} ${response.status()}`);
        return route.fulfill({ response });
      });
    } else {
      await context.route(`${crmUrl}**`, (route) => {
        const { pathname } = new URL(route.request().url());
        const file = join(project, 'dist', pathname === '/' ? 'index.html' : pathname);
        if (existsSync(file)) return route.fulfill({ path: file });
        complainOf(pathname);
        return route.fulfill({ status: 404 });
      });
    }
    const fakeDesk = join(project, 'node_modules/iadvize-desk-events/dist/fake-desk.html');
    await context.route('https://ha.iadvize.com/**', (route) => route.fulfill({ path: fakeDesk }));
    await page.addInitScript(() => {
      addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
        console.error(`policy: ${effectiveDirective} ${blockedURI}`);
      });
    });
    await use(complaints);
    // A page may still be asking the server for what the test doesn't wait for.
    await context.unrouteAll({ behavior: 'wait' });
  },

  opened: async ({ page, complaints }, use) => {
    await page.goto(crmUrl);
    await use(undefined);
    expect(complaints).toStrictEqual([]);
  },
});

export { expect };
