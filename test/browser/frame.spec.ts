import { frameIn, frameMarkup, openCrm, openCrmWithDesk, postFrom } from './crmPage';
import { callsFor, deskMessages, marker, unknownMessage } from './deskMessages';
import { expectCalls, expectOnlyMarker, expectRejections, startRecording } from './recorder';
import { test } from './siteTest';

for (const message of deskMessages) {
  test(`delivers the desk frame's message to ${message.handler} once, and to onEvent`, async ({ page, site }) => {
    const { crm, desk } = await openCrmWithDesk(page, site);
    await startRecording(crm, { origins: [site.desk.origin], source: 'frame finder' });
    await postFrom(desk, 'parent', message.posted, marker.posted);
    await expectCalls(crm, callsFor([message, marker]));
    await expectRejections(crm, []);
  });
}

test('delivers a project id that was posted as text as a number', async ({ page, site }) => {
  const { crm, desk } = await openCrmWithDesk(page, site);
  await startRecording(crm, { origins: [site.desk.origin] });
  const posted = { event: 'com.iadvize.desk.CONVERSATION_ADDED', conversationId: 'a', projectId: '1234' };
  await postFrom(desk, 'parent', posted);
  const event = { ...posted, projectId: 1234 };
  await expectCalls(crm, [
    { handler: 'onConversationAdded', event },
    { handler: 'onEvent', event },
  ]);
});

test('delivers an event of an unknown name to onUnknownEvent only', async ({ page, site }) => {
  const { crm, desk } = await openCrmWithDesk(page, site);
  await startRecording(crm, { origins: [site.desk.origin], source: 'frame finder' });
  await postFrom(desk, 'parent', unknownMessage, marker.posted);
  await expectCalls(crm, [
    { handler: 'onUnknownEvent', event: { event: unknownMessage.event, data: unknownMessage } },
    ...callsFor([marker]),
  ]);
});

test('gets messages from the frames of two listed origins if there is no source', async ({ page, site }) => {
  const { crm, desk } = await openCrmWithDesk(page, site, frameMarkup('second', `${site.second.origin}/desk`));
  const second = await frameIn(crm, 'second');
  await startRecording(crm, { origins: [site.desk.origin, site.second.origin] });
  await postFrom(desk, 'parent', deskMessages[0]?.posted);
  await expectCalls(crm, callsFor(deskMessages.slice(0, 1)));
  await postFrom(second, 'parent', marker.posted);
  await expectCalls(crm, callsFor([...deskMessages.slice(0, 1), marker]));
});

test('hears the desk after its frame has been reloaded', async ({ page, site }) => {
  const { crm, desk } = await openCrmWithDesk(page, site);
  await startRecording(crm, { origins: [site.desk.origin], source: 'frame element' });
  await desk.goto(desk.url());
  await expectOnlyMarker(crm, () => postFrom(desk, 'parent', marker.posted));
});

test('hears a desk whose frame is put into the page after the client was made', async ({ page, site }) => {
  const crm = await openCrm(page, site, '');
  await startRecording(crm, { origins: [site.desk.origin], source: 'frame finder' });
  await crm.evaluate((address) => {
    const frame = Object.assign(document.createElement('iframe'), { id: 'desk', src: address });
    document.body.append(frame);
  }, `${site.desk.origin}/desk`);
  const desk = await frameIn(crm, 'desk');
  await expectOnlyMarker(crm, () => postFrom(desk, 'parent', marker.posted));
});
