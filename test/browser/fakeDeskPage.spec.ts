import { stat } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { crmUrl, deskDocumentIn, deskUrl, fakeDeskFile, serveCrmAndFakeDesk, talkingDeskUrl } from './fakeDeskSite';

/** A CRM page that writes down all that it is posted. */
const listeningPage = (address: string) => `<!doctype html><title>CRM</title>
  <script>received = []; onmessage = ({ data }) => received.push(data);</script>
  <iframe title="Agent desk" src="${address}"></iframe>`;

const receivedBy = (page: Page) => page.evaluate<unknown[]>('received');

/** Uses every control of the page once. */
async function useEverything(page: Page): Promise<void> {
  const desk = page.frameLocator('iframe');
  const press = (name: string) => desk.getByRole('button', { name }).click();
  await desk.getByLabel('Who arrives').selectOption('Prankster, HTML as a name');
  await press('Add conversation');
  await press('Add conversation');
  await desk.getByLabel('Chat').selectOption('Available');
  await desk.getByRole('textbox', { name: 'Message' }).fill('<b>Bold</b>');
  await press('Send');
  await press('Save visitor');
  await press('Post a malformed event');
  await press('Post an unknown event');
  await press('Snooze');
  await press('Resume');
  await press('Remove');
}

for (const { crm, what } of [
  { crm: 'https://other.example', what: 'that is not the origin in ?crm=' },
  { crm: 'https://crm.example/', what: 'where ?crm= is not an exact origin' },
  { crm: '*', what: 'where ?crm= is any origin' },
  { crm: undefined, what: 'where there is no ?crm=' },
]) {
  test(`posts nothing to a page ${what}`, async ({ page, context }) => {
    await serveCrmAndFakeDesk(context, listeningPage(crm === undefined ? deskUrl : `${deskUrl}?crm=${crm}`));
    await page.goto(crmUrl);
    await useEverything(page);
    await (await deskDocumentIn(page)).evaluate(() => parent.postMessage('marker', '*'));
    await page.waitForFunction("received.includes('marker')");
    expect(await receivedBy(page)).toStrictEqual(['marker']);
  });
}

test('says what to add to its address if there is no ?crm=', async ({ page, context }) => {
  await serveCrmAndFakeDesk(context, listeningPage(`${deskUrl}?seed=2`));
  await page.goto(crmUrl);
  await expect(page.frameLocator('iframe').getByRole('alert')).toHaveText(
    /its address doesn't name one\. Add &crm=https:\/\/crm\.example to the address of this page/,
  );
});

test('says which part of its address it does not understand', async ({ page, context }) => {
  await serveCrmAndFakeDesk(
    context,
    listeningPage(`${deskUrl}?crm=crm.example&visitors=soap&seed=x&availability=list`),
  );
  await page.goto(crmUrl);
  await expect(page.frameLocator('iframe').getByRole('alert')).toHaveText(
    /^crm: expected .* received 'crm\.example'\. seed: expected .* received 'x'\. visitors: expected .* received 'soap'\.$/,
  );
});

test('says that nobody gets its events if no page embeds or opened it', async ({ page, context }) => {
  await serveCrmAndFakeDesk(context, '');
  await page.goto(deskUrl);
  await expect(page.getByRole('alert')).toHaveText(/^No page gets the events of this desk/);
});

test('listens to no message', async ({ page, context }) => {
  await serveCrmAndFakeDesk(context, '');
  await page.goto(deskUrl);
  const devtools = await context.newCDPSession(page);
  const { result } = await devtools.send('Runtime.evaluate', { expression: 'window' });
  const { listeners } = await devtools.send('DOMDebugger.getEventListeners', { objectId: result.objectId ?? '' });
  expect(listeners.map(({ type }) => type)).toStrictEqual(['beforeunload']);
});

test('asks for nothing but itself, writes nothing to the console and violates no policy', async ({ page, context }) => {
  const requests: string[] = [];
  const noise: string[] = [];
  await serveCrmAndFakeDesk(context, listeningPage(talkingDeskUrl));
  context.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => noise.push(message.text()));
  page.on('pageerror', (error) => noise.push(error.message));
  page.on('dialog', (dialog) => dialog.dismiss().then(() => noise.push(dialog.message())));
  await page.goto(crmUrl);
  const desk = await deskDocumentIn(page);
  await useEverything(page);
  await expect(page.frameLocator('iframe').locator('b, img')).toHaveCount(0);
  expect(requests).toStrictEqual([crmUrl, talkingDeskUrl]);
  expect(noise).toStrictEqual([]);
  // One violation of each kind on purpose: they are told, so those before them would have been.
  await desk.evaluate(() => {
    document.body.append(Object.assign(new Image(), { src: '/image.png' }));
    document.body.append(Object.assign(document.createElement('script'), { textContent: 'alert(1)' }));
    document.body.append(Object.assign(document.createElement('style'), { textContent: 'body { color: red }' }));
  });
  await expect.poll(() => noise.filter((text) => text.includes('Content Security Policy'))).toHaveLength(3);
});

test('posts to the page in ?crm=, and says so', async ({ page, context }) => {
  await serveCrmAndFakeDesk(context, listeningPage(talkingDeskUrl));
  await page.goto(crmUrl);
  const desk = page.frameLocator('iframe');
  await desk.getByRole('button', { name: 'Add conversation' }).click();
  await expect.poll(() => receivedBy(page)).toHaveLength(3);
  await expect(desk.getByText('Talks to https://crm.example, which embeds this page.')).toBeVisible();
  await expect(desk.getByRole('alert')).toBeHidden();
});

test('is one file of less than 60 kB', async () => {
  expect((await stat(fakeDeskFile)).size).toBeLessThan(60_000);
});
