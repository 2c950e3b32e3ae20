import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { frameIn, frameMarkup, postFrom } from './crmPage';
import { callsFor, deskMessages, everyMessage, marker } from './deskMessages';
import { noiseOf } from './noise';
import { expectCalls, expectRejections, startRecording } from './recorder';
import { expect, test } from './siteTest';

/** Elements whose names are those of what the scripts use. A page makes globals and members of its document of them. */
const namedElements = [
  '<form id="module"><input name="exports" id="exports"></form>',
  '<form id="define"><input name="amd"></form>',
  ...['currentScript', 'readyState', 'querySelectorAll', 'addEventListener', 'removeEventListener', 'defaultView'].map(
    (name) => `<img name="${name}" data-origins="https://evil.example">`,
  ),
  ...['addEventListener', 'removeEventListener', 'postMessage', 'document', 'origin', 'performance', 'setTimeout'].map(
    (name) => `<a id="${name}"></a>`,
  ),
  '<img name="iAdvizeDeskEarlyMessages"><img name="IAdvizeDeskEvents">',
].join('');

const builtFile = (name: string) => readFile(join(__dirname, '../../dist', name), 'utf8');

for (const [kind, elements] of Object.entries({
  'named elements': () => namedElements,
  'frames with such names': (other: string) =>
    [
      'module',
      'exports',
      'define',
      'currentScript',
      'addEventListener',
      'iAdvizeDeskEarlyMessages',
      'IAdvizeDeskEvents',
    ]
      .map((name) => `<iframe name="${name}" src="${other}/desk"></iframe>`)
      .join(''),
})) {
  test(`the script-tag file and the early script listen to the same messages on a page with ${kind}`, async ({
    page,
    site,
  }) => {
    const noise = noiseOf(page);
    const early = site.crm.serve('/early.js', await builtFile('early.js'));
    const content = `<!doctype html><title>CRM</title>${elements(site.other.origin)}
      <script src="${early}" data-origins="${site.desk.origin}"></script>
      <script src="/dist/index.umd.js"></script>
      ${frameMarkup('desk', `${site.desk.origin}/desk`)}${frameMarkup('stranger', `${site.other.origin}/desk`)}`;
    await page.goto(site.crm.serve('/clobbered', content));
    const crm = page.mainFrame();
    const desk = await frameIn(crm, 'desk');
    await postFrom(await frameIn(crm, 'stranger'), 'parent', ...everyMessage);
    await postFrom(desk, 'parent', ...deskMessages.map(({ posted }) => posted));
    await crm.waitForFunction((count) => window.iAdvizeDeskEarlyMessages.length === count, deskMessages.length);
    // The recorder looks for the frame by querySelector, which no element of this page hides.
    await startRecording(crm, { origins: [site.desk.origin], source: 'frame finder' });
    await postFrom(desk, 'parent', marker.posted);
    await expectCalls(crm, callsFor([...deskMessages, marker]));
    await expectRejections(crm, []);
    expect(await crm.evaluate(() => Object.hasOwn(window, 'IAdvizeDeskEvents'))).toBe(true);
    expect(noise.filter((line) => line.startsWith('error'))).toEqual([]);
  });
}
