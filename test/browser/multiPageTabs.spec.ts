import type { BrowserContext, Page } from '@playwright/test';
import { arrival, crmState, openCrmAndDesk, postEvents, serveMultiPageCrm } from './multiPageCrm';
import { noiseOf } from './noise';
import type { Site } from './site';
import { expect, test } from './siteTest';
import { openFollower } from './tabsPages';

/** Runs in each page of the CRM. Shares the desk, and notes which visitors popped up in any tab. */
const share = `
  window.shared = kit.shareDesk(deskClient);
  shared.onFocusedVisitor(({ profile }) => localStorage.setItem(profile.externalId + ' ' + Math.random(), ''), { inOneTab: true });
`;

/** Opens a tab whose pages share the desk in their popup, and a tab that follows. */
async function openTwoTabs(context: BrowserContext, site: Site) {
  await serveMultiPageCrm(site, { script: share, opensRecords: false });
  const { crm, desk } = await openCrmAndDesk(context, site);
  const follower = await openFollower(context, site);
  await expect.poll(() => connectionsIn(follower)).toEqual(['none', 'waiting']);
  return { crm, desk, follower };
}

const connectionsIn = (follower: Page) =>
  follower.evaluate(() => window.record.connections.map(({ connection }) => connection));
const followed = (follower: Page) => follower.evaluate(() => window.tabDesk.state.get());
/** The visitors that popped up in one of the tabs, once for each time. */
const popsOf = (page: Page) =>
  page.evaluate(() =>
    Object.keys(localStorage)
      .map((entry) => entry.split(' ')[0])
      .sort(),
  );

test('follows the desk through reloads of the tab that has it, and no visitor pops up twice', async ({
  context,
  site,
}) => {
  const { crm, desk, follower } = await openTwoTabs(context, site);
  const noise = [noiseOf(crm), noiseOf(follower)];
  await postEvents(desk, ...arrival('a', 'C-1'), ['CONVERSATION_FOCUSED', { conversationId: 'a' }]);
  await expect.poll(() => popsOf(crm)).toEqual(['C-1']);
  const plainCalls = await follower.evaluateHandle(() => {
    const calls: unknown[] = [];
    window.tabDesk.onFocusedVisitor(({ profile }) => calls.push(profile.externalId));
    return calls;
  });
  for (const path of ['/customers', '/record', '/record', '/inbox']) {
    await follower.evaluate(() => {
      window.record.connections.length = 0;
    });
    await crm.goto(site.crm.origin + path);
    await expect.poll(() => connectionsIn(follower)).toEqual(['none', 'waiting']);
    expect(await followed(follower)).toEqual(await crmState(crm));
    expect((await followed(follower)).focusedConversation).toMatchObject({ id: 'a', profile: { externalId: 'C-1' } });
    await postEvents(desk, ['AVAILABILITY_UPDATED', { availability: { CHAT: 'AVAILABLE' } }]);
    await expect.poll(() => connectionsIn(follower)).toEqual(['none', 'waiting', 'live']);
  }
  // A plain handler runs each time the follower learns again who has the focus.
  expect(await plainCalls.jsonValue()).toEqual(['C-1', 'C-1', 'C-1', 'C-1', 'C-1']);
  // The next visitor pops up, in one of the tabs. The tabs take turns in order, so nothing of the first one is still on its way.
  await postEvents(desk, ...arrival('b', 'C-2'), ['CONVERSATION_FOCUSED', { conversationId: 'b' }]);
  await expect.poll(() => popsOf(crm)).toEqual(['C-1', 'C-2']);
  expect(noise.flat()).toEqual([]);
});

test('lets a visitor pop up who came while no tab had a handler, as soon as one has', async ({ context, site }) => {
  await serveMultiPageCrm(site, { script: 'window.shared = kit.shareDesk(deskClient);', opensRecords: false });
  const { crm, desk } = await openCrmAndDesk(context, site);
  await crm.evaluate(() => (window as unknown as { shared: { ready: Promise<void> } }).shared.ready);
  await postEvents(desk, ...arrival('a', 'C-1'), ['CONVERSATION_FOCUSED', { conversationId: 'a' }]);
  await expect.poll(async () => (await crmState(crm)).focusedConversation?.id).toBe('a');
  await crm.reload();
  const follower = await openFollower(context, site);
  await expect.poll(() => popsOf(follower)).toEqual(['C-1']);
});
