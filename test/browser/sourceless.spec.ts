import { frameIn, frameMarkup, openCrm, openCrmWithDesk, postFrom } from './crmPage';
import { everyMessage, marker } from './deskMessages';
import { expectOnlyMarker, expectRejections, startRecording } from './recorder';
import { test } from './siteTest';

const speaking = `<script>
  function speak(messages) {
    for (const message of messages) parent.postMessage(message, '*');
  }
</script>`;

for (const source of ['frame element', 'frame finder'] as const) {
  test(`drops the messages of a frame that was removed meanwhile, by a ${source}`, async ({ page, site }) => {
    // The CRM's own origin, since only then the frame can be removed between the posting and the arrival for sure.
    const address = site.crm.serve('/speaking', speaking);
    const crm = await openCrm(page, site, frameMarkup('desk', address));
    await frameIn(crm, 'desk');
    await startRecording(crm, { origins: [site.crm.origin], source });
    const removed = await crm.evaluateHandle((messages) => {
      const frame = document.querySelector('iframe');
      // The page's own function, which TypeScript can't see. It is of the frame's script, so the sender is the frame.
      const desk = frame?.contentWindow as unknown as { readonly speak: (texts: unknown) => void };
      desk.speak(messages);
      frame?.remove();
      return frame;
    }, everyMessage);
    await expectRejections(
      crm,
      everyMessage.map(() => ({ reason: 'source', origin: site.crm.origin })),
    );
    await removed.evaluate((frame) => frame && document.body.append(frame));
    const desk = await frameIn(crm, 'desk');
    await expectOnlyMarker(crm, () => postFrom(desk, 'parent', marker.posted));
  });
}

for (const source of ['frame element', 'frame finder'] as const) {
  test(`drops a message without a source while there is no desk frame, by a ${source}`, async ({ page, site }) => {
    const { crm } = await openCrmWithDesk(page, site);
    await startRecording(crm, { origins: [site.desk.origin], source });
    const removed = await crm.evaluateHandle(
      ({ origin, messages }) => {
        const frame = document.querySelector('iframe');
        frame?.remove();
        for (const data of messages) window.dispatchEvent(new MessageEvent('message', { origin, data, source: null }));
        return frame;
      },
      { origin: site.desk.origin, messages: everyMessage },
    );
    await expectRejections(
      crm,
      everyMessage.map(() => ({ reason: 'source', origin: site.desk.origin })),
    );
    await removed.evaluate((frame) => frame && document.body.append(frame));
    const desk = await frameIn(crm, 'desk');
    await expectOnlyMarker(crm, () => postFrom(desk, 'parent', marker.posted));
  });
}
