import { callsFor, everyMessage, marker } from '../browser/deskMessages';
import type { Evaluates } from '../browser/evaluates';
import { expectCalls, expectOnlyMarker, expectRejections, startRecording } from '../browser/recorder';
import { openCrmWithDesk } from './crmTab';
import { test } from './engineTest';

/** Dispatches messages in the CRM page, as any script of the page can, with the desk's origin and whatever source. */
function dispatchIn(
  crm: Evaluates,
  origin: string,
  source: 'the desk' | 'the page',
  messages: readonly unknown[],
): Promise<void> {
  return crm.evaluate(
    ([from, claimed, list]) => {
      const sender = claimed === 'the desk' ? window.frames[0] : window;
      for (const data of list) {
        dispatchEvent(new MessageEvent('message', { data, origin: from, source: sender ?? null }));
      }
    },
    [origin, source, messages] as const,
  );
}

test("drops what a script of the page dispatches in the desk's origin with another source", async ({ tab, site }) => {
  await openCrmWithDesk(tab, site);
  const { origin } = site.desk;
  await startRecording(tab, { origins: [origin], source: 'frame finder' });
  await dispatchIn(tab, origin, 'the page', everyMessage);
  await expectRejections(
    tab,
    everyMessage.map(() => ({ reason: 'source', origin })),
  );
  await expectOnlyMarker(tab, () => dispatchIn(tab, origin, 'the desk', [marker.posted]));
});

test('delivers what a script of the page dispatches with the origin and the source of the desk', async ({
  tab,
  site,
}) => {
  await openCrmWithDesk(tab, site);
  await startRecording(tab, { origins: [site.desk.origin], source: 'frame finder' });
  await dispatchIn(tab, site.desk.origin, 'the desk', [marker.posted]);
  await expectCalls(tab, callsFor([marker]));
  await expectRejections(tab, []);
});
