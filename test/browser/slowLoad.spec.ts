import { setTimeout as wait } from 'node:timers/promises';
import type { Frame } from '@playwright/test';
import { type Announcement, announcingPage } from './announcingDesk';
import { frameMarkup, openCrm } from './crmPage';
import type { Site } from './site';
import { expect, test } from './siteTest';
import { expectConversations, historyIn, startRecordingState } from './stateRecorder';

const open: Announcement = { ids: ['a', 'b', 'c'], focusedId: 'b' };

/** Serves a desk that announces at once, and whose load event a script holds back for 3 s, and returns its address. */
function serveSlowDesk(site: Site): string {
  site.desk.serve('/slow.js', () => wait(3000, ''));
  return site.desk.serve('/slow', announcingPage(open, '<script async src="/slow.js"></script>'));
}

/** Makes sure that the desk announced before it loaded, and that nothing of it is dropped afterward. */
async function expectNothingDropped(crm: Frame): Promise<void> {
  await expectConversations(crm, open);
  expect(await crm.evaluate(() => window.stateRecording.loads)).toBe(0);
  await crm.waitForFunction(() => window.stateRecording.loads === 1);
  await crm.waitForFunction(() => performance.now() - window.stateRecording.lastLoadAt > 5000);
  await expectConversations(crm, open);
  expect(await historyIn(crm)).toStrictEqual({ counts: [0, 1, 2, 3], focusedIds: [null, 'b'] });
}

for (const source of ['frame element', 'frame finder'] as const) {
  test(`drops nothing after a slow first load of an empty frame, by a ${source}`, async ({ page, site }) => {
    const crm = await openCrm(page, site, '<iframe id="desk"></iframe>');
    await startRecordingState(crm, { origins: [site.desk.origin], source });
    await crm.locator('iframe').evaluate((frame, address) => frame.setAttribute('src', address), serveSlowDesk(site));
    await expectNothingDropped(crm);
  });
}

test('drops nothing after a slow first load of a frame that comes later than the client', async ({ page, site }) => {
  const crm = await openCrm(page, site, '');
  await startRecordingState(crm, { origins: [site.desk.origin], source: 'frame finder' });
  await crm.evaluate(
    (markup) => {
      document.body.insertAdjacentHTML('beforeend', markup);
    },
    frameMarkup('desk', serveSlowDesk(site)),
  );
  await expectNothingDropped(crm);
});
