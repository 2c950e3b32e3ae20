import type { Frame, Page } from '@playwright/test';
import { announcingPage } from './announcingDesk';
import { openCrm, postFrom } from './crmPage';
import { noiseOf } from './noise';
import { expect, test } from './siteTest';
import { expectConversations, historyIn, startRecordingState } from './stateRecorder';

/** Opens the desk in a window of its own, as the CRM page's `deskPopup`; forgets the last desk first where that is asked for. */
async function openPopup(crm: Frame, address: string, { reset = false } = {}): Promise<Page> {
  const opened = crm.page().waitForEvent('popup');
  await crm.evaluate(
    ([target, forgets]) => {
      if (forgets) window.deskClient.state.reset();
      window.deskPopup = window.open(target);
    },
    [address, reset] as const,
  );
  const popup = await opened;
  await popup.waitForLoadState();
  return popup;
}

test('holds only what a popup desk announced that was opened after a reset', async ({ page, site }) => {
  const noise = noiseOf(page);
  const crm = await openCrm(page, site, '');
  await startRecordingState(crm, { origins: [site.desk.origin], source: 'popup finder' });
  const address = site.desk.serve('/popup', announcingPage({ ids: ['a', 'b'], focusedId: 'a' }));
  const first = await openPopup(crm, address);
  await expectConversations(crm, { ids: ['a', 'b'], focusedId: 'a' });
  await first.close();
  site.desk.serve('/popup', announcingPage({ ids: ['b', 'c'], focusedId: 'c' }));
  await openPopup(crm, address, { reset: true });
  await expectConversations(crm, { ids: ['b', 'c'], focusedId: 'c' });
  expect(await historyIn(crm)).toStrictEqual({ counts: [0, 1, 2, 0, 1, 2], focusedIds: [null, 'a', null, 'c'] });
  expect(noise).toStrictEqual([]);
});

test('forgets the availability and the visitors that wait, too, at a reset', async ({ page, site }) => {
  const crm = await openCrm(page, site, '');
  await startRecordingState(crm, { origins: [site.desk.origin], source: 'popup finder' });
  const address = site.desk.serve('/popup', announcingPage({ ids: ['a'] }));
  const popup = await openPopup(crm, address);
  const conversationId = 'b';
  await postFrom(
    popup.mainFrame(),
    'opener',
    { event: 'com.iadvize.desk.AVAILABILITY_UPDATED', availability: { CHAT: 'AVAILABLE' } },
    { event: 'com.iadvize.desk.CONVERSATION_VISITOR_UPDATED', conversationId, visitor: { visitorId: 'waiting' } },
  );
  const state = () => crm.evaluate(() => window.deskClient.state.get());
  await expect.poll(async () => (await state()).availability).toStrictEqual({ CHAT: 'AVAILABLE' });
  await crm.waitForFunction(() => window.deskClient.diagnose().delivered === 4);
  await crm.evaluate(() => window.deskClient.state.reset());
  expect(await state()).toStrictEqual({ connection: 'waiting', conversations: [], availability: {} });
  await postFrom(popup.mainFrame(), 'opener', { event: 'com.iadvize.desk.CONVERSATION_FOCUSED', conversationId });
  const conversation = { id: conversationId };
  await expect.poll(state).toStrictEqual({
    connection: 'live',
    conversations: [conversation],
    focusedConversation: conversation,
    availability: {},
  });
});

test('keeps what a popup desk announced while it is reloaded, and until a reset', async ({ page, site }) => {
  const crm = await openCrm(page, site, '');
  await startRecordingState(crm, { origins: [site.desk.origin], source: 'popup finder' });
  const announced = { ids: ['a', 'b'], focusedId: 'a' };
  const popup = await openPopup(crm, site.desk.serve('/popup', announcingPage(announced)));
  await expectConversations(crm, announced);
  site.desk.serve('/popup', announcingPage({ ids: ['c'] }));
  await popup.reload();
  await expectConversations(crm, { ids: ['a', 'b', 'c'], focusedId: 'a' });
  await crm.evaluate(() => window.deskClient.state.reset());
  await expectConversations(crm, { ids: [] });
});
