import { putDeskFrame, removeDeskFrame, waitUntilOld } from '../engines/deskFrames';
import { announcingPage } from './announcingDesk';
import { frameIn, frameMarkup, openCrm } from './crmPage';
import { expect, test } from './siteTest';
import { expectTold, historyIn, nothingHeld, startRecordingState } from './stateRecorder';

const focusedOn = (id: string) => announcingPage({ ids: [id], focusedId: id, moment: 'at its load' });
const live = (id: string) => ({ connection: 'live', ids: [id], focusedId: id, availability: {} }) as const;
const silent = { connection: 'waiting', ids: [], availability: {} } as const;

/** Runs in the CRM page. Puts a frame into a shadow tree, and waits for its load. If there is a frame already, replaces it. */
function putShadowFrame(address: string): Promise<void> {
  return new Promise((resolve) => {
    const host = document.querySelector('#host');
    const tree = host?.shadowRoot ?? host?.attachShadow({ mode: 'open' });
    const frame = Object.assign(document.createElement('iframe'), { src: address });
    frame.addEventListener('load', () => resolve(), { once: true });
    tree?.replaceChildren(frame);
  });
}

test('follows a frame in a shadow tree that is replaced, and then reloaded', async ({ page, site }) => {
  const crm = await openCrm(page, site, '<div id="host"></div>');
  await startRecordingState(crm, { origins: [site.desk.origin], source: 'shadow frame' });
  await crm.evaluate(putShadowFrame, site.desk.serve('/a', focusedOn('a')));
  await expectTold(crm, live('a'));
  await crm.evaluate(putShadowFrame, site.desk.serve('/b', focusedOn('b')));
  await expectTold(crm, live('b'));
  await crm
    .locator('iframe')
    .evaluate((frame, address) => frame.setAttribute('src', address), `${site.desk.origin}/desk`);
  await expectTold(crm, silent);
});

test('forgets a desk when the source returns another one, and hears both', async ({ page, site }) => {
  const address = site.desk.serve('/a', focusedOn('a'));
  const crm = await openCrm(
    page,
    site,
    frameMarkup('one', `${site.desk.origin}/desk`) + frameMarkup('two', `${site.desk.origin}/desk`),
  );
  const one = await frameIn(crm, 'one');
  const two = await frameIn(crm, 'two');
  const show = (id: string) =>
    crm.evaluate((name) => {
      window.shownDesk = name;
    }, id);
  await show('one');
  await startRecordingState(crm, { origins: [site.desk.origin], source: 'shown frame' });
  await one.goto(address);
  await expectTold(crm, live('a'));
  await show('two');
  await expectTold(crm, silent);
  await two.goto(site.desk.serve('/b', focusedOn('b')));
  await expectTold(crm, live('b'));
  await waitUntilOld(crm);
  await two.goto(`${site.desk.origin}/desk`);
  await expectTold(crm, silent);
});

test('follows a reload of a frame that had loaded before the source named it', async ({ page, site }) => {
  const crm = await openCrm(page, site, frameMarkup('one', `${site.desk.origin}/desk`));
  await crm.evaluate(() => {
    window.shownDesk = 'one';
  });
  await startRecordingState(crm, { origins: [site.desk.origin], source: 'shown frame' });
  const late = announcingPage({ ids: ['b'], focusedId: 'b', moment: '2 s after its load' });
  await crm.evaluate(
    (address) =>
      new Promise<void>((resolve) => {
        const frame = Object.assign(document.createElement('iframe'), { id: 'two', src: address });
        frame.addEventListener('load', () => resolve(), { once: true });
        document.body.append(frame);
      }),
    site.desk.serve('/b', late),
  );
  await crm.evaluate(() => {
    window.shownDesk = 'two';
  });
  await expectTold(crm, live('b'));
  const two = await frameIn(crm, 'two');
  await waitUntilOld(crm);
  await two.goto(`${site.desk.origin}/desk`);
  await expectTold(crm, silent);
});

test("follows a frame of the CRM's own origin when it is replaced, reloaded and removed", async ({ page, site }) => {
  const crm = await openCrm(page, site, '');
  await startRecordingState(crm, { origins: [site.crm.origin], source: 'frame finder' });
  await putDeskFrame(crm, site.crm.serve('/a', focusedOn('a')));
  await expectTold(crm, live('a'));
  const address = site.crm.serve('/b', focusedOn('b'));
  await putDeskFrame(crm, address);
  await expectTold(crm, live('b'));
  site.crm.serve('/b', focusedOn('c'));
  await crm.locator('iframe').evaluate((frame, same) => frame.setAttribute('src', same), address);
  await expectTold(crm, live('c'));
  await removeDeskFrame(crm);
  await expectTold(crm, nothingHeld);
  expect(await historyIn(crm)).toStrictEqual({
    counts: [0, 1, 2, 1, 2, 1, 0],
    focusedIds: [null, 'a', 'b', 'c', null],
  });
});
