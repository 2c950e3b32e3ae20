import { expectConversations, historyIn } from '../browser/stateRecorder';
import { expect, test } from './engineTest';
import { reloadInto } from './reloadInto';

for (const way of ['from inside', "by the iframe's address"] as const) {
  test(`drops what a reload ${way} does not announce in its head, in one change`, async ({ tab, site }) => {
    const next = { ids: ['b', 'd'], focusedId: 'b' };
    await reloadInto(tab, site, way, next);
    await expectConversations(tab, next);
    expect(await historyIn(tab)).toStrictEqual({ counts: [0, 1, 2, 3, 4, 2], focusedIds: [null, 'b'] });
  });
}
