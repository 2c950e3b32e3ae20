import { postFrom } from '../browser/crmPage';
import type { Evaluates } from '../browser/evaluates';
import { openDesk, popupCrm, startOf } from './deskPopupPage';
import { expect, test } from './engineTest';

const wireName = (name: string) => `com.iadvize.desk.CONVERSATION_${name}`;

/** Subscribes a handler in a page. Returns whom it has got once it has had time to run. */
const visitorsIn = (crm: Evaluates, options: { readonly restored?: boolean } = {}) =>
  crm.evaluate(async (given) => {
    const names: unknown[] = [];
    window.deskClient.onFocusedVisitor(({ profile }) => names.push(profile.firstName), given);
    // The handler gets the current visitor in a microtask that was queued before.
    await Promise.resolve();
    return names;
  }, options);

test('keeps the state and does not repeat a handled visitor, on the next page and after a reload', async ({
  tab,
  site,
}) => {
  const crm = popupCrm(site, `${site.desk.origin}/desk`, { visitors: true });
  await tab.goto(site.crm.serve('/crm', crm));
  const desk = await openDesk(tab);
  const start = await startOf(desk);
  await postFrom(
    desk,
    'opener',
    { event: wireName('ADDED'), conversationId: 'a', projectId: 7 },
    { event: wireName('VISITOR_UPDATED'), conversationId: 'a', visitor: { firstName: 'Ada' } },
    { event: wireName('FOCUSED'), conversationId: 'a' },
  );
  const focused = () => tab.evaluate(() => window.deskClient.state.get().focusedConversation).catch(() => undefined);
  const ada = { id: 'a', projectId: 7, profile: { firstName: 'Ada' } };
  await expect.poll(focused).toMatchObject(ada);
  expect(await visitorsIn(tab)).toEqual(['Ada']);
  await tab.goto(site.crm.serve('/customers', crm));
  await expect.poll(focused).toMatchObject(ada);
  expect(await visitorsIn(tab)).toEqual([]);
  await tab.reload();
  await expect.poll(focused).toMatchObject(ada);
  expect(await visitorsIn(tab)).toEqual([]);
  expect(await visitorsIn(tab, { restored: true })).toEqual(['Ada']);
  expect(await tab.evaluate(() => sessionStorage.getItem('iadvize-desk-state'))).toBeNull();
  expect(await startOf(desk)).toBe(start);
});
