import { expect, type Page } from '@playwright/test';
import { localCrmUrl } from '../browser/fakeDeskSite';
import { arrive, deskIn, deskTitle, remove } from '../examples/desk';
import { type ExampleServer, startExampleServer } from '../examples/exampleServer';
import { serveProject } from '../examples/serveProject';
import type { Framework } from './frameworks';

declare global {
  interface Window {
    /** The first iframe of the page: with a server, it comes in the server's HTML. */
    firstFrame?: Element | null;
  }
}

/** Remembers the page's first iframe, even if a framework throws it away while it hydrates the page. */
const keepFirstFrame = () => {
  new MutationObserver(() => {
    window.firstFrame ??= document.querySelector('iframe');
  }).observe(document, { childList: true, subtree: true });
};

async function usePage(page: Page, record: string): Promise<void> {
  await page.addInitScript(keepFirstFrame);
  await page.goto(localCrmUrl);
  const iframe = page.getByTitle(deskTitle);
  const desk = await deskIn(page);
  await expect(page.getByText(record)).toHaveCount(0);
  const ada = { firstName: 'Ada', externalId: 'C-100' };
  const first = await arrive(desk, ada);
  await expect(page.getByText(record, { exact: true })).toBeVisible();
  await remove(desk, first);
  await expect(iframe).toBeHidden();
  await arrive(desk, ada);
  await expect(iframe).toBeVisible();
  // Nothing has replaced the iframe, and so the desk has loaded once.
  expect(await iframe.evaluate((element) => element === window.firstFrame)).toBe(true);
}

/** Opens a built project in the browser: the record of the visitor in focus opens, and the console shows while there are conversations. */
export async function tryInBrowser(
  page: Page,
  project: string,
  { serve, record }: Pick<Framework, 'serve' | 'record'>,
): Promise<void> {
  const server: ExampleServer | undefined = serve && (await startExampleServer(project, serve));
  try {
    if (server) expect(await (await fetch(server.url)).text()).toContain('<iframe');
    const complaints = await serveProject(page, project, server?.url);
    await usePage(page, record);
    await page.context().unrouteAll({ behavior: 'wait' });
    expect(complaints).toEqual([]);
  } finally {
    await server?.close();
  }
}
