import { tabOf } from '../engines/chromium';
import { announced, reloadInto, waitForEndOfDropping } from '../engines/reloadInto';
import { expect, test } from './siteTest';
import { expectConversations, historyIn } from './stateRecorder';

for (const way of ['from inside', "by the iframe's address"] as const) {
  test(`drops all conversations in one change if a reload ${way} announces none`, async ({ page, site }) => {
    const tab = tabOf(page);
    await reloadInto(tab, site, way, { ids: [] });
    await expectConversations(tab, { ids: [] });
    expect(await historyIn(tab)).toStrictEqual({ counts: [0, 1, 2, 3, 0], focusedIds: [null, 'b', null] });
  });

  test(`drops what a reload ${way} does not announce 2 s after its load, in one change`, async ({ page, site }) => {
    const tab = tabOf(page);
    const next = { ids: ['b', 'd'], focusedId: 'b' };
    await reloadInto(tab, site, way, { ...next, moment: '2 s after its load' });
    await expectConversations(tab, next);
    expect(await historyIn(tab)).toStrictEqual({ counts: [0, 1, 2, 3, 4, 2], focusedIds: [null, 'b'] });
  });

  for (const moment of ['in its head', '2 s after its load'] as const) {
    test(`drops nothing if a reload ${way} announces all ${moment}`, async ({ page, site }) => {
      const tab = tabOf(page);
      await reloadInto(tab, site, way, { ...announced, moment });
      await waitForEndOfDropping(tab);
      await expectConversations(tab, announced);
      expect(await historyIn(tab)).toStrictEqual({ counts: [0, 1, 2, 3], focusedIds: [null, 'b'] });
    });
  }

  test(`takes the focus from a conversation that a reload ${way} does not announce`, async ({ page, site }) => {
    const tab = tabOf(page);
    await reloadInto(tab, site, way, { ids: ['a', 'c'] });
    await expectConversations(tab, { ids: ['a', 'c'] });
    expect(await historyIn(tab)).toStrictEqual({ counts: [0, 1, 2, 3, 2], focusedIds: [null, 'b', null] });
  });
}
