import type { Page } from '@playwright/test';
import { popupCrm, startOf } from '../engines/deskPopupPage';
import { announcingPage } from './announcingDesk';
import { frameIn, frameMarkup } from './crmPage';
import type { Evaluates } from './evaluates';
import type { Site } from './site';
import { expect, test } from './siteTest';

const openerPolicy = (value: string) => ({ 'cross-origin-opener-policy': value });

/** Opens a CRM page whose popup is the desk at this address. */
async function openCrm(page: Page, site: Site, deskAddress: string, headers?: Readonly<Record<string, string>>) {
  await page.goto(site.crm.serve('/crm', popupCrm(site, deskAddress), headers));
}

/** Opens the desk by the page's popup. */
async function openPopup(page: Page): Promise<Page> {
  const opened = page.waitForEvent('popup');
  await page.evaluate(() => void window.agentDesk.open());
  const popup = await opened;
  await popup.waitForLoadState();
  return popup;
}

const noSourceHint = (crm: Evaluates) =>
  crm.evaluate(() => window.deskClient.diagnose().hints.find(({ code }) => code === 'no-source')?.message);
const connection = (crm: Evaluates) => crm.evaluate(() => window.deskClient.state.get().connection);
const isOpen = (crm: Evaluates) => crm.evaluate(() => window.agentDesk.isOpen());

test('calls the listeners of the state when a popup opens, posts and closes', async ({ page, site }) => {
  const address = site.desk.serve('/slow', announcingPage({ ids: ['a'], moment: '2 s after its load' }));
  await openCrm(page, site, address);
  await page.evaluate(() => {
    const told: string[] = [];
    window.deskClient.state.watch(
      (state) => state.connection,
      (value) => told.push(value),
    );
    Object.assign(window, { told });
  });
  const told = () => page.evaluate(() => 'told' in window && window.told);
  const popup = await openPopup(page);
  await expect.poll(told).toStrictEqual(['none', 'waiting', 'live']);
  await popup.close();
  await expect.poll(told).toStrictEqual(['none', 'waiting', 'live', 'none']);
});

test('keeps a popup that is still loading when the CRM page reloads', async ({ page, site }) => {
  let answer = (_markup: string): void => {};
  const markup = new Promise<string>((resolve) => {
    answer = resolve;
  });
  await openCrm(
    page,
    site,
    site.desk.serve('/slow', () => markup),
  );
  await page.evaluate(() => void window.agentDesk.open());
  await page.reload();
  expect(await isOpen(page)).toBe(true);
  const opened = page.waitForEvent('popup');
  answer(announcingPage({ ids: ['a'] }));
  await expect.poll(() => connection(page)).toBe('live');
  await opened;
  expect(page.context().pages()).toHaveLength(2);
});

test('does not reload the desk of a page that cannot store anything', async ({ page, site }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'sessionStorage', {
      get() {
        throw new DOMException('Access is denied for this document.', 'SecurityError');
      },
    });
  });
  await openCrm(page, site, `${site.desk.origin}/desk`);
  const opened = page.waitForEvent('popup');
  expect(await page.evaluate(() => window.agentDesk.open())).toBe('opened');
  const popup = await opened;
  await popup.waitForURL('**/desk');
  const start = await startOf(popup);
  await page.reload();
  expect(await isOpen(page)).toBe(false);
  expect(await page.evaluate(() => window.agentDesk.open())).toBe('focused');
  expect(await connection(page)).toBe('waiting');
  expect(await startOf(popup)).toBe(start);
  expect(page.context().pages()).toHaveLength(2);
});

test('says that the browser blocked the popup', async ({ page, site }) => {
  site.crm.serve('/inner', popupCrm(site, `${site.desk.origin}/desk`));
  // A sandbox without allow-popups blocks popups for sure.
  const sandboxed = frameMarkup('inner', `${site.crm.origin}/inner`, 'sandbox="allow-scripts allow-same-origin"');
  await page.goto(site.crm.serve('/outer', sandboxed));
  const crm = await frameIn(page.mainFrame(), 'inner');
  expect(await crm.evaluate(() => window.agentDesk.open())).toBe('blocked');
  expect(await connection(crm)).toBe('none');
  expect(await noSourceHint(crm)).toContain('The browser blocked the popup.');
  expect(await crm.evaluate(() => sessionStorage.length)).toBe(0);
});

for (const policy of ['same-origin', 'same-origin-allow-popups']) {
  test(`says that the desk's opener policy ${policy} may have cut the popup off`, async ({ page, site }) => {
    await openCrm(page, site, site.desk.serve('/cut', '<title>Desk</title>', openerPolicy(policy)));
    const popup = await openPopup(page);
    await expect.poll(() => noSourceHint(page)).toContain('Cross-Origin-Opener-Policy');
    expect(await page.evaluate(() => window.agentDesk.problem())).toBe('cut-off');
    await expect.poll(() => connection(page)).toBe('none');
    await page.reload();
    expect(await isOpen(page)).toBe(false);
    expect(popup.isClosed()).toBe(false);
    expect(page.context().pages()).toHaveLength(2);
  });
}

test("says that the CRM page's own opener policy may have cut the popup off", async ({ page, site }) => {
  await openCrm(page, site, `${site.desk.origin}/desk`, openerPolicy('same-origin'));
  await openPopup(page);
  await expect.poll(() => noSourceHint(page)).toContain('Cross-Origin-Opener-Policy');
});

test("keeps the popup if the CRM page's opener policy allows popups, also when it reloads", async ({ page, site }) => {
  await openCrm(page, site, `${site.desk.origin}/desk`, openerPolicy('same-origin-allow-popups'));
  const popup = await openPopup(page);
  const start = await startOf(popup);
  await page.reload();
  expect(await isOpen(page)).toBe(true);
  expect(await startOf(popup)).toBe(start);
});

test('finds the desk in a second tab that the CRM page has opened, and opens no second desk', async ({
  page,
  site,
}) => {
  await openCrm(page, site, `${site.desk.origin}/desk`);
  const popup = await openPopup(page);
  const start = await startOf(popup);
  const opened = page.waitForEvent('popup');
  await page.evaluate(() => void window.open(location.href));
  const second = await opened;
  await second.waitForLoadState();
  expect(await second.evaluate(() => window.agentDesk.open())).toBe('focused');
  expect(await startOf(popup)).toBe(start);
  expect(page.context().pages()).toHaveLength(3);
});

test('knows nothing of the desk in a tab of its own, and opens a desk of its own', async ({ page, site }) => {
  await openCrm(page, site, `${site.desk.origin}/desk`);
  const popup = await openPopup(page);
  const start = await startOf(popup);
  const second = await page.context().newPage();
  await second.goto(page.url());
  expect(await isOpen(second)).toBe(false);
  await openPopup(second);
  expect(await isOpen(page)).toBe(true);
  expect(await startOf(popup)).toBe(start);
  expect(page.context().pages()).toHaveLength(4);
});
