import { frameMarkup, postFrom } from '../browser/crmPage';
import { everyMessage } from '../browser/deskMessages';
import { type RecorderSource, startRecording } from '../browser/recorder';
import { loadFrame, openCrm, openCrmWithDesk, openPopup, openWindow, postAndClose } from './crmTab';
import type { EngineTab } from './engineTab';
import { test } from './engineTest';
import { expectRefusal } from './expectRefusal';

const frameSources = ['frame element', 'frame finder'] as const satisfies readonly RecorderSource[];

const speaking = `<script>
  function speak(messages) {
    for (const message of messages) parent.postMessage(message, '*');
  }
</script>`;

/** Puts the frame back into the page from which a test took it. */
async function putFrameBack(crm: EngineTab) {
  await crm.evaluate(() => {
    if (window.removedFrame) document.body.append(window.removedFrame);
  });
  return crm.frameIn('desk');
}

test('drops a message of the desk frame after the frame has gone to another origin', async ({ tab, site }) => {
  await openCrmWithDesk(tab, site);
  await startRecording(tab, { origins: [site.desk.origin], source: 'frame finder' });
  const stranger = await loadFrame(tab, 'desk', `${site.other.origin}/desk`);
  const desk = () => loadFrame(tab, 'desk', `${site.desk.origin}/desk`);
  const post = () => postFrom(stranger, 'parent', ...everyMessage);
  await expectRefusal({ crm: tab, desk }, post, 'origin', site.other.origin);
});

test('drops the messages of a popup that has gone to another origin', async ({ tab, site }) => {
  await openCrm(tab, site);
  const popup = await openPopup(tab, `${site.desk.origin}/desk`);
  await startRecording(tab, { origins: [site.desk.origin], source: 'popup window' });
  await popup.goto(`${site.other.origin}/desk`);
  const desk = async () => {
    await popup.goto(`${site.desk.origin}/desk`);
    return popup;
  };
  const post = () => postFrom(popup, 'opener', ...everyMessage);
  await expectRefusal({ crm: tab, desk, deskPostsTo: 'opener' }, post, 'origin', site.other.origin);
});

test('drops the messages of a popup that is not the source and closes when it has posted', async ({ tab, site }) => {
  const desk = await openCrmWithDesk(tab, site);
  const stranger = await openWindow(tab, `${site.desk.origin}/desk`);
  await startRecording(tab, { origins: [site.desk.origin], source: 'frame finder' });
  const post = () => stranger.evaluate(postAndClose, everyMessage);
  await expectRefusal({ crm: tab, desk }, post, 'source', site.desk.origin);
});

test('drops the messages of another popup while the desk popup is closed', async ({ tab, site }) => {
  await openCrm(tab, site);
  const closed = await openPopup(tab, `${site.desk.origin}/desk`);
  await startRecording(tab, { origins: [site.desk.origin], source: 'popup finder' });
  await closed.close();
  const stranger = await openWindow(tab, `${site.desk.origin}/desk`);
  const desk = () => openPopup(tab, `${site.desk.origin}/desk`);
  const post = () => postFrom(stranger, 'opener', ...everyMessage);
  await expectRefusal({ crm: tab, desk, deskPostsTo: 'opener' }, post, 'source', site.desk.origin);
});

test('drops the messages of the desk popup while the source finder yields null', async ({ tab, site }) => {
  await openCrm(tab, site);
  const popup = await openPopup(tab, `${site.desk.origin}/desk`);
  await startRecording(tab, { origins: [site.desk.origin], source: 'popup finder' });
  await tab.evaluate(() => {
    window.heldPopup = window.deskPopup;
    window.deskPopup = null;
  });
  const desk = async () => {
    await tab.evaluate(() => {
      window.deskPopup = window.heldPopup;
    });
    return popup;
  };
  const post = () => postFrom(popup, 'opener', ...everyMessage);
  await expectRefusal({ crm: tab, desk, deskPostsTo: 'opener' }, post, 'source', site.desk.origin);
});

for (const source of frameSources) {
  test(`drops the messages of a frame that was removed meanwhile, by a ${source}`, async ({ tab, site }) => {
    // In Firefox and WebKit, such a message has no source. In Chromium, its source is the window that was the frame's.
    // The CRM's own origin, since only then the frame can be removed between the posting and the arrival for sure.
    await openCrm(tab, site, frameMarkup('desk', site.crm.serve('/speaking', speaking)));
    await startRecording(tab, { origins: [site.crm.origin], source });
    const post = () =>
      tab.evaluate((messages) => {
        const frame = document.querySelector('iframe');
        // The page's own function, which TypeScript can't see. It is of the frame's script, so the sender is the frame.
        const desk = frame?.contentWindow as unknown as { readonly speak: (texts: unknown) => void };
        desk.speak(messages);
        frame?.remove();
        window.removedFrame = frame;
      }, everyMessage);
    await expectRefusal({ crm: tab, desk: () => putFrameBack(tab) }, post, 'source', site.crm.origin);
  });

  test(`drops a message without a source while there is no desk frame, by a ${source}`, async ({ tab, site }) => {
    await openCrmWithDesk(tab, site);
    await startRecording(tab, { origins: [site.desk.origin], source });
    const post = () =>
      tab.evaluate(
        ({ origin, messages }) => {
          window.removedFrame = document.querySelector('iframe');
          window.removedFrame?.remove();
          for (const data of messages)
            window.dispatchEvent(new MessageEvent('message', { origin, data, source: null }));
        },
        { origin: site.desk.origin, messages: everyMessage },
      );
    await expectRefusal({ crm: tab, desk: () => putFrameBack(tab) }, post, 'source', site.desk.origin);
  });
}
