import type { Page } from '@playwright/test';
import type { Bench } from '../measure';
import { evaluatePlainly, threadTimeOf } from './mainThread';
import { sideBySide } from './sideBySide';

/** How often a page's `window.batch()` runs before it counts. */
const warmUps = 3;
const batches = 10;

/** Contenders whose pages have a `window.batch()`. */
export interface BatchContest<Name extends string> {
  readonly addressOf: (name: Name) => string;
  /** Sets the page's batch. It should be long enough to pay for the garbage that it makes. */
  readonly setBatch: (name: Name, page: Page) => Promise<void>;
  /** How many things a batch does. */
  readonly count: number;
  /** Throws if the page did another number of things than this. */
  readonly check: (name: Name, page: Page, count: number) => Promise<void>;
}

/** The ns of each thing that a batch does, by each contender, in each round. */
export async function batchesSideBySide<Name extends string>(
  bench: Bench,
  names: readonly Name[],
  { addressOf, setBatch, count, check }: BatchContest<Name>,
): Promise<Readonly<Record<Name, readonly number[]>>> {
  return sideBySide(bench, names, {
    addressOf,
    batches,
    prepare: async (name, page, session) => {
      await setBatch(name, page);
      const run = () => evaluatePlainly(session, 'batch()');
      for (let done = 0; done < warmUps; done += 1) await run();
      return {
        timeBatch: async () => (await threadTimeOf(session, run)) / count,
        check: () => check(name, page, count * (batches + warmUps)),
      };
    },
  });
}
