import { frameMarkup, postFrom } from '../browser/crmPage';
import { everyMessage } from '../browser/deskMessages';
import { startRecording } from '../browser/recorder';
import type { Site } from '../browser/site';
import { blobAddress, loadFrame, openCrmWithDesk, openWindow } from './crmTab';
import { test } from './engineTest';
import { expectRefusal } from './expectRefusal';

const portOf = (site: Site) => new URL(site.desk.origin).port;

/** Pages in a frame beside the desk, which may not speak in its name: what each is, its frame, and its origin. */
const strangers: Readonly<Record<string, (site: Site) => { readonly markup: string; readonly origin: string }>> = {
  "the desk's host on another port": ({ other: { origin } }) => ({
    markup: frameMarkup('stranger', `${origin}/desk`),
    origin,
  }),
  "another name of the desk's host on its port": (site) => {
    const origin = `http://localhost:${portOf(site)}`;
    return { markup: frameMarkup('stranger', `${origin}/desk`), origin };
  },
  "a host whose name begins with the desk's": (site) => {
    const origin = `http://127.0.0.1.localhost:${portOf(site)}`;
    return { markup: frameMarkup('stranger', `${origin}/desk`), origin };
  },
  "the desk's own address, sandboxed": (site) => ({
    markup: frameMarkup('stranger', `${site.desk.origin}/desk`, 'sandbox="allow-scripts"'),
    origin: 'null',
  }),
  'a data: address': () => ({ markup: frameMarkup('stranger', 'data:text/html,<title>Desk</title>'), origin: 'null' }),
  'markup in the frame itself (srcdoc)': ({ crm: { origin } }) => ({
    markup: '<iframe id="stranger" srcdoc="<title>Desk</title>"></iframe>',
    origin,
  }),
  'markup in the frame itself (srcdoc), sandboxed': () => ({
    markup: '<iframe id="stranger" srcdoc="<title>Desk</title>" sandbox="allow-scripts"></iframe>',
    origin: 'null',
  }),
};

for (const [stranger, frameFor] of Object.entries(strangers)) {
  test(`drops the messages of a frame of ${stranger}`, async ({ tab, site }) => {
    const { markup, origin } = frameFor(site);
    const desk = await openCrmWithDesk(tab, site, markup);
    const frame = await tab.frameIn('stranger');
    await startRecording(tab, { origins: [site.desk.origin] });
    await expectRefusal({ crm: tab, desk }, () => postFrom(frame, 'parent', ...everyMessage), 'origin', origin);
  });
}

test('drops the messages of a frame of a blob: address that the CRM page made', async ({ tab, site }) => {
  const desk = await openCrmWithDesk(tab, site, '<iframe id="stranger"></iframe>');
  const frame = await loadFrame(tab, 'stranger', await tab.evaluate(blobAddress));
  await startRecording(tab, { origins: [site.desk.origin] });
  await expectRefusal({ crm: tab, desk }, () => postFrom(frame, 'parent', ...everyMessage), 'origin', site.crm.origin);
});

test("drops the messages of the CRM page's own window, whose origin is not listed", async ({ tab, site }) => {
  const desk = await openCrmWithDesk(tab, site);
  await startRecording(tab, { origins: [site.desk.origin] });
  await expectRefusal({ crm: tab, desk }, () => postFrom(tab, 'self', ...everyMessage), 'origin', site.crm.origin);
});

test('drops the messages of a popup of another origin', async ({ tab, site }) => {
  const desk = await openCrmWithDesk(tab, site);
  const stranger = await openWindow(tab, `${site.other.origin}/desk`);
  await startRecording(tab, { origins: [site.desk.origin] });
  const post = () => postFrom(stranger, 'opener', ...everyMessage);
  await expectRefusal({ crm: tab, desk }, post, 'origin', site.other.origin);
});
