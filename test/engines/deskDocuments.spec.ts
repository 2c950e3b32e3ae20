import { type Announcement, announcingPage } from '../browser/announcingDesk';
import type { Site } from '../browser/site';
import {
  expectTold,
  historyIn,
  nothingHeld,
  type StateRecorderOptions,
  startRecordingState,
} from '../browser/stateRecorder';
import { loadFrame, openCrm, openPopup } from './crmTab';
import { expectNeverLost, putDeskFrame, removeDeskFrame, waitUntilOld } from './deskFrames';
import type { EngineTab } from './engineTab';
import { expect, test } from './engineTest';
import { waitForEndOfDropping } from './reloadInto';

const availability = { CHAT: 'AVAILABLE' } as const;
const announced: Announcement = { ids: ['a'], focusedId: 'a', availability };
const held = { connection: 'live', ids: ['a'], focusedId: 'a', availability } as const;

/** Serves a desk, and returns its address. */
const serveDesk = (site: Site, announcement: Announcement) =>
  site.desk.serve('/announcing', announcingPage(announcement));

/** Goes to a CRM page, creates a client, and then puts in a frame. Waits until its desk has announced a conversation. */
async function openAnnouncingDesk(tab: EngineTab, site: Site): Promise<void> {
  await openCrm(tab, site);
  await startRecordingState(tab, { origins: [site.desk.origin], source: 'frame finder' });
  await putDeskFrame(tab, serveDesk(site, announced));
  await expectTold(tab, held);
}

const abortedIn = (tab: EngineTab) => tab.evaluate(() => window.stateRecording.abortedIds);

test('forgets the conversations and the focus if a desk without conversations replaces the frame', async ({
  tab,
  site,
}) => {
  await openAnnouncingDesk(tab, site);
  await putDeskFrame(tab, serveDesk(site, { ids: [], availability }));
  await expectTold(tab, { connection: 'live', ids: [], availability });
  expect(await historyIn(tab)).toStrictEqual({ counts: [0, 1, 0], focusedIds: [null, 'a', null] });
  expect(await abortedIn(tab)).toStrictEqual(['a']);
  await expectNeverLost(tab);
});

test('keeps what the desk in another frame announces again, with no change in between', async ({ tab, site }) => {
  await openAnnouncingDesk(tab, site);
  await putDeskFrame(tab, serveDesk(site, announced));
  await waitForEndOfDropping(tab);
  await expectTold(tab, held);
  expect(await historyIn(tab)).toStrictEqual({ counts: [0, 1], focusedIds: [null, 'a'] });
  expect(await abortedIn(tab)).toStrictEqual([]);
  await expectNeverLost(tab);
});

test('forgets everything in one change when the frame is gone, and follows the next one', async ({ tab, site }) => {
  await openAnnouncingDesk(tab, site);
  await removeDeskFrame(tab);
  await expectTold(tab, nothingHeld);
  expect(await historyIn(tab)).toStrictEqual({ counts: [0, 1, 0], focusedIds: [null, 'a', null] });
  expect(await abortedIn(tab)).toStrictEqual(['a']);
  await putDeskFrame(tab, serveDesk(site, { ids: ['b'] }));
  await expectTold(tab, { connection: 'live', ids: ['b'], availability: {} });
});

test('forgets everything when the popup is closed, and follows the next one', async ({ tab, site }) => {
  await openCrm(tab, site);
  await startRecordingState(tab, { origins: [site.desk.origin], source: 'popup finder' });
  const popup = await openPopup(tab, serveDesk(site, announced));
  await expectTold(tab, held);
  await popup.close();
  await expectTold(tab, nothingHeld);
  expect(await historyIn(tab)).toStrictEqual({ counts: [0, 1, 0], focusedIds: [null, 'a', null] });
  expect(await abortedIn(tab)).toStrictEqual(['a']);
  await openPopup(tab, serveDesk(site, { ids: ['b'] }));
  await expectTold(tab, { connection: 'live', ids: ['b'], availability: {} });
});

for (const source of ['frame element', 'frame window'] as const satisfies readonly StateRecorderOptions['source'][]) {
  test(`forgets everything when the frame of a ${source} is gone`, async ({ tab, site }) => {
    await openCrm(tab, site, '<iframe id="desk"></iframe>');
    await startRecordingState(tab, { origins: [site.desk.origin], source });
    await loadFrame(tab, 'desk', serveDesk(site, announced));
    await expectTold(tab, held);
    await removeDeskFrame(tab);
    await expectTold(tab, nothingHeld);
    expect(await abortedIn(tab)).toStrictEqual(['a']);
  });
}

test('drops the focus if a reloaded desk does not send it again, but keeps the announced conversation', async ({
  tab,
  site,
}) => {
  await openAnnouncingDesk(tab, site);
  await loadFrame(tab, 'desk', serveDesk(site, { ids: ['a'], availability }));
  await expectTold(tab, { connection: 'live', ids: ['a'], availability });
  expect(await historyIn(tab)).toStrictEqual({ counts: [0, 1], focusedIds: [null, 'a', null] });
  expect(await abortedIn(tab)).toStrictEqual(['a']);
});

for (const origin of ['desk', 'other'] as const) {
  const whose = origin === 'desk' ? "the desk's" : 'another';
  test(`waits for the desk, and knows nothing, after its frame went to a sign-in page of ${whose} origin`, async ({
    tab,
    site,
  }) => {
    await openAnnouncingDesk(tab, site);
    await waitUntilOld(tab);
    await loadFrame(tab, 'desk', `${site[origin].origin}/desk`);
    await expectTold(tab, { connection: 'waiting', ids: [], availability: {} });
    expect(await abortedIn(tab)).toStrictEqual(['a']);
  });
}

test('always knows the desk when a move in the page loads its frame again', async ({ tab, site }) => {
  await openAnnouncingDesk(tab, site);
  await tab.evaluate(() => {
    const place = document.body.appendChild(document.createElement('main'));
    place.append(document.querySelector('#desk') ?? '');
  });
  await expect.poll(() => tab.evaluate(() => window.stateRecording.loads)).toBe(2);
  await waitForEndOfDropping(tab);
  await expectTold(tab, held);
  expect(await historyIn(tab)).toStrictEqual({ counts: [0, 1], focusedIds: [null, 'a'] });
  await expectNeverLost(tab);
});

test('forgets what the desk does not announce again when its frame is moved in the page', async ({ tab, site }) => {
  await openAnnouncingDesk(tab, site);
  serveDesk(site, { ids: ['b'] });
  await tab.evaluate(() => {
    const place = document.body.appendChild(document.createElement('main'));
    place.append(document.querySelector('#desk') ?? '');
  });
  await expectTold(tab, { connection: 'live', ids: ['b'], availability: {} });
  expect(await historyIn(tab)).toStrictEqual({ counts: [0, 1, 2, 1], focusedIds: [null, 'a', null] });
  await expectNeverLost(tab);
});

test('always knows the desk when its frame is moved in the page without a load', async ({ tab, site }) => {
  await openAnnouncingDesk(tab, site);
  // Not every browser has the method. Without it, every move causes a load.
  await tab.evaluate(() => {
    const place = document.body.appendChild(document.createElement('main'));
    const frame = document.querySelector('#desk');
    if (frame && 'moveBefore' in place) place.moveBefore(frame, null);
  });
  await waitForEndOfDropping(tab);
  await expectTold(tab, held);
  expect(await tab.evaluate(() => window.stateRecording.loads)).toBe(1);
  expect(await historyIn(tab)).toStrictEqual({ counts: [0, 1], focusedIds: [null, 'a'] });
  await expectNeverLost(tab);
});
