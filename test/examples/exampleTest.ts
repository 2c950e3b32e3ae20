import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { localCrmUrl as crmUrl } from '../browser/fakeDeskSite';
import { examplesFolder } from './builtExamples';
import { type ExampleName, servedExamples } from './exampleNames';
import { type ExampleServer, startExampleServer } from './exampleServer';
import { serveProject } from './serveProject';

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

  complaints: async ({ page, example, serverOf }, use) => {
    const server = servedExamples.includes(example) ? await serverOf(example) : undefined;
    await use(await serveProject(page, join(examplesFolder(), example), server?.url));
    // A page may still be asking the server for what the test doesn't wait for.
    await page.context().unrouteAll({ behavior: 'wait' });
  },

  opened: async ({ page, complaints }, use) => {
    await page.goto(crmUrl);
    await use(undefined);
    expect(complaints).toStrictEqual([]);
  },
});

export { expect };
