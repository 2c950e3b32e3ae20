import type { Page } from '@playwright/test';
import { noiseOf } from './noise';
import { expect, setLife, test } from './plainChromium';
import { openFollower, openHost, serveTabs, show, stateIn } from './tabsPages';

const focused = (conversationId: string, externalUserId: string) =>
  [
    ['CONVERSATION_VISITOR_UPDATED', { conversationId, visitor: { externalUserId } }],
    ['CONVERSATION_FOCUSED', { conversationId }],
  ] as const;
const clickOf = (index: number) => ['CONVERSATION_STATE_BOX_CLICKED', { conversationId: 'a', index }] as const;
const popsIn = (page: Page) => page.evaluate(() => window.record.pops);
const clicksIn = (page: Page) => page.evaluate(() => window.record.clicks);
const focusIn = async (page: Page) => (await stateIn(page)).focusedConversation?.id;
const connectionIn = async (page: Page) => (await stateIn(page)).connection;

test.beforeEach(({ site }) => serveTabs(site));

test('gives no turn to a frozen tab, which gets every event once and in order when it wakes up', async ({
  context,
  site,
}) => {
  const { page, post } = await openHost(context, site);
  const frozen = await openFollower(context, site);
  await show(page, frozen);
  await show(frozen, page);
  await post(clickOf(0), ...focused('a', 'C-1'));
  await expect.poll(() => popsIn(frozen)).toEqual(['C-1']);
  await setLife(frozen, 'frozen');
  await post(clickOf(1), ...focused('b', 'C-2'), clickOf(2));
  await expect.poll(() => popsIn(page)).toEqual(['C-2']);
  await setLife(frozen, 'active');
  await expect.poll(() => clicksIn(frozen)).toEqual([0, 1, 2]);
  expect(await stateIn(frozen)).toEqual(await stateIn(page));
  expect(await popsIn(frozen)).toEqual(['C-1']);
  await show(frozen, page);
  await post(...focused('c', 'C-3'), clickOf(3));
  await expect.poll(() => popsIn(frozen)).toEqual(['C-1', 'C-3']);
  expect(await popsIn(page)).toEqual(['C-2']);
  expect(await clicksIn(frozen)).toEqual([0, 1, 2, 3]);
});

test('answers while the host is frozen, and knows nothing soon after that is closed', async ({ context, site }) => {
  const first = await openHost(context, site);
  const follower = await openFollower(context, site);
  await first.post(...focused('a', 'C-1'));
  await expect.poll(() => connectionIn(follower)).toBe('live');
  await setLife(first.page, 'frozen');
  const late = await openFollower(context, site);
  await expect.poll(() => focusIn(late)).toBe('a');
  const refused = await context.newPage();
  const noise = noiseOf(refused);
  await refused.goto(`${site.crm.origin}/host`);
  await expect
    .poll(() => noise)
    .toEqual([expect.stringMatching(/another tab already shares a desk on the channel 'desk'/)]);
  await setLife(late, 'frozen');
  await first.page.close();
  // The late one is frozen, so it may hear only later that the host is gone.
  await expect.poll(() => connectionIn(follower)).toBe('none');
  const second = await openHost(context, site);
  await second.post(...focused('b', 'C-2'));
  await setLife(late, 'active');
  for (const tab of [follower, late]) await expect.poll(() => focusIn(tab)).toBe('b');
});

test('brings every event once and in order when the host is frozen and wakes up', async ({ context, site }) => {
  const { page, post } = await openHost(context, site);
  const follower = await openFollower(context, site);
  await post(clickOf(0), ...focused('a', 'C-1'));
  await expect.poll(() => connectionIn(follower)).toBe('live');
  await setLife(page, 'frozen');
  await post(clickOf(1), ...focused('b', 'C-2'), clickOf(2));
  await setLife(page, 'active');
  await post(clickOf(3));
  for (const tab of [page, follower]) await expect.poll(() => clicksIn(tab)).toEqual([0, 1, 2, 3]);
  expect(await stateIn(follower)).toEqual(await stateIn(page));
  await expect.poll(async () => [...(await popsIn(page)), ...(await popsIn(follower))].sort()).toEqual(['C-1', 'C-2']);
});
