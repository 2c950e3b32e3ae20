import type { Frame } from '@playwright/test';
import { crmMarkup, frameIn, frameMarkup, openCrm } from './crmPage';
import { expect, test } from './siteTest';

const nothingArrived = 'no-message';
const noWindow = 'no-source';
const announcing = `<!doctype html><title>Desk</title><script>
  opener?.postMessage({ event: 'com.iadvize.desk.CONVERSATION_FOCUSED', conversationId: 'a' }, '*');
</script>`;

/** Makes a client whose desk is the popup of the page, if it has one. */
async function listenToPopup(crm: Frame, origin: string): Promise<void> {
  await crm.evaluate((listed) => {
    window.deskClient = window.IAdvizeDeskEvents.createDeskClient({
      origins: [listed],
      source: () => window.deskPopup,
    });
  }, origin);
}

/** Opens the popup, and returns whether the page got a window. */
const openPopup = (crm: Frame, address: string): Promise<boolean> =>
  crm.evaluate((target) => {
    window.deskPopup = window.open(target);
    return window.deskPopup !== null;
  }, address);

const hintsIn = (crm: Frame) => crm.evaluate(() => window.deskClient.diagnose().hints.map(({ code }) => code));

test('says that source has no window before the popup is opened', async ({ page, site }) => {
  const crm = await openCrm(page, site, '');
  await listenToPopup(crm, site.desk.origin);
  expect(await hintsIn(crm)).toStrictEqual([nothingArrived, noWindow]);
});

test('says that source has no window if the browser opened no popup', async ({ page, site }) => {
  site.crm.serve('/inner', crmMarkup(''));
  // A sandbox without allow-popups is how a page blocks them for sure.
  const outer = await openCrm(
    page,
    site,
    frameMarkup('inner', `${site.crm.origin}/inner`, 'sandbox="allow-scripts allow-same-origin"'),
  );
  const crm = await frameIn(outer, 'inner');
  await listenToPopup(crm, site.desk.origin);
  expect(await openPopup(crm, site.desk.serve('/popup', announcing))).toBe(false);
  expect(await hintsIn(crm)).toStrictEqual([nothingArrived, noWindow]);
});

test('says that source has no window if the popup has cut itself off', async ({ page, site }) => {
  const crm = await openCrm(page, site, '');
  await listenToPopup(crm, site.desk.origin);
  const opened = page.waitForEvent('popup');
  const headers = { 'cross-origin-opener-policy': 'same-origin' };
  expect(await openPopup(crm, site.desk.serve('/popup', announcing, headers))).toBe(true);
  const popup = await opened;
  await popup.waitForLoadState();
  expect(await popup.evaluate(() => window.opener)).toBeNull();
  await expect.poll(() => hintsIn(crm)).toStrictEqual([nothingArrived, noWindow]);
  expect(popup.isClosed()).toBe(false);
});

test('has no hint about a popup that is there and speaks', async ({ page, site }) => {
  const crm = await openCrm(page, site, '');
  await listenToPopup(crm, site.desk.origin);
  await openPopup(crm, site.desk.serve('/popup', announcing));
  await expect.poll(() => hintsIn(crm)).toStrictEqual([]);
});
