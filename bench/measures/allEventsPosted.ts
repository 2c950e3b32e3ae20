import type { Frame, Page } from '@playwright/test';
import { frameIn, frameMarkup } from '../../test/browser/crmPage';
import type { Bench, Measure } from '../measure';
import { payloadsOfAllEvents as payloads } from '../setup/payloads';
import { type Listener, listen, listeningPage } from '../timing/dispatching';
import { scriptTimeOf, threadTimeOf } from '../timing/mainThread';
import { sideBySide } from '../timing/sideBySide';
import { differencesOf, ratioReading } from '../timing/statistics';

const rounds = 500;
const count = payloads.length * rounds;
/** The engine has optimized all that it will after some 50,000 messages. */
const repeats = 13;
const batches = 8;

const heldPath = '/held';

/** Answers a page's request once its desk has posted a batch. */
const holdWhilePosting = (page: Page, desk: Frame) =>
  page.route(`**${heldPath}`, async (route) => {
    await desk.evaluate(
      ([data, times]) => {
        for (let done = 0; done < times; done += 1) for (const item of data) window.parent.postMessage(item, '*');
      },
      [payloads, rounds] as const,
    );
    await route.fulfill({ body: '' });
  });

/**
 * Settles when a batch has been posted and this many events have been handled in all. The page waits for a request that is
 * answered when all messages are posted: two processes that work at once would compete for the processor's caches.
 */
const receive = (page: Page, total: number) =>
  page.evaluate(
    ([awaited, path]) => {
      const request = new XMLHttpRequest();
      request.open('GET', path, false);
      request.send();
      return window.messagePage.whenReceived(awaited);
    },
    [total, heldPath] as const,
  );

const times = <Name extends Listener>(bench: Bench, clock: typeof scriptTimeOf, ...listeners: readonly Name[]) =>
  sideBySide(bench, listeners, {
    addressOf: (listener) => listeningPage(bench, listener, frameMarkup('desk', `${bench.site.desk.origin}/frame`)),
    batches,
    prepare: async (listener, page, session) => {
      await holdWhilePosting(page, await frameIn(page.mainFrame(), 'desk'));
      await listen(page, bench);
      let expected = 0;
      const receiveBatch = async () => {
        expected += count;
        await receive(page, expected);
      };
      await page.evaluate(() => window.messagePage.startKeeping());
      await receiveBatch();
      // Posting this many would take ten times as long, and is the same to the listener.
      await page.evaluate((times) => window.messagePage.repeatKept(times), repeats);
      expected += repeats * count;
      await receiveBatch();
      return {
        timeBatch: async () => (await clock(session, receiveBatch)) / count,
        check: async () => {
          const { received } = await page.evaluate(() => window.messagePage.counts());
          if (received !== expected) throw new Error(`${listener} handled ${received} of ${expected} messages.`);
        },
      };
    },
  });

/** Messages of all events that a frame in another process posts. */
export const allEventsPosted: Measure = {
  title: 'All events, posted by a frame',
  about: `The same messages, posted by the desk's frame. "Script" is the listener, the reading of the message's data, and one reading of
the thread's clock. "All work" is everything that the main thread does for a message.`,
  read: async (bench) => {
    const { empty, byHand, oursAsScript } = await times(bench, scriptTimeOf, 'empty', 'byHand', 'oursAsScript');
    // Fewer rounds: it has no limit, and its pages warm up slowly.
    const thread = await times({ ...bench, rounds: 3 }, threadTimeOf, 'byHand', 'oursAsScript');
    const [oursAlone, byHandAlone] = [differencesOf(oursAsScript, empty), differencesOf(byHand, empty)];
    return [
      { what: 'script, empty listener', unit: 'ns', rounds: empty },
      { what: 'script, by hand', unit: 'ns', rounds: byHand },
      { what: 'script, ours', unit: 'ns', rounds: oursAsScript },
      { limit: 'allEventsPosted', ...ratioReading('script, ours ÷ by hand', oursAsScript, byHand) },
      ratioReading('script, ours ÷ by hand, each minus the empty listener', oursAlone, byHandAlone),
      ratioReading('all work, ours ÷ by hand', thread.oursAsScript, thread.byHand),
    ];
  },
};
