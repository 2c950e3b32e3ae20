import type { Page } from '@playwright/test';
import { noiseOf } from './noise';
import { expect, test } from './siteTest';
import { openFollower, openHost, serveTabs, show, stateIn } from './tabsPages';

const focused = (conversationId: string, externalUserId: string) =>
  [
    ['CONVERSATION_VISITOR_UPDATED', { conversationId, visitor: { externalUserId } }],
    ['CONVERSATION_FOCUSED', { conversationId }],
  ] as const;

const connectionIn = async (page: Page) => (await stateIn(page)).connection;
const popsIn = (pages: readonly Page[]) => Promise.all(pages.map((page) => page.evaluate(() => window.record.pops)));

test.beforeEach(({ site }) => serveTabs(site));

test('brings 10,000 events to each of ten followers: all of them, once, and in order', async ({ context, site }) => {
  const { page, post } = await openHost(context, site);
  const followers = [];
  for (let count = 0; count < 10; count += 1) followers.push(await openFollower(context, site));
  await post(['CONVERSATION_ADDED', { conversationId: 'a', projectId: 1 }]);
  for (const follower of followers) await expect.poll(() => connectionIn(follower)).toBe('live');
  const numbers = Array.from({ length: 10_000 }, (_, index) => index);
  const clickOf = (index: number) =>
    ['CONVERSATION_STATE_BOX_CLICKED', { conversationId: `${index % 7}`, index }] as const;
  await post(...numbers.map(clickOf));
  for (const tab of [page, ...followers]) {
    await expect.poll(() => tab.evaluate(() => window.record.clicks.length)).toBe(numbers.length);
    expect(await tab.evaluate(() => window.record.clicks)).toEqual(numbers);
  }
  const [hostState, ...states] = await Promise.all([page, ...followers].map(stateIn));
  for (const state of states) expect(state).toEqual(hostState);
});

test('sends the state to a new tab at once, before anything else happens', async ({ context, site }) => {
  const { page, post } = await openHost(context, site);
  await post(...focused('a', 'C-1'));
  await expect.poll(() => connectionIn(page)).toBe('live');
  const follower = await openFollower(context, site);
  await expect.poll(() => connectionIn(follower)).toBe('live');
  expect(await stateIn(follower)).toEqual(await stateIn(page));
  const connections = await follower.evaluate(() => window.record.connections);
  expect(connections).toMatchObject([{ connection: 'none' }, { connection: 'live' }]);
  console.info(`A new tab had the state after ${Number(connections[1]?.at) - Number(connections[0]?.at)} ms.`);
});

for (const [how, leave] of [
  ['closes', (page: Page) => page.close()],
  ['goes elsewhere', (page: Page) => page.goto(page.url().replace('/host', '/elsewhere'))],
  ['crashes', (page: Page) => page.goto('chrome://crash').catch(() => {})],
] as const) {
  test(`knows nothing soon after the host ${how}, and follows the next host`, async ({ context, site }) => {
    const first = await openHost(context, site);
    const follower = await openFollower(context, site);
    await first.post(...focused('a', 'C-1'));
    await expect.poll(() => connectionIn(follower)).toBe('live');
    await leave(first.page);
    await expect.poll(() => connectionIn(follower), { timeout: 5000 }).toBe('none');
    expect(await stateIn(follower)).toEqual({ connection: 'none', conversations: [], availability: {} });
    const second = await openHost(context, site);
    await second.post(...focused('b', 'C-2'));
    await expect.poll(async () => (await stateIn(follower)).focusedConversation?.id).toBe('b');
  });
}

test('follows the host on when its page reloads', async ({ context, site }) => {
  const noise = [];
  const { page } = await openHost(context, site);
  noise.push(noiseOf(page));
  const follower = await openFollower(context, site);
  await expect.poll(() => connectionIn(follower)).toBe('waiting');
  for (let count = 0; count < 3; count += 1) {
    await page.reload();
    await page.evaluate(() => (window as unknown as { shared: { ready: Promise<void> } }).shared.ready);
    await expect.poll(() => connectionIn(follower)).toBe('waiting');
  }
  expect(noise.flat()).toEqual([]);
});

test('refuses a second host with an error that says what to do', async ({ context, site }) => {
  const first = await openHost(context, site);
  const page = await context.newPage();
  const noise = noiseOf(page);
  await page.goto(`${site.crm.origin}/host`);
  await expect
    .poll(() => noise)
    .toEqual([expect.stringMatching(/another tab already shares a desk on the channel 'desk'/)]);
  const follower = await openFollower(context, site);
  await first.post(...focused('a', 'C-1'));
  await expect.poll(() => connectionIn(follower)).toBe('live');
});

