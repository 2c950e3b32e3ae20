import { readFile, writeFile } from 'node:fs/promises';
import { test as base, expect, type Frame, type Page } from '@playwright/test';
import { deskDocumentIn, fakeDeskFile } from './fakeDeskSite';
import { type SiteServer, startServer } from './siteServer';

/** A page that writes down all that it is posted, and may open the desk in the window `desk`. */
const listeningPage = (content: string, address: string) => `<!doctype html><title>Listens</title>
  <script>
    received = [];
    onmessage = ({ data }) => received.push(data);
    openDesk = () => void window.open('${address}', 'desk');
  </script>${content}`;

interface Origins {
  readonly crm: SiteServer;
  /** A page of the CRM's site, so that its frames share the CRM's storage. */
  readonly evil: SiteServer;
  readonly deskUrl: string;
}

const test = base.extend<{ origins: Origins }>({
  origins: async ({ browserName: _browserName }, use) => {
    const [crm, evil, desk] = await Promise.all([
      startServer('localhost'),
      startServer('localhost'),
      startServer('127.0.0.1'),
    ]);
    const deskUrl = desk.serve('/fake-desk', await readFile(fakeDeskFile, 'utf8'));
    for (const server of [crm, evil]) {
      server.serve('/frame', listeningPage(`<iframe title="Agent desk" src="${deskUrl}"></iframe>`, deskUrl));
      server.serve('/opener', listeningPage('', deskUrl));
      server.serve('/silent-opener', listeningPage('<meta name="referrer" content="no-referrer">', deskUrl));
    }
    await use({ crm, evil, deskUrl });
    await Promise.all([crm, evil, desk].map((server) => server.close()));
  },
});

const receivedBy = async (page: Page) => JSON.stringify(await page.evaluate('received'));

/** Opens the desk from a page, in the window that is already there or in a new one. */
async function openDeskFrom(page: Page, address: string, popup?: Page): Promise<Page> {
  await page.goto(address);
  const opened = popup?.waitForEvent('load') ?? page.waitForEvent('popup');
  await page.evaluate('openDesk()');
  const desk = popup ?? ((await opened) as Page);
  await opened;
  await desk.waitForFunction(() => window.fakeDesk);
  return desk;
}

/** Types somebody into the desk whom no other page may get to know. */
async function type(desk: Page | Frame): Promise<void> {
  await desk.getByRole('button', { name: 'Add conversation' }).click();
  await desk.getByLabel('E-mail').fill('secret@private.example');
  await desk.getByRole('button', { name: 'Save visitor' }).click();
}

const reloaded = (desk: Page | Frame) => desk.waitForFunction(() => window.fakeDesk && !('isOld' in window));
async function reloadByScript(desk: Page | Frame): Promise<void> {
  await desk.evaluate(() => {
    Object.assign(window, { isOld: true });
    window.fakeDesk.reload();
  });
  await reloaded(desk);
}

/** Uses the desk once more, and waits until the page that holds it has received that. */
async function useAgain(desk: Page | Frame, holder: Page): Promise<void> {
  await desk.getByLabel('Chat').selectOption('Available');
  await expect.poll(() => receivedBy(holder)).toContain('AVAILABILITY_UPDATED');
}

for (const opener of ['opener', 'silent-opener']) {
  test(`sends nothing that was typed to another page that opens it in the same window, ${opener}`, async ({
    page,
    origins: { crm, evil },
  }) => {
    const desk = await openDeskFrom(page, `${crm.origin}/opener`);
    await type(desk);
    await expect.poll(() => receivedBy(page)).toContain('secret');
    await openDeskFrom(page, `${evil.origin}/${opener}`, desk);
    await useAgain(desk, page);
    expect(await receivedBy(page)).not.toContain('secret');
    await expect(desk.getByText('No conversation. Add one above.')).toBeVisible();
    await desk.reload();
    await useAgain(desk, page);
    expect(await receivedBy(page)).not.toContain('secret');
  });
}

