import type { Frame } from '@playwright/test';
import { openCrmWithDesk, postFrom } from './crmPage';
import { marker } from './deskMessages';
import { expectOnlyMarker, expectRejections, startRecording } from './recorder';
import { expect, test } from './siteTest';

/** Dispatches a message whose data counts how often it is read, and returns that count. */
function readsOf(crm: Frame, origin: string, sender: 'the desk' | 'the page' | 'nobody'): Promise<number> {
  return crm.evaluate(
    ({ from, data, ...message }) => {
      let reads = 0;
      class CountingMessage extends MessageEvent<unknown> {
        override get data(): unknown {
          reads += 1;
          return data;
        }
      }
      const sources = { 'the desk': window.frames[0], 'the page': window, nobody: undefined };
      window.dispatchEvent(new CountingMessage('message', { ...message, source: sources[from] ?? null }));
      return reads;
    },
    { from: sender, origin, data: marker.posted },
  );
}

test('does not read the data of a message of another origin', async ({ page, site }) => {
  const { crm, desk } = await openCrmWithDesk(page, site);
  await startRecording(crm, { origins: [site.desk.origin], source: 'frame finder' });
  expect(await readsOf(crm, site.other.origin, 'the desk')).toBe(0);
  await expectRejections(crm, [{ reason: 'origin', origin: site.other.origin }]);
  await expectOnlyMarker(crm, () => postFrom(desk, 'parent', marker.posted));
});

for (const sender of ['the page', 'nobody'] as const) {
  test(`does not read the data of a message that ${sender} sent in the desk's origin`, async ({ page, site }) => {
    const { crm, desk } = await openCrmWithDesk(page, site);
    await startRecording(crm, { origins: [site.desk.origin], source: 'frame finder' });
    expect(await readsOf(crm, site.desk.origin, sender)).toBe(0);
    await expectRejections(crm, [{ reason: 'source', origin: site.desk.origin }]);
    await expectOnlyMarker(crm, () => postFrom(desk, 'parent', marker.posted));
  });
}

test('reads the data of a message of the desk once', async ({ page, site }) => {
  const { crm } = await openCrmWithDesk(page, site);
  await startRecording(crm, { origins: [site.desk.origin], source: 'frame finder' });
  await expectOnlyMarker(crm, async () => {
    expect(await readsOf(crm, site.desk.origin, 'the desk')).toBe(1);
  });
});
