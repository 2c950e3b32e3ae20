import type { Frame, Page } from '@playwright/test';
import { openCrmWithDesk, postFrom } from './crmPage';
import { noiseOf } from './noise';
import type { Site } from './site';
import { expect, test } from './siteTest';

const focused = (conversationId: string) => [
  { event: 'com.iadvize.desk.CONVERSATION_ADDED', conversationId, projectId: 1234 },
  {
    event: 'com.iadvize.desk.CONVERSATION_VISITOR_UPDATED',
    conversationId,
    visitor: { externalUserId: `customer-of-${conversationId}` },
  },
  { event: 'com.iadvize.desk.CONVERSATION_FOCUSED', conversationId },
];

/** Makes a client in the CRM page that looks each focused visitor up on the CRM's server, and opens the record that it finds. */
async function startScreenPop(page: Page, site: Site): Promise<{ crm: Frame; desk: Frame }> {
  const documents = await openCrmWithDesk(page, site, '<ol></ol>');
  await documents.crm.evaluate((origin) => {
    const source = document.querySelector('iframe');
    if (!source) throw new Error('The page has no frame.');
    window.deskClient = window.IAdvizeDeskEvents.createDeskClient({ origins: [origin], source });
    window.deskClient.onFocusedVisitor(async ({ profile }, { signal }) => {
      const response = await fetch(`/records/${profile.externalId}`, { signal });
      const item = document.createElement('li');
      item.textContent = await response.text();
      document.querySelector('ol')?.append(item);
    });
  }, site.desk.origin);
  return documents;
}

/** Serves a record that isn't sent until `release` is called. Its promise says when the page asked for the record. */
function serveHeldRecord(
  site: Site,
  customer: string,
): { readonly asked: Promise<void>; readonly release: () => void } {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const asked = new Promise<void>((resolve) => {
    site.crm.serve(`/records/${customer}`, async () => {
      resolve();
      await released;
      return `Record of ${customer}`;
    });
  });
  return { asked, release: () => release() };
}

/** Waits until the browser has called off the look-up of a customer. */
const calledOff = (page: Page, customer: string) =>
  page.waitForEvent('requestfailed', {
    predicate: (request) =>
      request.url().endsWith(`/records/${customer}`) && request.failure()?.errorText === 'net::ERR_ABORTED',
  });

/** Makes sure that neither the console nor an error has told of anything so far. */
async function expectSilence(crm: Frame, noise: readonly string[]): Promise<void> {
  // One message on purpose: whatever came before it would have been told by then.
  await crm.evaluate(() => console.log('the end'));
  await expect.poll(() => noise).toStrictEqual(['console: the end']);
}

test('opens only the record of the second visitor if the answer for the first comes last', async ({ page, site }) => {
  const noise = noiseOf(page);
  const { crm, desk } = await startScreenPop(page, site);
  const first = serveHeldRecord(site, 'customer-of-first');
  site.crm.serve('/records/customer-of-second', 'Record of customer-of-second');
  const aborted = calledOff(page, 'customer-of-first');
  await postFrom(desk, 'parent', ...focused('first'));
  await first.asked;
  await postFrom(desk, 'parent', ...focused('second'));
  await expect(page.locator('li')).toHaveText(['Record of customer-of-second']);
  first.release();
  await aborted;
  await expect(page.locator('li')).toHaveText(['Record of customer-of-second']);
  await expectSilence(crm, noise);
});

for (const { ending, end } of [
  {
    ending: 'the conversation is removed',
    end: (_crm: Frame, desk: Frame) =>
      postFrom(desk, 'parent', { event: 'com.iadvize.desk.CONVERSATION_REMOVED', conversationId: 'first' }),
  },
  { ending: 'the client is closed', end: (crm: Frame) => crm.evaluate(() => window.deskClient.close()) },
  { ending: 'the state is reset', end: (crm: Frame) => crm.evaluate(() => window.deskClient.state.reset()) },
] as const) {
  test(`calls the look-up off as soon as ${ending}`, async ({ page, site }) => {
    const noise = noiseOf(page);
    const { crm, desk } = await startScreenPop(page, site);
    const first = serveHeldRecord(site, 'customer-of-first');
    const aborted = calledOff(page, 'customer-of-first');
    await postFrom(desk, 'parent', ...focused('first'));
    await first.asked;
    await end(crm, desk);
    await aborted;
    first.release();
    await expectSilence(crm, noise);
    await expect(page.locator('li')).toHaveCount(0);
  });
}

test('opens the record of the visitor who has the focus', async ({ page, site }) => {
  const noise = noiseOf(page);
  const { crm, desk } = await startScreenPop(page, site);
  site.crm.serve('/records/customer-of-first', 'Record of customer-of-first');
  await postFrom(desk, 'parent', ...focused('first'));
  await expect(page.locator('li')).toHaveText(['Record of customer-of-first']);
  await expectSilence(crm, noise);
});
