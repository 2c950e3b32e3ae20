import type { Page } from '@playwright/test';
import { startOf } from '../engines/deskPopupPage';
import {
  arrival,
  crmState,
  goTo,
  openCrmAndDesk,
  openedRecords,
  postEvents,
  serveMultiPageCrm,
  waitForRecord,
} from './multiPageCrm';
import { noiseOf } from './noise';
import { expect, test } from './siteTest';

const key = 'iadvize-desk-state';
const nothing = { conversations: [], availability: {} };
const focus = (conversationId: string) => ['CONVERSATION_FOCUSED', { conversationId }] as const;

/** Changes what the page stores as it leaves. */
const changeStored = (crm: Page, change: (text: string) => string) =>
  crm.evaluate(
    ([name, code]) => {
      // The client has stored the state by then, because its listener is older.
      addEventListener('pagehide', () => {
        const changed: unknown = new Function('text', `return (${code})(text)`)(sessionStorage.getItem(name) ?? '');
        sessionStorage.setItem(name, String(changed));
      });
    },
    [key, String(change)] as const,
  );

/** Goes to an address as a link does. A browser may separate windows if an address of another site is typed. */
async function leaveFor(crm: Page, address: string): Promise<void> {
  await crm.evaluate((url) => void setTimeout(() => location.assign(url)), address);
  await crm.waitForURL(address);
}

test('keeps conversations, focus and the open record through ten loads, and opens no record twice', async ({
  context,
  site,
}) => {
  await serveMultiPageCrm(site);
  const { crm, desk } = await openCrmAndDesk(context, site);
  const noise = noiseOf(crm);
  const deskStart = await startOf(desk);
  await postEvents(
    desk,
    ['AVAILABILITY_UPDATED', { availability: { CHAT: 'AVAILABLE' } }],
    ...arrival('a', 'C-1'),
    ...arrival('b', 'C-2'),
    focus('a'),
  );
  await waitForRecord(crm, 'C-1');
  const { connection: _connection, ...kept } = await crmState(crm);
  expect(kept).toMatchObject({
    conversations: [{ id: 'a' }, { id: 'b' }],
    focusedConversation: { id: 'a', projectId: 7, profile: { externalId: 'C-1', firstName: "C-1's name" } },
    availability: { CHAT: 'AVAILABLE' },
  });
  const loads: readonly (() => Promise<unknown>)[] = [
    () => goTo(crm, '/inbox'),
    () => crm.reload(),
    () => goTo(crm, '/customers'),
    () => goTo(crm, '/record'),
    () => crm.goBack(),
    () => crm.goBack(),
    () => crm.goForward(),
    () => crm.reload(),
    () => crm.goto(`${site.crm.origin}/inbox`),
    () => crm.goto(`${site.crm.origin}/record?customer=C-1`),
  ];
  for (const load of loads) {
    await load();
    expect(await crmState(crm)).toEqual({ connection: 'waiting', ...kept });
    await expect(crm.locator('#visitor')).toHaveText('C-1');
  }
  expect(await openedRecords(crm)).toEqual(['C-1']);
  // The next visitor's record opens, and so does the first one's when the agent goes back.
  await postEvents(desk, focus('b'));
  await waitForRecord(crm, 'C-2');
  await postEvents(desk, focus('a'));
  await waitForRecord(crm, 'C-1');
  await crm.reload();
  expect(await openedRecords(crm)).toEqual(['C-1', 'C-2', 'C-1']);
  expect(await startOf(desk)).toBe(deskStart);
  expect(context.pages()).toHaveLength(2);
  expect(noise).toEqual([]);
});

test('keeps the state while the tab visits a page of another origin', async ({ context, site }) => {
  await serveMultiPageCrm(site);
  const { crm, desk } = await openCrmAndDesk(context, site);
  const deskStart = await startOf(desk);
  await postEvents(desk, ...arrival('a', 'C-1'), focus('a'));
  await waitForRecord(crm, 'C-1');
  await leaveFor(crm, `${site.other.origin}/desk`);
  await leaveFor(crm, `${site.crm.origin}/inbox`);
  expect((await crmState(crm)).focusedConversation).toMatchObject({ id: 'a', profile: { externalId: 'C-1' } });
  expect(await openedRecords(crm)).toEqual(['C-1']);
  expect(await startOf(desk)).toBe(deskStart);
});

test('restores nothing and leaves no blank window if the desk was closed between two pages', async ({
  context,
  site,
}) => {
  await serveMultiPageCrm(site);
  const { crm, desk } = await openCrmAndDesk(context, site);
  await postEvents(desk, ...arrival('a', 'C-1'), focus('a'));
  await waitForRecord(crm, 'C-1');
  await leaveFor(crm, `${site.other.origin}/desk`);
  await desk.close();
  await leaveFor(crm, `${site.crm.origin}/inbox`);
  expect(await crmState(crm)).toEqual({ connection: 'none', ...nothing });
  await expect(crm.locator('#visitor')).toHaveText('nobody');
  await expect.poll(() => context.pages()).toHaveLength(1);
  expect(await crm.evaluate(() => sessionStorage.length)).toBe(0);
  // The desk that opens next begins with nothing, too.
  const opened = crm.waitForEvent('popup');
  await crm.evaluate(() => void window.agentDesk.open());
  await opened;
  expect(await crmState(crm)).toEqual({ connection: 'waiting', ...nothing });
});

