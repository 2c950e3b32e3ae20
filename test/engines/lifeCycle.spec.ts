import { crmMarkup, postFrom } from '../browser/crmPage';
import { callsFor, deskMessages } from '../browser/deskMessages';
import type { Evaluates } from '../browser/evaluates';
import { bundleAs } from '../browser/moduleBundle';
import { expectCalls, expectRejections, recordingIn, startRecording } from '../browser/recorder';
import type { Site } from '../browser/site';
import { deskFrame, openCrm, openPopup, postAndClose } from './crmTab';
import { expect, test } from './engineTest';

const posted = deskMessages.map((message) => message.posted);

/** Makes sure that all eight events have come to their handlers, the state and the screen pop, in order and once. */
async function expectLifeCycle(crm: Evaluates): Promise<void> {
  await expectCalls(crm, callsFor(deskMessages));
  await expectRejections(crm, []);
  const { states, focusedVisitors, noise } = await recordingIn(crm);
  const told = states.map(({ conversations: [first], focusedConversation, availability }) => [
    first ? (first.profile?.firstName ?? 'unknown') : 'nobody',
    Boolean(focusedConversation),
    availability.CHAT ?? 'unknown',
  ]);
  expect(told).toStrictEqual([
    ['nobody', false, 'unknown'],
    ['unknown', false, 'unknown'],
    ['Ada', false, 'unknown'],
    ['Ada', true, 'unknown'],
    ['Ada', false, 'unknown'],
    ['nobody', false, 'unknown'],
    ['nobody', false, 'AVAILABLE'],
  ]);
  expect(focusedVisitors).toHaveLength(1);
  expect(noise).toStrictEqual([]);
}

/** The markup of a CRM page that has the package, and the desk in a frame. */
const crmPages: Readonly<Record<string, (site: Site) => Promise<string>>> = {
  'of the script tag': async (site) => crmMarkup(deskFrame(site)),
  'of an ES module': async (site) => {
    site.crm.serve('/bundle.mjs', await bundleAs('window.IAdvizeDeskEvents'));
    return `<!doctype html><title>CRM</title><script type="module" src="/bundle.mjs"></script>${deskFrame(site)}`;
  },
};

for (const [copy, markupOf] of Object.entries(crmPages)) {
  test(`delivers all eight events of a desk frame to the client ${copy}, in order`, async ({ tab, site }) => {
    await tab.goto(site.crm.serve('/crm', await markupOf(site)));
    const desk = await tab.frameIn('desk');
    await startRecording(tab, { origins: [site.desk.origin], source: 'frame finder' });
    await postFrom(desk, 'parent', ...posted);
    await expectLifeCycle(tab);
  });
}

for (const source of ['popup window', 'popup finder'] as const) {
  test(`delivers all eight events of a desk popup to the client, by a ${source}, in order`, async ({ tab, site }) => {
    await openCrm(tab, site);
    const desk = await openPopup(tab, `${site.desk.origin}/desk`);
    await startRecording(tab, { origins: [site.desk.origin], source });
    await postFrom(desk, 'opener', ...posted);
    await expectLifeCycle(tab);
  });
}

test('hears what a desk popup posts right before it closes', async ({ tab, site }) => {
  await openCrm(tab, site);
  const desk = await openPopup(tab, `${site.desk.origin}/desk`);
  await startRecording(tab, { origins: [site.desk.origin], source: 'popup finder' });
  // Only the last message races the closing: WebKit may take the source from the messages that wait behind it.
  await postFrom(desk, 'opener', ...posted.slice(0, -1));
  await expectCalls(tab, callsFor(deskMessages.slice(0, -1)));
  await desk.evaluate(postAndClose, posted.slice(-1));
  await expectLifeCycle(tab);
});
