import { frameMarkup, postFrom } from '../browser/crmPage';
import { everyMessage } from '../browser/deskMessages';
import { startRecording } from '../browser/recorder';
import { blobAddress, deskFrame, loadFrame, openCrm, openCrmWithDesk, openPopup, openWindow } from './crmTab';
import type { EngineDocument, EngineTab } from './engineTab';
import { test } from './engineTest';
import { expectRefusal } from './expectRefusal';

test("drops the messages of a second frame of the desk's origin", async ({ tab, site }) => {
  const desk = await openCrmWithDesk(tab, site, frameMarkup('twin', `${site.desk.origin}/desk`));
  const twin = await tab.frameIn('twin');
  await startRecording(tab, { origins: [site.desk.origin], source: 'frame finder' });
  await expectRefusal({ crm: tab, desk }, () => postFrom(twin, 'parent', ...everyMessage), 'source', site.desk.origin);
});

test("drops the messages of a frame of a listed origin other than the desk's", async ({ tab, site }) => {
  const desk = await openCrmWithDesk(tab, site, frameMarkup('second', `${site.second.origin}/desk`));
  const second = await tab.frameIn('second');
  await startRecording(tab, { origins: [site.desk.origin, site.second.origin], source: 'frame element' });
  await expectRefusal(
    { crm: tab, desk },
    () => postFrom(second, 'parent', ...everyMessage),
    'source',
    site.second.origin,
  );
});

/** What a desk's page may embed that has the desk's origin too. */
const innerFrames: Readonly<Record<string, (desk: EngineDocument, deskOrigin: string) => Promise<EngineDocument>>> = {
  "of the desk's origin": (desk, deskOrigin) => loadFrame(desk, 'inner', `${deskOrigin}/desk`),
  'of markup in the frame itself (srcdoc)': async (desk) => {
    await desk.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const frame = document.querySelector('iframe');
          frame?.addEventListener('load', () => resolve(), { once: true });
          frame?.setAttribute('srcdoc', '<title>Desk</title>');
        }),
    );
    return desk.frameIn('inner');
  },
  'of a blob: address': async (desk) => loadFrame(desk, 'inner', await desk.evaluate(blobAddress)),
};

for (const [kind, fill] of Object.entries(innerFrames)) {
  test(`drops the messages of a frame ${kind} inside the desk frame`, async ({ tab, site }) => {
    await openCrm(tab, site, frameMarkup('desk', site.desk.serve('/nested', '<iframe id="inner"></iframe>')));
    const desk = await tab.frameIn('desk');
    const inner = await fill(desk, site.desk.origin);
    await startRecording(tab, { origins: [site.desk.origin], source: 'frame finder' });
    await expectRefusal({ crm: tab, desk }, () => postFrom(inner, 'top', ...everyMessage), 'source', site.desk.origin);
  });
}

test("drops the messages of the CRM page's own window even if its origin is listed", async ({ tab, site }) => {
  const desk = await openCrmWithDesk(tab, site);
  await startRecording(tab, { origins: [site.desk.origin, site.crm.origin], source: 'frame finder' });
  await expectRefusal({ crm: tab, desk }, () => postFrom(tab, 'self', ...everyMessage), 'source', site.crm.origin);
});

test("drops the messages of a popup of the desk's origin if a frame is the desk", async ({ tab, site }) => {
  const desk = await openCrmWithDesk(tab, site);
  const stranger = await openWindow(tab, `${site.desk.origin}/desk`);
  await startRecording(tab, { origins: [site.desk.origin], source: 'frame finder' });
  const post = () => postFrom(stranger, 'opener', ...everyMessage);
  await expectRefusal({ crm: tab, desk }, post, 'source', site.desk.origin);
});

test("drops the messages of a popup of the desk's origin that is not the source", async ({ tab, site }) => {
  await openCrm(tab, site);
  const stranger = await openWindow(tab, `${site.desk.origin}/desk`);
  const desk = await openPopup(tab, `${site.desk.origin}/desk`);
  await startRecording(tab, { origins: [site.desk.origin], source: 'popup finder' });
  const post = () => postFrom(stranger, 'opener', ...everyMessage);
  await expectRefusal({ crm: tab, desk, deskPostsTo: 'opener' }, post, 'source', site.desk.origin);
});

/** Posts messages from a page to the CRM page, which is in its first frame or in the window that it opened. */
function postToCrm(stranger: EngineTab, place: 'first frame' | 'opened window'): Promise<void> {
  return stranger.evaluate(
    ([target, messages]) => {
      const crm = target === 'first frame' ? window.frames[0] : window.deskPopup;
      for (const message of messages) crm?.postMessage(message, '*');
    },
    [place, everyMessage] as const,
  );
}

for (const { relation, origin } of [
  { relation: 'of another origin', origin: 'other' },
  { relation: "of the desk's origin", origin: 'desk' },
] as const) {
  const reason = origin === 'desk' ? 'source' : 'origin';

  test(`drops the messages of a page ${relation} that embeds the CRM`, async ({ tab, site }) => {
    const embedded = site.crm.serve('/embedded', `<script src="/dist/index.umd.js"></script>${deskFrame(site)}`);
    await tab.goto(site[origin].serve('/embedding', frameMarkup('crm', embedded)));
    const crm = await tab.frameIn('crm');
    const desk = await crm.frameIn('desk');
    await startRecording(crm, { origins: [site.desk.origin], source: 'frame finder' });
    await expectRefusal({ crm, desk }, () => postToCrm(tab, 'first frame'), reason, site[origin].origin);
  });

  test(`drops the messages of a page ${relation} that opened the CRM`, async ({ tab, site }) => {
    const opened = site.crm.serve('/opened', `<script src="/dist/index.umd.js"></script>${deskFrame(site)}`);
    await tab.goto(`${site[origin].origin}/desk`);
    const crm = await openPopup(tab, opened);
    const desk = await crm.frameIn('desk');
    await startRecording(crm, { origins: [site.desk.origin], source: 'frame finder' });
    await expectRefusal({ crm, desk }, () => postToCrm(tab, 'opened window'), reason, site[origin].origin);
  });
}
