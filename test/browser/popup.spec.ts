import type { Frame, Page } from '@playwright/test';
import { openCrm, postFrom } from './crmPage';
import { callsFor, deskMessages, everyMessage, marker } from './deskMessages';
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

test("drops the messages of a popup of the desk's origin that is not the source", async ({ page, site }) => {
  const crm = await openCrm(page, site, '');
  const stranger = await openPopup(page, `${site.desk.origin}/desk`);
  const desk = await openPopup(page, `${site.desk.origin}/desk`);
  await startRecording(crm, { origins: [site.desk.origin], source: 'popup finder' });
  await postFrom(stranger, 'opener', ...everyMessage);
  await expectRejections(
    crm,
    everyMessage.map(() => ({ reason: 'source', origin: site.desk.origin })),
  );
  await expectOnlyMarker(crm, () => postFrom(desk, 'opener', marker.posted));
});

test('drops the messages of a popup that has gone to another origin', async ({ page, site }) => {
  const crm = await openCrm(page, site, '');
  const desk = await openPopup(page, `${site.desk.origin}/desk`);
  await startRecording(crm, { origins: [site.desk.origin], source: 'popup window' });
  await desk.goto(`${site.other.origin}/desk`);
  await postFrom(desk, 'opener', ...everyMessage);
  await expectRejections(
    crm,
    everyMessage.map(() => ({ reason: 'origin', origin: site.other.origin })),
  );
  await desk.goto(`${site.desk.origin}/desk`);
  await expectOnlyMarker(crm, () => postFrom(desk, 'opener', marker.posted));
});

test('drops the messages of the desk popup while the source finder yields null', async ({ page, site }) => {
  const crm = await openCrm(page, site, '');
  const desk = await openPopup(page, `${site.desk.origin}/desk`);
  await startRecording(crm, { origins: [site.desk.origin], source: 'popup finder' });
  const held = await crm.evaluateHandle(() => {
    const popup = window.deskPopup;
    window.deskPopup = null;
    return () => {
      window.deskPopup = popup;
    };
  });
  await postFrom(desk, 'opener', ...everyMessage);
  await expectRejections(
    crm,
    everyMessage.map(() => ({ reason: 'source', origin: site.desk.origin })),
  );
  await held.evaluate((giveBack) => giveBack());
  await expectOnlyMarker(crm, () => postFrom(desk, 'opener', marker.posted));
});

for (const source of ['popup window', 'popup finder'] as const) {
  test(`gives all eight events of a desk popup to their handlers in order, by a ${source}`, async ({ page, site }) => {
    const crm = await openCrm(page, site, '');
    const desk = await openPopup(page, `${site.desk.origin}/desk`);
    await startRecording(crm, { origins: [site.desk.origin], source });
    await postFrom(desk, 'opener', ...deskMessages.map(({ posted }) => posted));
    await expectCalls(crm, callsFor(deskMessages));
    await expectRejections(crm, []);
  });
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
