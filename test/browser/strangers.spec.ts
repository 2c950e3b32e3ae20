import type { Frame } from '@playwright/test';
import type { DeskRejection } from '../../src/index';
import { crmMarkup, frameIn, frameMarkup, openCrm, openCrmWithDesk, postFrom } from './crmPage';
import { everyMessage, marker } from './deskMessages';
import { expectOnlyMarker, expectRejections, startRecording } from './recorder';
import { test } from './siteTest';

const nested = '/nested';

/** The rejections that every message gets, each for the same reason. */
function rejectionsOf(reason: DeskRejection['reason'], origin: string): DeskRejection[] {
  return everyMessage.map(() => ({ reason, origin }));
}

/** Makes sure that the stranger's messages are refused, and reach no handler before the desk's own one does. */
async function expectRefusal(
  { crm, desk }: { readonly crm: Frame; readonly desk: Frame },
  post: () => Promise<void>,
  reason: DeskRejection['reason'],
  origin: string,
): Promise<void> {
  await post();
  await expectRejections(crm, rejectionsOf(reason, origin));
  await expectOnlyMarker(crm, () => postFrom(desk, 'parent', marker.posted));
}

test('drops the messages of a frame of another origin', async ({ page, site }) => {
  const documents = await openCrmWithDesk(page, site, frameMarkup('other', `${site.other.origin}/desk`));
  const stranger = await frameIn(documents.crm, 'other');
  await startRecording(documents.crm, { origins: [site.desk.origin] });
  const post = () => postFrom(stranger, 'parent', ...everyMessage);
  await expectRefusal(documents, post, 'origin', site.other.origin);
});

test("drops the messages of a sandboxed frame of the desk's own address", async ({ page, site }) => {
  const sandboxed = frameMarkup('sandboxed', `${site.desk.origin}/desk`, 'sandbox="allow-scripts"');
  const documents = await openCrmWithDesk(page, site, sandboxed);
  const stranger = await frameIn(documents.crm, 'sandboxed');
  await startRecording(documents.crm, { origins: [site.desk.origin] });
  const post = () => postFrom(stranger, 'parent', ...everyMessage);
  await expectRefusal(documents, post, 'origin', 'null');
});

test("drops the messages of a second frame of the desk's origin", async ({ page, site }) => {
  const documents = await openCrmWithDesk(page, site, frameMarkup('twin', `${site.desk.origin}/desk`));
  const stranger = await frameIn(documents.crm, 'twin');
  await startRecording(documents.crm, { origins: [site.desk.origin], source: 'frame finder' });
  const post = () => postFrom(stranger, 'parent', ...everyMessage);
  await expectRefusal(documents, post, 'source', site.desk.origin);
});

test("drops the messages of a frame of a listed origin other than the desk's", async ({ page, site }) => {
  const documents = await openCrmWithDesk(page, site, frameMarkup('second', `${site.second.origin}/desk`));
  const stranger = await frameIn(documents.crm, 'second');
  const origins = [site.desk.origin, site.second.origin];
  await startRecording(documents.crm, { origins, source: 'frame element' });
  const post = () => postFrom(stranger, 'parent', ...everyMessage);
  await expectRefusal(documents, post, 'source', site.second.origin);
});

test('drops the messages of a frame of the same origin inside the desk frame', async ({ page, site }) => {
  const address = site.desk.serve(nested, frameMarkup('inner', `${site.desk.origin}/desk`));
  const crm = await openCrm(page, site, frameMarkup('desk', address));
  const desk = await frameIn(crm, 'desk');
  const stranger = await frameIn(desk, 'inner');
  await startRecording(crm, { origins: [site.desk.origin], source: 'frame finder' });
  const post = () => postFrom(stranger, 'top', ...everyMessage);
  await expectRefusal({ crm, desk }, post, 'source', site.desk.origin);
});

test("drops the messages of the CRM page's own window, whose origin is not listed", async ({ page, site }) => {
  const documents = await openCrmWithDesk(page, site);
  await startRecording(documents.crm, { origins: [site.desk.origin] });
  const post = () => postFrom(documents.crm, 'self', ...everyMessage);
  await expectRefusal(documents, post, 'origin', site.crm.origin);
});

test("drops the messages of the CRM page's own window where its origin is listed", async ({ page, site }) => {
  const documents = await openCrmWithDesk(page, site);
  const origins = [site.desk.origin, site.crm.origin];
  await startRecording(documents.crm, { origins, source: 'frame finder' });
  const post = () => postFrom(documents.crm, 'self', ...everyMessage);
  await expectRefusal(documents, post, 'source', site.crm.origin);
});

for (const { relation, origin } of [
  { relation: 'of another origin', origin: 'other' },
  { relation: "of the desk's origin", origin: 'desk' },
] as const) {
  const reason = origin === 'desk' ? 'source' : 'origin';

  test(`drops the messages of a page ${relation} that embeds the CRM`, async ({ page, site }) => {
    const crmAddress = site.crm.serve('/crm', crmMarkup(frameMarkup('desk', `${site.desk.origin}/desk`)));
    await page.goto(site[origin].serve(nested, frameMarkup('crm', crmAddress)));
    const crm = await frameIn(page.mainFrame(), 'crm');
    const desk = await frameIn(crm, 'desk');
    await startRecording(crm, { origins: [site.desk.origin], source: 'frame finder' });
    const post = () =>
      page.evaluate((messages) => {
        for (const message of messages) window.frames[0]?.postMessage(message, '*');
      }, everyMessage);
    await expectRefusal({ crm, desk }, post, reason, site[origin].origin);
  });

  test(`drops the messages of a page ${relation} that opened the CRM`, async ({ page, site }) => {
    const crmAddress = site.crm.serve('/crm', crmMarkup(frameMarkup('desk', `${site.desk.origin}/desk`)));
    await page.goto(`${site[origin].origin}/desk`);
    const opened = page.waitForEvent('popup');
    const opener = await page.evaluateHandle((address) => {
      const crmWindow = window.open(address);
      return (message: unknown) => crmWindow?.postMessage(message, '*');
    }, crmAddress);
    const crmPage = await opened;
    await crmPage.waitForLoadState();
    const crm = crmPage.mainFrame();
    const desk = await frameIn(crm, 'desk');
    await startRecording(crm, { origins: [site.desk.origin], source: 'frame finder' });
    const post = () => opener.evaluate((send, messages) => messages.forEach(send), everyMessage);
    await expectRefusal({ crm, desk }, post, reason, site[origin].origin);
  });
}
