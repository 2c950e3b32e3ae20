import type { Frame, Page } from '@playwright/test';
import { frameIn } from '../../test/browser/crmPage';
import type { Bench, Measure } from '../bench';
import { scriptTimeOf, threadTimeOf } from '../mainThread';
import { payloads } from '../mix';
import { sideBySide } from '../sideBySide';
import { differencesOf, ratioReading } from '../statistics';
import { framesIn, type Listener, listen, listeningPage } from './listening';

const rounds = 500;
const count = payloads.length * rounds;
/** Until the engine has optimised all that it will: more than 50,000 messages. */
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
 * Settles when a batch has been posted and this many have been handled in all. The page stands still, on a request that is
 * answered once all is posted: two processes that work at once would take the processors' caches from each other.
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

type Clock = typeof scriptTimeOf;

const times = <Name extends Listener>(bench: Bench, clock: Clock, ...listeners: readonly Name[]) =>
  sideBySide(bench, listeners, {
    addressOf: (listener) => listeningPage(bench, listener, framesIn(bench)),
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
      // To post as many would take ten times as long; the listener's code can't tell the difference.
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

/** Desk messages that a frame of another process posts: what the page's main thread spends on each. */
export const measurePostedMessages: Measure = async (bench) => {
  const script = await times(bench, scriptTimeOf, 'empty', 'byHand', 'fullChecks', 'sdk', 'zodClassic');
  const { empty, byHand, fullChecks, sdk, zodClassic } = script;
  // Of no limit, and slow to warm up: fewer rounds.
  const thread = await times({ ...bench, rounds: 3 }, threadTimeOf, 'byHand', 'sdk');
  return [
    { limit: 'posted', ...ratioReading('script of a desk message posted ÷ by hand', sdk, byHand) },
    ratioReading('the same, both beyond an empty listener', differencesOf(sdk, empty), differencesOf(byHand, empty)),
    ratioReading('all work of the main thread for it ÷ by hand', thread.sdk, thread.byHand),
    ratioReading('script of a desk message posted ÷ by hand with full checks', sdk, fullChecks),
    ratioReading('script of a desk message posted, with the whole of zod ÷ by hand', zodClassic, byHand),
    { what: 'script of a desk message posted, empty listener', unit: 'µs', rounds: empty },
    { what: 'script of a desk message posted, by hand', unit: 'µs', rounds: byHand },
    { what: 'all work of the main thread for it, by hand', unit: 'µs', rounds: thread.byHand },
  ];
};
