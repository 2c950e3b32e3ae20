import type { Frame, Page } from '@playwright/test';
import { frameIn } from '../../test/browser/crmPage';
import { type Bench, type Measure, withPage } from '../bench';
import { scriptTimeOf, threadTimeOf } from '../mainThread';
import { payloads } from '../mix';
import { differencesOf, interleaved, ratioReading, ratiosOf } from '../statistics';
import { framesIn, type Listener, listen, listeningPage } from './listening';

const rounds = 500;
const count = payloads.length * rounds;

const post = (desk: Frame) =>
  desk.evaluate(
    ([data, times]) => {
      for (let done = 0; done < times; done += 1) for (const item of data) window.parent.postMessage(item, '*');
    },
    [payloads, rounds] as const,
  );

/** Settles when a batch has been posted and handled. */
async function receive(page: Page, desk: Frame): Promise<void> {
  const arrived = page.evaluate((awaited) => window.messagePage.whenReceived(awaited), count);
  await Promise.all([arrived, post(desk)]);
}

type Clock = typeof scriptTimeOf;

const time = (bench: Bench, listener: Listener, clock: Clock) =>
  withPage(bench, listeningPage(bench, listener, framesIn(bench)), async (page, session) => {
    const desk = await frameIn(page.mainFrame(), 'desk');
    await listen(page, bench);
    await receive(page, desk);
    await receive(page, desk);
    const spent = await clock(session, () => receive(page, desk));
    const { received } = await page.evaluate(() => window.messagePage.counts());
    if (received !== 3 * count) throw new Error(`${listener} handled ${received} of ${3 * count} messages.`);
    return spent / count;
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
    {
      limit: 'posted',
      ...ratioReading('all work of the main thread for a desk message posted ÷ by hand', thread.sdk, thread.byHand),
    },
    ratioReading('script alone of a desk message posted ÷ by hand', sdk, byHand),
    { what: 'the same, both beyond an empty listener', unit: '×', rounds: beyondEmpty },
    ratioReading('script of a desk message posted ÷ by hand with full checks', sdk, fullChecks),
    ratioReading('script of a desk message posted, with the whole of zod ÷ by hand', zodClassic, byHand),
    { what: 'script of a desk message posted, empty listener', unit: 'µs', rounds: empty },
    { what: 'script of a desk message posted, by hand', unit: 'µs', rounds: byHand },
    { what: 'all work of the main thread for it, by hand', unit: 'µs', rounds: thread.byHand },
  ];
};
