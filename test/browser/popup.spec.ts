import type { Frame, Page } from '@playwright/test';
import { openCrm, postFrom } from './crmPage';
import { callsFor, deskMessages, marker } from './deskMessages';
import { expectCalls, expectOnlyMarker, expectRejections, startRecording } from './recorder';
import { test } from './siteTest';

/** Opens the desk in a window of its own, as the CRM page's `deskPopup`. */
async function openPopup(page: Page, address: string): Promise<Frame> {
  const opened = page.waitForEvent('popup');
  await page.evaluate((target) => {
    window.deskPopup = window.open(target);
  }, address);
  const popup = await opened;
  await popup.waitForLoadState();
  return popup.mainFrame();
}

test('hears a desk popup after it has been reloaded', async ({ page, site }) => {
  const crm = await openCrm(page, site, '');
  const desk = await openPopup(page, `${site.desk.origin}/desk`);
  await startRecording(crm, { origins: [site.desk.origin], source: 'popup window' });
  await desk.page().reload();
  await expectOnlyMarker(crm, () => postFrom(desk, 'opener', marker.posted));
});

test('hears a desk popup that is opened again after it was closed', async ({ page, site }) => {
  const crm = await openCrm(page, site, '');
  await startRecording(crm, { origins: [site.desk.origin], source: 'popup finder' });
  const first = await openPopup(page, `${site.desk.origin}/desk`);
  await postFrom(first, 'opener', ...deskMessages.map(({ posted }) => posted));
  await expectCalls(crm, callsFor(deskMessages));
  await first.page().close();
  const second = await openPopup(page, `${site.desk.origin}/desk`);
  await postFrom(second, 'opener', marker.posted);
  await expectCalls(crm, callsFor([...deskMessages, marker]));
  await expectRejections(crm, []);
});
