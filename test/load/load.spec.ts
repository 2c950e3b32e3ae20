import { heapGrowth } from '../browser/heap';
import { openUnderLoad } from '../browser/load';
import { expect, test } from '../browser/siteTest';
import { loadMessages, manyHandlers, mostLoadGrowth } from '../trustLimits';

const messagesPerRound = 50_000;

test(`hears ${loadMessages} messages without loss, in order, and holds on to nothing`, async ({ page, site }) => {
  const { post, expectAllHeard } = await openUnderLoad(page, site, 1);
  const start = Date.now();
  // The first round warms up: the engine compiles and optimises meanwhile.
  await post(messagesPerRound);
  const growth = await heapGrowth(page, async () => {
    for (let done = messagesPerRound; done < loadMessages; done += messagesPerRound) await post(messagesPerRound);
  });
  await expectAllHeard();
  const seconds = (Date.now() - start) / 1000;
  console.log(
    `load: ${loadMessages} messages in ${seconds.toFixed(0)} s, the heap grew by ${growth} of ${mostLoadGrowth} B`,
  );
  expect(growth).toBeLessThan(mostLoadGrowth);
});

test(`calls ${manyHandlers.handlers} handlers with each message of the desk, in order`, async ({ page, site }) => {
  const { post, expectAllHeard } = await openUnderLoad(page, site, manyHandlers.handlers);
  await post(manyHandlers.messages);
  await expectAllHeard();
  console.log(`load: ${manyHandlers.messages} messages, ${manyHandlers.handlers} handlers`);
});
