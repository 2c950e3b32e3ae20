import type { Page } from '@playwright/test';
import type { Payload } from '../contenders/contender';
import type { Bench } from '../measure';
import type { ScriptName } from '../setup/scripts';
import { batchesSideBySide } from './batches';

/** A contender's script. */
export type Listener = ScriptName &
  (
    | 'empty'
    | 'readingFirst'
    | 'byHand'
    | 'minimum'
    | 'oursAsScript'
    | 'oursAsModule'
    | 'oursWithZod'
    | 'penpal'
    | 'tma'
    | 'discord'
  );

/** The address of a page that has a listener's script and what the page embeds. */
export const listeningPage = ({ site }: Bench, listener: Listener, content = '<iframe id="desk"></iframe>') =>
  site.page([listener, 'messagePage'], content);

/** Starts the listener that the page has loaded. */
export const listen = (page: Page, { site }: Bench) =>
  page.evaluate((origin) => window.messagePage.listen(origin), site.desk.origin);

/** How many messages a batch has, about. */
const messagesInBatch = 10_000;

/** Messages that are dispatched to a listener in its own page. */
export interface Dispatched {
  readonly listener: Listener;
  readonly payloads: ReadonlyArray<Payload | string>;
  /** Dispatched once, before the rest. */
  readonly opening?: Payload;
  /** The sender. Default: the desk. */
  readonly origin?: string;
  /** What becomes of the messages. Default: the handler gets them. */
  readonly fate?: 'received' | 'rejected';
}

/** The ns that the main thread spends on a message, by the name of each contest, in each round. */
export async function timesDispatched<Name extends string>(
  bench: Bench,
  contest: Readonly<Record<Name, Dispatched>>,
): Promise<Readonly<Record<Name, readonly number[]>>> {
  // Object.keys forgets which keys they are.
  const names = Object.keys(contest) as Name[];
  const counts = new Set(names.map((name) => contest[name].payloads.length));
  const [count = 0] = counts;
  if (counts.size !== 1) throw new Error('The contenders need equally many payloads.');
  const rounds = Math.round(messagesInBatch / count);
  return batchesSideBySide(bench, names, {
    addressOf: (name) => listeningPage(bench, contest[name].listener),
    count: count * rounds,
    setBatch: async (name, page) => {
      const { payloads, opening, origin = bench.site.desk.origin } = contest[name];
      await listen(page, bench);
      await page.evaluate(
        ([data, first, sender, times]) => {
          if (first) window.messagePage.dispatch(first, sender);
          window.messagePage.setDispatching(data, sender, times);
        },
        [payloads, opening, origin, rounds] as const,
      );
    },
    check: async (name, page, dispatched) => {
      const { opening, fate = 'received' } = contest[name];
      const total = dispatched + (opening ? 1 : 0);
      const expected = { received: 0, rejected: 0, [fate]: total };
      const counted = await page.evaluate(() => window.messagePage.counts());
      if (counted.received !== expected.received || counted.rejected !== expected.rejected) {
        throw new Error(`${name}: expected ${JSON.stringify(expected)}, received ${JSON.stringify(counted)}.`);
      }
    },
  });
}
