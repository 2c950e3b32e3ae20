import type { Frame, Page } from '@playwright/test';
import { frameIn } from '../../test/browser/crmPage';
import { type Bench, type Measure, withPage } from '../bench';
import { scriptTimeOf, threadTimeOf } from '../mainThread';
import { payloads } from '../mix';
import { differencesOf, interleaved, ratioReading, ratiosOf } from '../statistics';
import { framesIn, type Listener, listen, listeningPage } from './listening';

const rounds = 500;
const count = payloads.length * rounds;
/** Until the engine has optimised all that it will: more than 50,000 messages. */
const warmUps = 14;
const batches = 6;

const post = (desk: Frame) =>
  desk.evaluate(
    ([data, times]) => {
      for (let done = 0; done < times; done += 1) for (const item of data) window.parent.postMessage(item, '*');
    },
    [payloads, rounds] as const,
  );

const heldPath = '/held';

/**
 * Settles when a batch has been posted and handled. The page stands still, on a request that is answered once all is posted: two
 * processes that work at once would take the processors' caches from each other.
 */
async function receive(page: Page, desk: Frame): Promise<void> {
  const posted = new Promise<void>((resolve, reject) => {
    page
      .route(
        `**${heldPath}`,
        async (route) => {
          await post(desk).then(resolve, reject);
          await route.fulfill({ body: '' });
        },
        { times: 1 },
      )
      .catch(reject);
  });
  const arrived = page.evaluate(
    ([awaited, path]) => {
      const received = window.messagePage.whenReceived(awaited);
      const request = new XMLHttpRequest();
      request.open('GET', path, false);
      request.send();
      return received;
    },
    [count, heldPath] as const,
  );
  await Promise.all([arrived, posted]);
}

type Clock = typeof scriptTimeOf;

const time = (bench: Bench, listener: Listener, clock: Clock) =>
  withPage(bench, listeningPage(bench, listener, framesIn(bench)), async (page, session) => {
    const desk = await frameIn(page.mainFrame(), 'desk');
    await listen(page, bench);
    for (let done = 0; done < warmUps; done += 1) await receive(page, desk);
    // As of dispatched messages, the fastest: whatever shares the processor's caches makes a batch slower, never faster.
    let fastest = Number.POSITIVE_INFINITY;
    for (let done = 0; done < batches; done += 1) {
      fastest = Math.min(fastest, await clock(session, () => receive(page, desk)));
    }
    const { received } = await page.evaluate(() => window.messagePage.counts());
    const expected = (warmUps + batches) * count;
    if (received !== expected) throw new Error(`${listener} handled ${received} of ${expected} messages.`);
    return fastest / count;
  });

/** Desk messages that a frame of another process posts: what the page's main thread spends on each. */
export const measurePostedMessages: Measure = async (bench) => {
  const by = <Name extends Listener>(clock: Clock, ...names: readonly Name[]) =>
    interleaved(bench.rounds, names, (listener) => time(bench, listener, clock));
  const script = await by(scriptTimeOf, 'empty', 'byHand', 'fullChecks', 'sdk', 'zodClassic');
  const { empty, byHand, fullChecks, sdk, zodClassic } = script;
  const thread = await by(threadTimeOf, 'byHand', 'sdk');
  const beyondEmpty = ratiosOf(differencesOf(sdk, empty), differencesOf(byHand, empty));
  return [
    { limit: 'posted', ...ratioReading('script of a desk message posted ÷ by hand', sdk, byHand) },
    { what: 'the same, both beyond an empty listener', unit: '×', rounds: beyondEmpty },
    ratioReading('all work of the main thread for it ÷ by hand', thread.sdk, thread.byHand),
    ratioReading('script of a desk message posted ÷ by hand with full checks', sdk, fullChecks),
    ratioReading('script of a desk message posted, with the whole of zod ÷ by hand', zodClassic, byHand),
    { what: 'script of a desk message posted, empty listener', unit: 'µs', rounds: empty },
    { what: 'script of a desk message posted, by hand', unit: 'µs', rounds: byHand },
    { what: 'all work of the main thread for it, by hand', unit: 'µs', rounds: thread.byHand },
  ];
};
