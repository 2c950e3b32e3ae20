import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Frame, Page } from '@playwright/test';
import { test as base, expect } from '@playwright/test';
import { announcingPage } from '../browser/announcingDesk';
import { examplesFolder } from './builtExamples';
import type { ExampleName } from './exampleNames';

/** A copy of an example that Vite's own server serves. A test may write and edit its files. */
export interface DevServer {
  readonly url: string;
  /** Replaces text in a file of `src`, as a developer does in an editor. */
  readonly edit: (file: string, before: string, after: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** The part of Vite that is needed here. Each example has its own Vite. */
interface Vite {
  readonly createServer: (config: object) => Promise<{
    readonly listen: () => Promise<unknown>;
    readonly close: () => Promise<void>;
    readonly resolvedUrls: { readonly local: readonly string[] } | null;
  }>;
}

async function startDevServer(example: ExampleName, files: Readonly<Record<string, string>>): Promise<DevServer> {
  const project = join(examplesFolder(), example);
  const folder = await mkdtemp(join(examplesFolder(), 'edited-'));
  for (const part of ['src', 'index.html', 'vite.config.js']) {
    // Not every example has a configuration of Vite.
    if (existsSync(join(project, part))) await cp(join(project, part), join(folder, part), { recursive: true });
  }
  await symlink(join(project, 'node_modules'), join(folder, 'node_modules'), 'dir');
  const write = (file: string, text: string) => writeFile(join(folder, 'src', file), text);
  for (const [file, text] of Object.entries(files)) await write(file, text);
  const vite: Vite = await import(pathToFileURL(join(project, 'node_modules/vite/dist/node/index.js')).href);
  const server = await vite.createServer({
    root: folder,
    logLevel: 'error',
    // Each server has its own, because tests run side by side.
    cacheDir: join(folder, '.vite'),
    server: { host: 'localhost', port: 0 },
  });
  await server.listen();
  return {
    url: server.resolvedUrls?.local[0] ?? '',
    async edit(file, before, after) {
      const text = await readFile(join(folder, 'src', file), 'utf8');
      if (!text.includes(before)) throw new Error(`${file} doesn't contain the text to replace.`);
      await write(file, text.replace(before, after));
    },
    async close() {
      await server.close();
      await rm(folder, { recursive: true });
    },
  };
}

/**
 * Serves a desk that sends what its address says: `https://ha.iadvize.com/a,b` announces two conversations, and focuses the first one.
 * It has a field for the agent's draft.
 */
async function serveDesk(page: Page): Promise<void> {
  await page.route('https://ha.iadvize.com/**', (route) => {
    const ids = new URL(route.request().url()).pathname.slice(1).split(',').filter(Boolean);
    const [focusedId] = ids;
    const body = announcingPage({ ids, ...(focusedId && { focusedId }) }, '<textarea></textarea>');
    return route.fulfill({ contentType: 'text/html', body });
  });
}

/** Playwright's `test`, with a desk at the real desk's address and a way to open an edited example. */
export const test = base.extend<{
  openExample: (example: ExampleName, files: Readonly<Record<string, string>>) => Promise<DevServer>;
}>({
  openExample: async ({ page }, use) => {
    const servers: DevServer[] = [];
    await serveDesk(page);
    await use(async (example, files) => {
      const server = await startDevServer(example, files);
      servers.push(server);
      await page.goto(server.url);
      return server;
    });
    await Promise.all(servers.map((server) => server.close()));
  },
});

/** The desk in the page's iframe, with a draft that the agent has typed. */
export async function typeDraft(page: Page): Promise<Frame> {
  const element = await page.waitForSelector('iframe[src]', { state: 'attached' });
  const desk = await element.contentFrame();
  if (!desk) throw new Error('The iframe has no document.');
  await desk.waitForLoadState();
  await desk.fill('textarea', 'a draft', { force: true });
  return desk;
}

/** The draft in a desk. It is empty after the desk has loaded again, and it goes away with the frame. */
export const draftIn = (desk: Frame): Promise<string> => desk.inputValue('textarea');

export { expect };
