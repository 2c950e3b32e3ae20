import { frameMarkup, postFrom } from '../browser/crmPage';
import { callsFor, deskMessages, everyMessage, marker } from '../browser/deskMessages';
import { earlyTag } from '../browser/earlyPage';
import { expectCalls, expectRejections, startRecording } from '../browser/recorder';
import { deskFrame } from './crmTab';
import { expect, test } from './engineTest';

test("delivers the desk's early messages to the client, and none of a stranger", async ({ tab, site }) => {
  const frames = deskFrame(site) + frameMarkup('stranger', `${site.other.origin}/desk`);
  await tab.goto(site.crm.serve('/crm', `<!doctype html><title>CRM</title>${await earlyTag(site)}${frames}`));
  await tab.evaluate(() => {
    window.arrivals = { readable: 0, unreadable: 0 };
    addEventListener('message', () => {
      window.arrivals.readable += 1;
    });
  });
  await postFrom(await tab.frameIn('stranger'), 'parent', ...everyMessage);
  await expect.poll(() => tab.evaluate(() => window.arrivals.readable)).toBe(everyMessage.length);
  const desk = await tab.frameIn('desk');
  await postFrom(desk, 'parent', ...deskMessages.map(({ posted }) => posted));
  await expect.poll(() => tab.evaluate(() => window.iAdvizeDeskEarlyMessages.length)).toBe(deskMessages.length);
  await tab.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const script = Object.assign(document.createElement('script'), { src: '/dist/index.umd.js' });
        script.addEventListener('load', () => resolve());
        document.head.append(script);
      }),
  );
  await startRecording(tab, { origins: [site.desk.origin], source: 'frame finder' });
  await postFrom(desk, 'parent', marker.posted);
  await expectCalls(tab, callsFor([...deskMessages, marker]));
  await expectRejections(tab, []);
});
