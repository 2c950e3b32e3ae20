import { postFrom } from '../browser/crmPage';
import { callsFor, marker } from '../browser/deskMessages';
import { earlyTag } from '../browser/earlyPage';
import { expectCalls, expectRejections, startRecording } from '../browser/recorder';
import { deskFrame } from './crmTab';
import { expect, test } from './engineTest';

/** Elements whose names are those of what the scripts use. A page makes globals and members of its document of them. */
const namedElements = [
  '<form id="module"><input name="exports" id="exports"></form>',
  '<form id="define"><input name="amd"></form>',
  ...['currentScript', 'readyState', 'querySelectorAll', 'addEventListener', 'iAdvizeDeskEarlyMessages'].map(
    (name) => `<img name="${name}" data-origins="https://evil.example">`,
  ),
  '<a id="addEventListener"></a><a id="IAdvizeDeskEvents"></a>',
].join('');

test('hears the desk on a page whose elements have the names of globals', async ({ tab, site }) => {
  const markup = `<!doctype html><title>CRM</title>${namedElements}${await earlyTag(site)}
    <script src="/dist/index.umd.js"></script>${deskFrame(site)}`;
  await tab.goto(site.crm.serve('/clobbered', markup));
  const desk = await tab.frameIn('desk');
  await postFrom(desk, 'parent', marker.posted);
  await expect.poll(() => tab.evaluate(() => window.iAdvizeDeskEarlyMessages.length)).toBe(1);
  await startRecording(tab, { origins: [site.desk.origin], source: 'frame finder' });
  await expectCalls(tab, callsFor([marker]));
  await expectRejections(tab, []);
});
