import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { localCrmUrl as crmUrl } from '../browser/fakeDeskSite';
import { noiseOf } from '../browser/noise';

/**
 * Answers at the CRM's address for a built project: with its server, or else with the files in its `dist/`. At the real desk's address is
 * the fake desk of the package that the project installed. Returns the list of what the page complains of and what it asks for in vain.
 */
export async function serveProject(page: Page, project: string, serverUrl?: string): Promise<string[]> {
  const context = page.context();
  const complaints = noiseOf(page);
  const complainOf = (url: string) => complaints.push(`request: ${url}`);
  await context.route('**', (route) => {
    complainOf(route.request().url());
    return route.abort();
  });
  await context.route(`${crmUrl}**`, async (route) => {
    const { pathname, search } = new URL(route.request().url());
    if (serverUrl === undefined) {
      const file = join(project, 'dist', pathname === '/' ? 'index.html' : pathname);
      if (existsSync(file)) return route.fulfill({ path: file });
      complainOf(pathname);
      return route.fulfill({ status: 404 });
    }
    // The browser follows redirects itself.
    const response = await route.fetch({ url: `${serverUrl}${pathname}${search}`, maxRedirects: 0 });
    if (response.status() >= 400) complainOf(`${pathname} ${response.status()}`);
    return route.fulfill({ response });
  });
  const fakeDesk = join(project, 'node_modules/iadvize-desk-events/dist/fake-desk.html');
  await context.route('https://ha.iadvize.com/**', (route) => route.fulfill({ path: fakeDesk }));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      console.error(`policy: ${effectiveDirective} ${blockedURI}`);
    });
  });
  return complaints;
}
