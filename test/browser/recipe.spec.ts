import { expect, type Page, test } from '@playwright/test';
import { crmUrl, deskDocumentIn, serveCrmAndFakeDesk, talkingDeskUrl } from './fakeDeskSite';

/** A CRM page as its authors write it: it shows who has the focus, and lists the conversations. */
const crmPage = (desk: string, source: string) => `<!doctype html>
  <title>CRM</title>
  <script src="/index.umd.js"></script>
  ${desk}
  <h1>Nobody</h1>
  <ul aria-label="Conversations"></ul>
  <script>
    const heading = document.querySelector('h1');
    const list = document.querySelector('ul');
    const itemOf = ({ id, profile }) =>
      Object.assign(document.createElement('li'), { id, textContent: profile?.firstName ?? 'Somebody' });
    const desk = IAdvizeDeskEvents.createDeskClient({ source: ${source} });
    desk.onFocusedVisitor(({ profile }, { signal }) => {
      heading.textContent = profile.firstName + ', ' + (profile.externalId ?? 'not signed in');
      signal.addEventListener('abort', () => (heading.textContent = 'Nobody'));
    });
    desk.state.watch(
      ({ conversations }) => conversations,
      (conversations) => list.replaceChildren(...conversations.map(itemOf)),
    );
  </script>`;

const framePage = crmPage(
  `<iframe title="Agent desk" src="${talkingDeskUrl}" width="420" height="700"></iframe>`,
  "() => document.querySelector('iframe')",
);
const popupPage = crmPage(
  `<button onclick="popup = window.open('${talkingDeskUrl}')">Open the desk</button>`,
  '() => window.popup',
);

const recordIn = (page: Page) => page.getByRole('heading', { level: 1 });
const conversationsIn = (page: Page) => page.getByRole('list', { name: 'Conversations' }).getByRole('listitem');

/** Listens for the next load of the iframe, and returns what waits for it. */
async function nextLoadOf(page: Page): Promise<() => Promise<unknown>> {
  const watch = await page.locator('iframe').evaluateHandle((iframe) => ({
    load: new Promise<void>((resolve) => iframe.addEventListener('load', () => resolve(), { once: true })),
  }));
  return () => watch.evaluate(({ load }) => load);
}

test('drops the conversation that is closed while the desk in the iframe reloads', async ({ page, context }) => {
  await serveCrmAndFakeDesk(context, framePage);
  await page.goto(crmUrl);
  const desk = page.frameLocator('iframe');
  for (const arrival of ['Ada, signed in', 'Ben, e-mail only', 'Emiko, signed in']) {
    await desk.getByLabel('Who arrives').selectOption(arrival);
    await desk.getByRole('button', { name: 'Add conversation' }).click();
  }
  await desk.getByRole('button', { name: 'Ben Okafor' }).click();
  await expect(conversationsIn(page)).toHaveText(['Ada', 'Ben', 'Emiko']);
  await expect(recordIn(page)).toHaveText('Ben, not signed in');
  const loaded = await nextLoadOf(page);
  await desk.getByLabel('Close the open conversation during the reload').check();
  await desk.getByRole('button', { name: 'Reload' }).click();
  await loaded();
  await expect(conversationsIn(page)).toHaveText(['Ada', 'Emiko']);
  await expect(recordIn(page)).toHaveText('Ada, LF-1001');
  await expect(desk.getByRole('navigation').getByRole('button')).toHaveText([/Ada Lindqvist$/, /Emiko Tanaka$/]);
});

test('keeps every conversation if a script reloads the desk in the iframe', async ({ page, context }) => {
  await serveCrmAndFakeDesk(context, framePage);
  await page.goto(crmUrl);
  const desk = await deskDocumentIn(page);
  const ids = await desk.evaluate(() => [window.fakeDesk.addConversation(), window.fakeDesk.addConversation()]);
  const conversations = conversationsIn(page);
  await expect(conversations).toHaveCount(2);
  const loaded = await nextLoadOf(page);
  await desk.evaluate(() => window.fakeDesk.reload());
  await loaded();
  // By the page's own clock, until nothing is dropped any more.
  await page.waitForFunction((start) => performance.now() - start > 5000, await page.evaluate(() => performance.now()));
  await desk.evaluate((id) => window.fakeDesk.updateVisitor(id, { firstName: 'Marker' }), ids[1] ?? '');
  await expect(conversations).toHaveText([/./, 'Marker']);
  expect(await conversations.evaluateAll((items) => items.map(({ id }) => id))).toStrictEqual(ids);
});

test('opens the record of the visitor who has the focus in the iframe', async ({ page, context }) => {
  await serveCrmAndFakeDesk(context, framePage);
  await page.goto(crmUrl);
  const desk = await deskDocumentIn(page);
  const id = await desk.evaluate(() =>
    window.fakeDesk.addConversation({ visitor: { firstName: 'Ada', externalId: 'C-100' } }),
  );
  await expect(recordIn(page)).toHaveText('Ada, C-100');
  await desk.evaluate(
    (adaId) => window.fakeDesk.focus(window.fakeDesk.addConversation({ visitor: { firstName: `after ${adaId}` } })),
    id,
  );
  await expect(recordIn(page)).toHaveText(`after ${id}, not signed in`);
  await page.frameLocator('iframe').getByRole('button', { name: 'Remove' }).click();
  await expect(recordIn(page)).toHaveText('Ada, C-100');
  await expect(conversationsIn(page)).toHaveText(['Ada']);
});

test('opens the record of the visitor who has the focus in a popup, before and after it reloads', async ({
  page,
  context,
}) => {
  await serveCrmAndFakeDesk(context, popupPage);
  await page.goto(crmUrl);
  const opened = page.waitForEvent('popup');
  await page.getByRole('button', { name: 'Open the desk' }).click();
  const desk = await opened;
  await desk.getByRole('button', { name: 'Add conversation' }).click();
  await expect(recordIn(page)).toHaveText('Ada, LF-1001');
  await desk.reload();
  const id = await desk.evaluate(() => window.fakeDesk.state().focusedConversation?.id ?? '');
  await desk.getByLabel('First name').fill('Adele');
  await desk.getByRole('button', { name: 'Save visitor' }).click();
  await expect(recordIn(page)).toHaveText('Adele, LF-1001');
  await expect(conversationsIn(page)).toHaveCount(1);
  await desk.evaluate((adaId) => window.fakeDesk.removeConversation(adaId), id);
  await expect(recordIn(page)).toHaveText('Nobody');
  await expect(conversationsIn(page)).toHaveCount(0);
});
