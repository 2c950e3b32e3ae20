import { heapGrowth } from '../browser/heap';
import { expect, test } from '../browser/siteTest';

/** What a desk can make a client keep, in bytes. */
const mostBytes = 25_000_000;

/** Fills a client to all its limits: ids, channels, profiles and visitors as long as they may be. The parts are new texts of two bytes each. */
function fill(origin: string): void {
  const text = (length: number, start: unknown) => `${start}é`.padEnd(length, '\u4e00');
  const post = (name: string, fields: object) =>
    window.dispatchEvent(
      new MessageEvent('message', { data: { event: `com.iadvize.desk.${name}`, ...fields }, origin, source: window }),
    );
  const names = [
    'visitorId',
    'externalId',
    'firstName',
    'lastName',
    'email',
    'phone',
    'address',
    'city',
    'zip',
    'country',
  ];
  const visitorOf = (index: number, more: object) => ({
    ...Object.fromEntries(names.map((name) => [name, text(500, index + name)])),
    ...more,
  });
  for (let index = 0; index < 1000; index += 1) {
    const conversationId = text(1000, index);
    post('CONVERSATION_ADDED', { conversationId, projectId: index });
    post('CONVERSATION_VISITOR_UPDATED', { conversationId, visitor: visitorOf(index, { note: text(400_000, index) }) });
  }
  for (let index = 1000; index < 1100; index += 1) {
    post('CONVERSATION_VISITOR_UPDATED', { conversationId: text(1000, index), visitor: visitorOf(index, {}) });
  }
  for (let index = 0; index < 200; index += 1) {
    post('AVAILABILITY_UPDATED', { availability: { [text(100, index)]: text(100, `status ${index}`) } });
  }
}

test('a client whose limits are all reached retains less than 25 MB, and none of it after a reset', async ({
  page,
  site,
}) => {
  const markup = '<!doctype html><title>CRM</title><script src="/dist/index.umd.js"></script>';
  await page.goto(site.crm.serve('/memory', markup));
  const create = (origin: string) => {
    Object.assign(window, { client: window.IAdvizeDeskEvents.createDeskClient({ origins: [origin] }) });
  };
  const { origin } = site.desk;
  const growth = await heapGrowth(page, async () => {
    await page.evaluate(create, origin);
    await page.evaluate(fill, origin);
  });
  const kept = await page.evaluate(() => {
    const { conversations, availability } = Reflect.get(window, 'client').state.get();
    return [conversations.length, Object.keys(availability).length];
  });
  expect(kept).toEqual([1000, 100]);
  console.info(`a full client retains ${(growth / 1e6).toFixed(1)} MB`);
  expect(growth).toBeLessThan(mostBytes);
  const freed = await heapGrowth(page, () => page.evaluate(() => Reflect.get(window, 'client').state.reset()));
  console.info(`a reset frees ${(-freed / 1e6).toFixed(1)} MB`);
  expect(growth + freed).toBeLessThan(1_000_000);
});