test('sends nothing that was typed to another page that embeds it in the same tab', async ({
  page,
  origins: { crm, evil },
}) => {
  await page.goto(`${crm.origin}/frame`);
  await type(await deskDocumentIn(page));
  await expect.poll(() => receivedBy(page)).toContain('secret');
  await page.goto(`${evil.origin}/frame`);
  const desk = await deskDocumentIn(page);
  await useAgain(desk, page);
  await reloadByScript(desk);
  await useAgain(desk, page);
  expect(await receivedBy(page)).not.toContain('secret');
});

test('sends nothing to a page that its opener has become', async ({ page, origins: { crm, evil } }) => {
  const desk = await openDeskFrom(page, `${crm.origin}/opener`);
  await page.goto(`${evil.origin}/opener`);
  await type(desk);
  await reloadByScript(desk);
  await type(desk);
  await desk.evaluate(() => opener.postMessage('marker', '*'));
  await expect.poll(() => receivedBy(page)).toBe('["marker"]');
});

test('announces again what was typed, in a window, after a reload by a script and by the user', async ({
  page,
  origins: { crm },
}) => {
  const desk = await openDeskFrom(page, `${crm.origin}/opener`);
  await type(desk);
  for (const reload of [() => reloadByScript(desk), () => desk.reload()]) {
    await expect.poll(() => receivedBy(page)).toContain('secret');
    await page.evaluate('received = []');
    await reload();
    await expect.poll(() => receivedBy(page)).toContain('secret');
  }
});

test('announces again what was typed, in a frame, after a reload and after one of the page around it', async ({
  page,
  origins: { crm },
}) => {
  await page.goto(`${crm.origin}/frame`);
  const desk = await deskDocumentIn(page);
  await type(desk);
  await expect.poll(() => receivedBy(page)).toContain('secret');
  await page.evaluate('received = []');
  await reloadByScript(desk);
  await expect.poll(() => receivedBy(page)).toContain('secret');
  await page.reload();
  await expect.poll(() => receivedBy(page)).toContain('secret');
});

test('says whom it talks to on this machine', async ({ page, origins: { crm, deskUrl } }) => {
  await page.goto(`${crm.origin}/frame`);
  const desk = page.frameLocator('iframe');
  await expect(desk.getByText(`Talks to ${crm.origin}, which embeds this page.`)).toBeVisible();
  const popup = await openDeskFrom(page, `${crm.origin}/opener`);
  await expect(popup.getByText(`Talks to ${crm.origin}, which opened this page.`)).toBeVisible();
  await page.goto(crm.serve('/other', `<iframe src="${deskUrl}?crm=https://crm.example"></iframe>`));
  await expect(
    desk.getByText(`Talks to https://crm.example only, so ${crm.origin}, which embeds this page, gets nothing.`),
  ).toBeVisible();
});

test('talks to a page that is a file, and announces again what was typed, but not to another file', async ({
  page,
  origins,
}, testInfo) => {
  const files = ['crm.html', 'evil.html'].map((name) => testInfo.outputPath(name));
  for (const file of files) {
    await writeFile(file, listeningPage(`<iframe title="Agent desk" src="${origins.deskUrl}"></iframe>`, ''));
  }
  const [crm, evil] = files;
  await page.goto(`file://${crm}`);
  const desk = await deskDocumentIn(page);
  await expect(desk.getByText('Talks to the page that embeds this one, whatever its origin.')).toBeVisible();
  await type(desk);
  await expect.poll(() => receivedBy(page)).toContain('secret');
  await page.evaluate('received = []');
  await reloadByScript(desk);
  await expect.poll(() => receivedBy(page)).toContain('secret');
  await page.goto(`file://${evil}`);
  const other = await deskDocumentIn(page);
  await useAgain(other, page);
  await reloadByScript(other);
  await useAgain(other, page);
  expect(await receivedBy(page)).not.toContain('secret');
});
