import { join } from 'node:path';
import type { Frame, Page } from '@playwright/test';
import { build } from 'esbuild';
import type { AngularPage } from './angularPage';
import { noiseOf } from './noise';
import type { Site } from './site';
import { expect, test } from './siteTest';

declare global {
  interface Window {
    angularPage: AngularPage;
  }
}

const dist = (file: string) => join(__dirname, '../../dist', file);

/** Bundles the application with the built package, and with zone.js if it has to run with that. */
async function bundleApplication(origin: string, hasZone: boolean): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `
        ${hasZone ? "import 'zone.js';" : ''}
        import { start } from './angularPage';
        start('${origin}', ${hasZone}).then((page) => { window.angularPage = page; });`,
      resolveDir: __dirname,
    },
    alias: { 'iadvize-desk-events/angular': dist('angular.mjs'), 'iadvize-desk-events': dist('index.mjs') },
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
  });
  return outputFiles.map(({ text }) => text).join('');
}

/** Opens a page with the application and an empty desk. */
async function openApplication(page: Page, site: Site, hasZone: boolean): Promise<Frame> {
  const script = site.crm.serve('/app.js', await bundleApplication(site.desk.origin, hasZone));
  const frame = `<iframe src="${site.desk.origin}/desk" title="Desk"></iframe>`;
  await page.goto(
    site.crm.serve(
      '/app',
      `<!doctype html><app-root></app-root>${frame}<script type="module" src="${script}"></script>`,
    ),
  );
  await page.waitForFunction(() => window.angularPage);
  const desk = await (await page.waitForSelector('iframe')).contentFrame();
  if (!desk) throw new Error('The iframe has no document.');
  return desk;
}

const add = (desk: Frame, conversationId: string) =>
  desk.evaluate((id) => {
    parent.postMessage({ event: 'com.iadvize.desk.CONVERSATION_ADDED', conversationId: id, projectId: 1 }, '*');
  }, conversationId);

for (const hasZone of [true, false]) {
  test.describe(hasZone ? 'with zone.js' : 'without zone.js', () => {
    test('the view follows events and the state, plain fields too', async ({ page, site }) => {
      const complaints = noiseOf(page);
      const desk = await openApplication(page, site, hasZone);
      const view = page.locator('app-root');
      await expect(view).toHaveText('0 open, 0 added, waiting');
      await add(desk, 'a');
      await expect(view).toHaveText('1 open, 1 added, live');
      await add(desk, 'a');
      await expect(view).toHaveText('1 open, 2 added, live');
      await add(desk, 'b');
      await expect(view).toHaveText('2 open, 3 added, live');
      expect(complaints).toStrictEqual(['console: Angular is running in development mode.']);
    });

    test('the application is stable while the client waits and looks for its desk', async ({ page, site }) => {
      const desk = await openApplication(page, site, hasZone);
      await add(desk, 'a');
      await expect(page.locator('app-root')).toContainText('1 open');
      await page.evaluate(() => window.angularPage.whenStable());
      expect(await page.evaluate(() => window.angularPage.isBusy())).toBe(false);
    });
  });
}

test('with zone.js, only what is delivered runs change detection', async ({ page, site }) => {
  const desk = await openApplication(page, site, true);
  const view = page.locator('app-root');
  /** Posts as much as a busy page hears, then an event for which the view waits. Returns how often Angular checked the view. */
  const checksWithNoise = async (count: number, id: string, shown: string) => {
    const before = await page.evaluate(() => window.angularPage.checks());
    await page.evaluate((noise) => {
      for (let index = 0; index < noise; index += 1) postMessage({ type: 'noise', index });
    }, count);
    await desk.evaluate((noise) => {
      for (let index = 0; index < noise; index += 1) parent.postMessage({ type: 'noise', index }, '*');
    }, count);
    await add(desk, id);
    await expect(view).toContainText(shown);
    return (await page.evaluate(() => window.angularPage.checks())) - before;
  };
  await checksWithNoise(0, 'a', '1 open, 1 added');
  const alone = await checksWithNoise(0, 'b', '2 open, 2 added');
  expect(alone).toBeGreaterThan(0);
  expect(await checksWithNoise(200, 'c', '3 open, 3 added')).toBe(alone);
  // A listener in the zone would show.
  await page.evaluate(() => window.angularPage.listenInZone());
  expect(await checksWithNoise(200, 'd', '4 open, 4 added')).toBeGreaterThan(alone + 200);
});
