import type { Page } from '@playwright/test';
import { frameMarkup } from '../../test/browser/crmPage';
import { batchesSideBySide } from '../batches';
import type { Bench } from '../bench';
import type { Scripts } from '../scripts';

/** Who listens to messages. */
export type Listener =
  | 'empty'
  | 'reading'
  | 'byHand'
  | 'fullChecks'
  | 'sdk'
  | 'sdkWithSource'
  | 'zodMini'
  | 'zodClassic';

const contenderScripts: Readonly<Record<Listener, ReadonlyArray<keyof Scripts>>> = {
  empty: ['empty'],
  reading: ['reading'],
  byHand: ['byHand'],
  fullChecks: ['fullChecks'],
  sdk: ['shipped', 'sdkClient'],
  sdkWithSource: ['shipped', 'sdkWithSource'],
  zodMini: ['zodMini', 'sdkClient'],
  zodClassic: ['zodClassic', 'sdkClient'],
};

/** The address of a page that has a listener's scripts and what it embeds. */
export const listeningPage = ({ site }: Bench, listener: Listener, content: string) =>
  site.page([...contenderScripts[listener], 'messages'], content);

/** A page's desk and a stranger's frame, each in a process of its own. */
export const framesIn = ({ site }: Bench) =>
  frameMarkup('desk', `${site.desk.origin}/frame`) + frameMarkup('stranger', `${site.stranger.origin}/frame`);

/** Starts the listener that the page has loaded. */
export const listen = (page: Page, { site }: Bench) =>
  page.evaluate((origin) => window.messagePage.listen(origin), site.desk.origin);

/** What is dispatched in a page. */
export interface Dispatched<Name extends Listener> {
  readonly payloads: readonly unknown[];
  readonly origin: string;
  /** How many times over in one batch. */
  readonly rounds: number;
  /** How many of them a listener handles, and how many it knows to have turned away, of all that it gets. */
  readonly fatesOf: (listener: Name, count: number) => { readonly received: number; readonly rejected: number };
}

/** The µs of the main thread for a message that is dispatched in a listener's own page. */
export const timesDispatched = <Name extends Listener>(
  bench: Bench,
  listeners: readonly Name[],
  { payloads, origin, rounds, fatesOf }: Dispatched<Name>,
) =>
  batchesSideBySide(bench, listeners, {
    addressOf: (listener) => listeningPage(bench, listener, '<iframe id="desk"></iframe>'),
    count: payloads.length * rounds,
    setBatch: async (_, page) => {
      await listen(page, bench);
      await page.evaluate(([data, sender, times]) => window.messagePage.setDispatching(data, sender, times), [
        payloads,
        origin,
        rounds,
      ] as const);
    },
    check: async (listener, page, count) => {
      const { received, rejected } = await page.evaluate(() => window.messagePage.counts());
      const expected = fatesOf(listener, count);
      if (received !== expected.received || rejected !== expected.rejected) {
        throw new Error(
          `${listener} handled ${received} of ${expected.received}, rejected ${rejected} of ${expected.rejected}.`,
        );
      }
    },
  });