test('calls a handler in one of three tabs: in the visible one, or else in the one that was visible last', async ({
  context,
  site,
}) => {
  const { page, post } = await openHost(context, site);
  const one = await openFollower(context, site);
  const two = await openFollower(context, site);
  const pages = [page, one, two];
  await show(one, page, two);
  await post(...focused('a', 'C-1'));
  await expect.poll(() => popsIn(pages)).toEqual([[], ['C-1'], []]);
  await show(page, one, two);
  await post(...focused('b', 'C-2'));
  await expect.poll(() => popsIn(pages)).toEqual([['C-2'], ['C-1'], []]);
  await show(two, page, one);
  await two.evaluate(() => {
    window.isShown = false;
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await post(...focused('a', 'C-3'));
  await expect.poll(() => popsIn(pages)).toEqual([['C-2'], ['C-1'], ['C-3']]);
});

test('loses no screen pop when the visible tab is closed at the same moment, and repeats none in a tab that stays', async ({
  context,
  site,
}) => {
  const { page, post } = await openHost(context, site);
  const one = await openFollower(context, site);
  /** The tabs in which a customer popped up. */
  const tabsWith = (customer: string) =>
    one.evaluate(
      (name) =>
        Object.keys(localStorage)
          .map((key) => key.split(' '))
          .flatMap(([id, tab]) => (id === name ? [tab] : [])),
      customer,
    );
  const closed = new Map<string, string>();
  for (let count = 0; count < 10; count += 1) {
    const visible = await openFollower(context, site);
    await expect.poll(() => connectionIn(visible)).not.toBe('none');
    await show(visible, page, one);
    const customer = `C-${count}`;
    closed.set(customer, await visible.evaluate(() => window.record.tab));
    await Promise.all([post(...focused('a', customer)), visible.close()]);
    await expect.poll(() => tabsWith(customer)).not.toEqual([]);
  }
  for (const [customer, closedTab] of closed) {
    const tabs = await tabsWith(customer);
    // The tab may be gone before it has said that its handler ran. Another tab then opens the record that was closed with it.
    expect(tabs.filter((tab) => tab === closedTab).length).toBeLessThanOrEqual(1);
    expect(tabs.filter((tab) => tab !== closedTab).length).toBeLessThanOrEqual(1);
  }
});

/** Opens the page of a tab in another one, which gets a copy of the tab's `sessionStorage`, as a duplicated tab does. */
async function duplicate(page: Page): Promise<Page> {
  const opened = page.waitForEvent('popup');
  await page.evaluate(() => {
    sessionStorage.setItem('original', 'yes');
    window.open(location.href);
  });
  const copy = await opened;
  await copy.waitForLoadState();
  expect(await copy.evaluate(() => sessionStorage.getItem('original'))).toBe('yes');
  return copy;
}

test('takes a duplicated tab for another one, and refuses a duplicated host', async ({ context, site }) => {
  const { page, post } = await openHost(context, site);
  const follower = await openFollower(context, site);
  const secondHost = await duplicate(page);
  const refusal = await secondHost.evaluate(() =>
    (window as unknown as { shared: { ready: Promise<void> } }).shared.ready.catch((error) => error.message),
  );
  expect(refusal).toMatch(/another tab already shares a desk on the channel 'desk'/);
  const copy = await duplicate(follower);
  for (const tab of [follower, copy]) await expect.poll(() => connectionIn(tab)).toBe('waiting');
  for (const [shown, other, customer] of [
    [copy, follower, 'C-1'],
    [follower, copy, 'C-2'],
  ] as const) {
    await show(shown, page, other);
    await post(...focused('a', customer));
    await expect.poll(async () => (await popsIn([shown]))[0]).toContain(customer);
  }
  expect(await popsIn([page, follower, copy])).toEqual([[], ['C-2'], ['C-1']]);
  await follower.close();
  await post(...focused('b', 'C-3'));
  await expect.poll(async () => (await stateIn(copy)).focusedConversation?.id).toBe('b');
});

/**
 * Tells a page that it goes into the back/forward cache, or returns from there. Chromium without windows has no such cache: the page goes on
 * running.
 */
const tellPage = (page: Page, type: 'pagehide' | 'pageshow') =>
  page.evaluate((name) => {
    window.dispatchEvent(new PageTransitionEvent(name, { persisted: true }));
  }, type);

/** The names of the locks that are held, and of those that somebody waits for. */
const locksIn = (page: Page) =>
  page.evaluate(async () => {
    const { held = [], pending = [] } = await navigator.locks.query();
    return [...held, ...pending].map(({ name }) => name);
  });

test('brings a follower up to date that returns from the back/forward cache, where it has no lock', async ({
  context,
  site,
}) => {
  const { page, post } = await openHost(context, site);
  const before = await locksIn(page);
  const follower = await openFollower(context, site);
  await post(...focused('a', 'C-1'));
  await expect.poll(() => connectionIn(follower)).toBe('live');
  await tellPage(follower, 'pagehide');
  await expect.poll(() => locksIn(page)).toEqual(before);
  await post(...focused('b', 'C-2'));
  await expect.poll(async () => (await stateIn(page)).focusedConversation?.id).toBe('b');
  expect((await stateIn(follower)).focusedConversation?.id).toBe('a');
  await tellPage(follower, 'pageshow');
  await expect.poll(async () => (await stateIn(follower)).focusedConversation?.id).toBe('b');
});

test('stops sharing the desk of a page that goes into the back/forward cache until it returns', async ({
  context,
  site,
}) => {
  const { page, post } = await openHost(context, site);
  const follower = await openFollower(context, site);
  await post(...focused('a', 'C-1'));
  await expect.poll(() => connectionIn(follower)).toBe('live');
  await tellPage(page, 'pagehide');
  await expect.poll(() => connectionIn(follower)).toBe('none');
  // The follower has a lock by which a host sees that it is there.
  await expect.poll(() => locksIn(page)).toHaveLength(1);
  await tellPage(page, 'pageshow');
  await expect.poll(async () => (await stateIn(follower)).focusedConversation?.id).toBe('a');
});
