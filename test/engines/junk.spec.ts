import { postFrom } from '../browser/crmPage';
import { marker } from '../browser/deskMessages';
import { expectOnlyMarker, expectRejections, recordingIn, rejectionsIn, startRecording } from '../browser/recorder';
import { openCrmWithDesk } from './crmTab';
import { expect, test } from './engineTest';
import { malformed, postShapelessJunk } from './junkMessages';

test('drops junk of every kind that the desk posts, in silence', async ({ tab, site }) => {
  const desk = await openCrmWithDesk(tab, site);
  await startRecording(tab, { origins: [site.desk.origin], source: 'frame finder' });
  await tab.evaluate(() => {
    window.arrivals = { readable: 0, unreadable: 0 };
    window.addEventListener('message', () => {
      window.arrivals.readable += 1;
    });
    window.addEventListener('messageerror', () => {
      window.arrivals.unreadable += 1;
    });
  });
  const amount = await postShapelessJunk(desk);
  // What an engine can't pass to another origin comes as a messageerror: a compiled module in Chromium, and in Firefox also an image.
  const arrivals = () => tab.evaluate(() => window.arrivals);
  await expect.poll(async () => (await arrivals()).readable + (await arrivals()).unreadable).toBe(amount);
  const { readable } = await arrivals();
  const rejections = Array.from({ length: readable }, () => ({ reason: 'shape', origin: site.desk.origin }) as const);
  await expectRejections(tab, rejections);
  await expectOnlyMarker(tab, () => postFrom(desk, 'parent', marker.posted));
  await expectRejections(tab, rejections);
});

test("drops a wrong payload under one of the desk's names, in silence", async ({ tab, site }) => {
  const desk = await openCrmWithDesk(tab, site);
  await startRecording(tab, { origins: [site.desk.origin], source: 'frame finder' });
  const posted = malformed.map(({ name, payload }) => ({ event: `com.iadvize.desk.${name}`, ...payload }));
  await postFrom(desk, 'parent', ...posted);
  const refusals = async () =>
    (await rejectionsIn(tab)).map((rejection) => {
      if (rejection.reason !== 'schema') return rejection;
      const { issues, ...others } = rejection;
      return { ...others, refused: issues.map(({ path }) => path.join('.')) };
    });
  await expect.poll(refusals).toStrictEqual(
    malformed.map(({ name, refused }) => ({
      reason: 'schema',
      event: `com.iadvize.desk.${name}`,
      origin: site.desk.origin,
      refused,
    })),
  );
  await expectOnlyMarker(tab, () => postFrom(desk, 'parent', marker.posted));
});

test('takes no prototype from what the desk posts', async ({ tab, site }) => {
  const desk = await openCrmWithDesk(tab, site);
  await startRecording(tab, { origins: [site.desk.origin], source: 'frame finder' });
  await desk.evaluate(() => {
    const hostile = '"__proto__":{"isPolluted":true},"constructor":{"prototype":{"isPolluted":true}}';
    const visitor = `{"visitorId":"5be1",${hostile}}`;
    const head = '"event":"com.iadvize.desk.CONVERSATION_VISITOR_UPDATED","conversationId":"marker"';
    window.parent.postMessage(JSON.parse(`{${head},"visitor":${visitor},${hostile}}`), '*');
  });
  await postFrom(desk, 'parent', marker.posted);
  await expect.poll(async () => (await recordingIn(tab)).focusedVisitors).toStrictEqual(['marker']);
  const pollution = await tab.evaluate(() => {
    const { calls, states } = window.recording;
    const told = [{}, ...calls.map(({ event }) => event), ...states.map((state) => state.conversations[0]?.visitor)];
    return told.map((value) => Reflect.get(Object(value), 'isPolluted') ?? 'clean');
  });
  // A plain object, the calls of two handlers for each of both messages, and the state before, between and after.
  expect(pollution).toStrictEqual(Array.from({ length: 8 }, () => 'clean'));
});

test('delivers an id of half a character pair as it came', async ({ tab, site }) => {
  const desk = await openCrmWithDesk(tab, site);
  await startRecording(tab, { origins: [site.desk.origin], source: 'frame finder' });
  await desk.evaluate(() => {
    const event = 'com.iadvize.desk.CONVERSATION_FOCUSED';
    window.parent.postMessage({ event, conversationId: '\ud800' }, '*');
  });
  const codes = () =>
    tab.evaluate(() => window.recording.states.map(({ focusedConversation }) => focusedConversation?.id.charCodeAt(0)));
  await expect.poll(codes).toStrictEqual([undefined, 0xd800]);
});
