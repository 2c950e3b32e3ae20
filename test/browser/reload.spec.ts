import type { Frame, Page } from '@playwright/test';
import { type Announcement, announcingPage } from './announcingDesk';
import { openCrm } from './crmPage';
import type { Site } from './site';
import { expect, test } from './siteTest';
import { expectConversations, historyIn, startRecordingState } from './stateRecorder';

const open: Announcement = { ids: ['a', 'b', 'c'], focusedId: 'b' };

/** Gives the frame its address, as a CRM page does; the same one again reloads it. */
const setAddress = (crm: Frame, address: string) =>
  crm.locator('iframe').evaluate((frame, target) => frame.setAttribute('src', target), address);

const reloads = {
  'from inside': async (crm: Frame, address: string) => {
    const desk = crm.childFrames().find((frame) => frame.url() === address);
    // The answer must have left before the document goes.
    await desk?.evaluate(() => void setTimeout(() => location.reload()));
  },
  "by the iframe's address": setAddress,
} as const;

const waitForLoad = (crm: Frame, count: number) =>
  crm.waitForFunction((loads) => window.stateRecording.loads === loads, count);

/** Waits until the page's own clock is past the time in which conversations may be dropped after a load. */
const waitForEndOfDropping = (crm: Frame) =>
  crm.waitForFunction(() => performance.now() - window.stateRecording.lastLoadAt > 5000);

/** Loads a desk with three conversations, lets some time go by, and reloads it into another document. */
async function reloadInto(page: Page, site: Site, way: keyof typeof reloads, next: Announcement): Promise<Frame> {
  const crm = await openCrm(page, site, '<iframe id="desk"></iframe>');
  await startRecordingState(crm, { origins: [site.desk.origin], source: 'frame element' });
  const address = site.desk.serve('/announcing', announcingPage(open));
  await setAddress(crm, address);
  await waitForLoad(crm, 1);
  await expectConversations(crm, open);
  // What was announced in the second before a load may be of the document that loads.
  await crm.waitForFunction(() => performance.now() - window.stateRecording.lastAddedAt > 1500);
  site.desk.serve('/announcing', announcingPage(next));
  await reloads[way](crm, address);
  await waitForLoad(crm, 2);
  return crm;
}

for (const way of ['from inside', "by the iframe's address"] as const) {
  test(`drops all conversations in one change where a reload ${way} announces none`, async ({ page, site }) => {
    const crm = await reloadInto(page, site, way, { ids: [] });
    await expectConversations(crm, { ids: [] });
    expect(await historyIn(crm)).toStrictEqual({ counts: [0, 1, 2, 3, 0], focusedIds: [null, 'b', null] });
  });

  for (const moment of ['in its head', '2 s after its load'] as const) {
    test(`drops what a reload ${way} does not announce ${moment}, in one change`, async ({ page, site }) => {
      const crm = await reloadInto(page, site, way, { ids: ['b', 'd'], focusedId: 'b', moment });
      await expectConversations(crm, { ids: ['b', 'd'], focusedId: 'b' });
      expect(await historyIn(crm)).toStrictEqual({ counts: [0, 1, 2, 3, 4, 2], focusedIds: [null, 'b'] });
    });

    test(`drops nothing where a reload ${way} announces all ${moment}`, async ({ page, site }) => {
      const crm = await reloadInto(page, site, way, { ...open, moment });
      await waitForEndOfDropping(crm);
      await expectConversations(crm, open);
      expect(await historyIn(crm)).toStrictEqual({ counts: [0, 1, 2, 3], focusedIds: [null, 'b'] });
    });
  }

  test(`takes the focus from a conversation that a reload ${way} does not announce`, async ({ page, site }) => {
    const crm = await reloadInto(page, site, way, { ids: ['a', 'c'] });
    await expectConversations(crm, { ids: ['a', 'c'] });
    expect(await historyIn(crm)).toStrictEqual({ counts: [0, 1, 2, 3, 2], focusedIds: [null, 'b', null] });
  });
}