test('restores no visitor without being asked to, and none is stored', async ({ context, site }) => {
  await serveMultiPageCrm(site, {
    remember: true,
    script: `addEventListener('pagehide', () => localStorage.setItem('stored', sessionStorage.getItem('${key}')));`,
  });
  const { crm, desk } = await openCrmAndDesk(context, site);
  await postEvents(desk, ...arrival('a', 'C-1'), focus('a'));
  await waitForRecord(crm, 'C-1');
  const restored = { id: 'a', projectId: 7 };
  expect(await crmState(crm)).toEqual({
    connection: 'waiting',
    conversations: [restored],
    focusedConversation: restored,
    availability: {},
  });
  await goTo(crm, '/inbox');
  const stored = await crm.evaluate(() => localStorage.getItem('stored'));
  expect(stored).toContain('"conversationId":"a"');
  expect(stored).not.toContain('C-1');
  expect(await openedRecords(crm)).toEqual(['C-1']);
});

const payload = (name: string, fields: object) => ({ event: `com.iadvize.desk.CONVERSATION_${name}`, ...fields });

for (const [what, change] of [
  ['is no JSON', () => '{'],
  ['is a list', () => '[]'],
  ['is huge', (text) => text.replace('}', `,"more":"${'x'.repeat(1_000_000)}"}`)],
  ['has another version', (text) => JSON.stringify({ ...JSON.parse(text), version: 99 })],
  ['is older than a minute', (text) => JSON.stringify({ ...JSON.parse(text), at: Date.now() - 60_001 })],
  ['belongs to another window', (text) => JSON.stringify({ ...JSON.parse(text), windowId: 'other' })],
] satisfies readonly [string, (text: string) => string][]) {
  test(`restores nothing from a stored state that ${what}`, async ({ context, site }) => {
    await serveMultiPageCrm(site);
    const { crm, desk } = await openCrmAndDesk(context, site);
    const noise = noiseOf(crm);
    await postEvents(desk, ...arrival('a', 'C-1'), focus('a'));
    await waitForRecord(crm, 'C-1');
    await changeStored(crm, change);
    await goTo(crm, '/inbox');
    expect(await crmState(crm)).toEqual({ connection: 'waiting', ...nothing });
    expect(await crm.evaluate((name) => sessionStorage.getItem(name), key)).toBeNull();
    // The desk is still heard.
    await postEvents(desk, ...arrival('b', 'C-2'));
    await expect.poll(() => crmState(crm)).toMatchObject({ connection: 'live', conversations: [{ id: 'b' }] });
    expect(noise).toEqual([]);
  });
}

test('checks a state that somebody has edited like messages of the desk', async ({ context, site }) => {
  await serveMultiPageCrm(site);
  const { crm, desk } = await openCrmAndDesk(context, site);
  await postEvents(desk, ...arrival('a', 'C-1'));
  await expect.poll(async () => (await crmState(crm)).conversations).toHaveLength(1);
  const payloads = [
    payload('ADDED', { conversationId: null, projectId: 1 }),
    payload('ADDED', { conversationId: 'x'.repeat(1001), projectId: 1 }),
    payload('VISITOR_UPDATED', { conversationId: 'a', visitor: 'text' }),
    ...Array.from({ length: 1500 }, (_, index) => payload('ADDED', { conversationId: `${index}`, projectId: 1 })),
  ];
  await crm.evaluate(
    ([name, edited]) =>
      addEventListener('pagehide', () => {
        const stored: unknown = JSON.parse(sessionStorage.getItem(name) ?? '');
        sessionStorage.setItem(name, JSON.stringify(Object.assign(Object(stored), { payloads: edited })));
      }),
    [key, payloads] as const,
  );
  await goTo(crm, '/inbox');
  const { conversations } = await crmState(crm);
  expect(conversations).toHaveLength(1000);
  expect(conversations.every(({ id, projectId }) => /^\d+$/.test(id) && projectId === 1)).toBe(true);
});

test('hears the desk again, without a state, if the page cannot store anything', async ({ context, site }) => {
  await context.addInitScript(() => {
    Object.defineProperty(window, 'sessionStorage', {
      get() {
        throw new DOMException('Access is denied for this document.', 'SecurityError');
      },
    });
  });
  await serveMultiPageCrm(site);
  const { crm, desk } = await openCrmAndDesk(context, site);
  const noise = noiseOf(crm);
  // Without a note, the window begins with an empty page.
  await desk.waitForURL('**/desk');
  const deskStart = await startOf(desk);
  await postEvents(desk, ...arrival('a', 'C-1'), focus('a'));
  await waitForRecord(crm, 'C-1');
  expect(await crmState(crm)).toEqual({ connection: 'none', ...nothing });
  expect(await crm.evaluate(() => window.agentDesk.open())).toBe('focused');
  await postEvents(desk, ...arrival('b', 'C-2'));
  await expect.poll(() => crmState(crm)).toMatchObject({ connection: 'live', conversations: [{ id: 'b' }] });
  expect(await startOf(desk)).toBe(deskStart);
  expect(noise).toEqual([]);
});
