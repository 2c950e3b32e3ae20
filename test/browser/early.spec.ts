import { announcingPage } from './announcingDesk';
import { frameIn, frameMarkup, postFrom } from './crmPage';
import { callsFor, deskMessages, everyMessage, marker } from './deskMessages';
import { openEarlyCrm } from './earlyPage';
import { expectHeard, listen } from './listeners';
import { noiseOf } from './noise';
import { expectCalls, expectRejections, startRecording } from './recorder';
import type { Site } from './site';
import { expect, test } from './siteTest';

const announcementOf = (id: string) => [
  `CONVERSATION_ADDED ${id}`,
  `CONVERSATION_VISITOR_UPDATED ${id}`,
  `CONVERSATION_FOCUSED ${id}`,
];

/** The markup of a frame whose desk announces one conversation as soon as it is there. */
const announcingFrame = (site: Site, id: string, conversation: string) =>
  frameMarkup(id, site.desk.serve(`/${id}`, announcingPage({ ids: [conversation], focusedId: conversation })));

const emptyFrame = (site: Site) => frameMarkup('desk', `${site.desk.origin}/desk`);

test('keeps no message of another origin', async ({ page, site }) => {
  const other = frameMarkup('other', `${site.other.origin}/desk`);
  const { crm, waitForKept, letBundleCome } = await openEarlyCrm(page, site, emptyFrame(site) + other);
  const arrived = await crm.evaluateHandle(() => {
    const messages: MessageEvent[] = [];
    addEventListener('message', (message) => messages.push(message));
    return messages;
  });
  await postFrom(await frameIn(crm, 'other'), 'parent', ...everyMessage);
  await postFrom(crm, 'self', ...everyMessage);
  await postFrom(await frameIn(crm, 'desk'), 'parent', marker.posted);
  await expect.poll(() => arrived.evaluate((messages) => messages.length)).toBe(everyMessage.length * 2 + 1);
  await waitForKept(1);
  expect(await crm.evaluate(() => window.iAdvizeDeskEarlyMessages[0]?.data)).toStrictEqual(marker.posted);
  await letBundleCome();
  await startRecording(crm, { origins: [site.desk.origin], source: 'frame finder' });
  await expectCalls(crm, callsFor([marker]));
  await expectRejections(crm, []);
});

test("keeps no message that the page itself has made in the desk's name", async ({ page, site }) => {
  const { crm, waitForKept } = await openEarlyCrm(page, site, emptyFrame(site));
  const desk = await frameIn(crm, 'desk');
  await crm.evaluate(
    ({ origin, messages }) => {
      const source = document.querySelector('iframe')?.contentWindow ?? null;
      for (const data of messages) dispatchEvent(new MessageEvent('message', { data, origin, source }));
    },
    { origin: site.desk.origin, messages: everyMessage },
  );
  await postFrom(desk, 'parent', marker.posted);
  await waitForKept(1);
  expect(await crm.evaluate(() => window.iAdvizeDeskEarlyMessages[0]?.data)).toStrictEqual(marker.posted);
});

test('leaves no global behind but its list', async ({ page, site }) => {
  const globals = () => page.evaluate(() => Reflect.ownKeys(window).map(String).sort());
  await page.goto(site.crm.serve('/plain', '<!doctype html><title>CRM</title>'));
  const before = await globals();
  const { waitForKept } = await openEarlyCrm(page, site, '');
  await waitForKept(0);
  const added = (await globals()).filter((name) => !before.includes(name));
  expect(added).toStrictEqual(['iAdvizeDeskEarlyMessages']);
});

test('delivers early messages to handlers that are attached at once, in order and once', async ({ page, site }) => {
  const noise = noiseOf(page);
  const { crm, waitForKept, letBundleCome } = await openEarlyCrm(page, site, emptyFrame(site));
  const desk = await frameIn(crm, 'desk');
  await postFrom(desk, 'parent', ...deskMessages.map(({ posted }) => posted));
  await waitForKept(deskMessages.length);
  await letBundleCome();
  await startRecording(crm, { origins: [site.desk.origin], source: 'frame finder' });
  await postFrom(desk, 'parent', marker.posted);
  await expectCalls(crm, callsFor([...deskMessages, marker]));
  await expectRejections(crm, []);
  expect(noise).toStrictEqual([]);
});

test('makes the state of what a desk announced while it loaded', async ({ page, site }) => {
  const { crm, waitForKept, letBundleCome } = await openEarlyCrm(page, site, announcingFrame(site, 'desk', 'a'));
  await waitForKept(3);
  await letBundleCome();
  await listen(crm, { name: 'client', origin: site.desk.origin, frame: 'desk' });
  await expectHeard(crm, { client: announcementOf('a') });
  expect(await crm.evaluate(() => window.listeners.client?.state.get().focusedConversation)).toMatchObject({
    id: 'a',
    projectId: 1234,
    profile: { id: 'visitor of a' },
  });
});

test('delivers what the desk has posted to each client once, no matter how many there are', async ({ page, site }) => {
  const frames = announcingFrame(site, 'first', 'a') + announcingFrame(site, 'second', 'b');
  const { crm, waitForKept, letBundleCome } = await openEarlyCrm(page, site, frames);
  await waitForKept(6);
  await letBundleCome();
  const { origin } = site.desk;
  await listen(crm, { name: 'first', origin, frame: 'first' });
  await expectHeard(crm, { first: announcementOf('a') });
  await listen(crm, { name: 'second', origin, frame: 'second' }, { name: 'late', origin, frame: 'first' });
  await expectHeard(crm, { first: announcementOf('a'), second: announcementOf('b'), late: announcementOf('a') });
  await postFrom(await frameIn(crm, 'first'), 'parent', marker.posted);
  const focused = 'CONVERSATION_FOCUSED marker';
  await expectHeard(crm, {
    first: [...announcementOf('a'), focused],
    second: announcementOf('b'),
    late: [...announcementOf('a'), focused],
  });
});

test('delivers to a later client what was posted while only another one listened', async ({ page, site }) => {
  const { crm, letBundleCome } = await openEarlyCrm(page, site, emptyFrame(site));
  const desk = await frameIn(crm, 'desk');
  await letBundleCome();
  const { origin } = site.desk;
  await listen(crm, { name: 'first', origin, frame: 'desk' });
  const posted = { event: 'com.iadvize.desk.CONVERSATION_FOCUSED', conversationId: 'a' };
  await postFrom(desk, 'parent', posted);
  await expectHeard(crm, { first: ['CONVERSATION_FOCUSED a'] });
  await listen(crm, { name: 'second', origin, frame: 'desk' });
  await postFrom(desk, 'parent', marker.posted);
  const both = ['CONVERSATION_FOCUSED a', 'CONVERSATION_FOCUSED marker'];
  await expectHeard(crm, { first: both, second: both });
});

test('loses nothing if the page loads the early script twice', async ({ page, site }) => {
  const { crm, waitForKept, letBundleCome } = await openEarlyCrm(page, site, announcingFrame(site, 'desk', 'a'));
  await waitForKept(3);
  await crm.addScriptTag({ url: '/iadvize-desk-events/early.js' });
  await postFrom(await frameIn(crm, 'desk'), 'parent', marker.posted);
  await waitForKept(4);
  await letBundleCome();
  await listen(crm, { name: 'client', origin: site.desk.origin, frame: 'desk' });
  await expectHeard(crm, { client: [...announcementOf('a'), 'CONVERSATION_FOCUSED marker'] });
});
