import { show, stateIn } from '../browser/tabsPages';
import { startOf } from './deskPopupPage';
import { openDeskTabs } from './deskTabs';
import type { EngineTab } from './engineTab';
import { expect, test } from './engineTest';

const focused = (conversationId: string, externalUserId: string) =>
  [
    ['CONVERSATION_VISITOR_UPDATED', { conversationId, visitor: { externalUserId } }],
    ['CONVERSATION_FOCUSED', { conversationId }],
  ] as const;
const clickOf = (index: number) => ['CONVERSATION_STATE_BOX_CLICKED', { conversationId: 'a', index }] as const;

const connectionIn = async (tab: EngineTab) => (await stateIn(tab)).connection;
const focusIn = async (tab: EngineTab) => (await stateIn(tab)).focusedConversation?.id;
const clicksIn = (tab: EngineTab) => tab.evaluate(() => window.record.clicks);
/** The visitors that popped up in any tab, once for each time. */
const popsOf = (tab: EngineTab) =>
  tab.evaluate(() =>
    Object.keys(localStorage)
      .map((entry) => entry.split(' ')[0])
      .sort(),
  );

test('sends the state to a late follower, which knows nothing without the host, and follows the next one', async ({
  tab,
  site,
}) => {
  const { open, post } = await openDeskTabs(tab, site);
  const host = await open('/host');
  await post(host, ...focused('a', 'C-1'));
  await expect.poll(() => focusIn(host)).toBe('a');
  const follower = await open('/follower');
  await expect.poll(() => connectionIn(follower)).toBe('live');
  expect(await stateIn(follower)).toEqual(await stateIn(host));
  await post(host, ...[0, 1, 2, 3].map(clickOf));
  await expect.poll(() => clicksIn(follower)).toEqual([0, 1, 2, 3]);
  await host.close();
  await expect.poll(() => connectionIn(follower), { timeout: 5000 }).toBe('none');
  const next = await open('/host');
  await post(next, ...focused('b', 'C-2'));
  await expect.poll(() => focusIn(follower)).toBe('b');
  expect(await connectionIn(follower)).toBe('live');
});

test('calls a handler in one of three tabs: the visible one', async ({ tab, site }) => {
  const { open, post } = await openDeskTabs(tab, site);
  const host = await open('/host');
  const one = await open('/follower');
  const two = await open('/follower');
  const tabs = [host, one, two] as const;
  for (const follower of [one, two]) await expect.poll(() => connectionIn(follower)).toBe('waiting');
  for (const [index, shown] of [one, host, two].entries()) {
    await show(shown, ...tabs.filter((other) => other !== shown));
    await post(host, ...focused('a', `C-${index}`));
    await expect.poll(() => shown.evaluate(() => window.record.pops)).toEqual([`C-${index}`]);
  }
  expect(await popsOf(tab)).toEqual(['C-0', 'C-1', 'C-2']);
});

for (const leaving of ['follower', 'host'] as const) {
  test(`follows on when the ${leaving} has gone to another page and comes back`, async ({ tab, site, engineName }) => {
    const { open, leave, goBack, post } = await openDeskTabs(tab, site);
    const host = await open('/host');
    const follower = await open('/follower');
    await post(host, ...focused('a', 'C-1'), clickOf(1));
    await expect.poll(() => clicksIn(follower)).toEqual([1]);
    await expect.poll(() => popsOf(tab)).toEqual(['C-1']);
    const left = { host, follower }[leaving];
    const start = await startOf(left);
    await leave(left);
    if (leaving === 'host') await expect.poll(() => connectionIn(follower), { timeout: 5000 }).toBe('none');
    await goBack(left);
    // It comes from the back/forward cache. Chromium's headless shell has none, and Firefox lets no page in that waits for a lock.
    if (engineName === 'webkit') expect(await startOf(left)).toBe(start);
    for (const each of [host, follower]) await expect.poll(() => connectionIn(each)).not.toBe('none');
    await post(host, ...focused('b', 'C-2'), clickOf(2));
    for (const each of [host, follower]) {
      await expect.poll(() => focusIn(each)).toBe('b');
      await expect.poll(async () => (await clicksIn(each)).filter((index) => index > 1)).toEqual([2]);
    }
    await expect.poll(() => popsOf(tab)).toEqual(['C-1', 'C-2']);
  });
}
