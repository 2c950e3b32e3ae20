import type { CDPSession, Page } from '@playwright/test';
import type { Bench } from '../measure';
import { recordOf } from './statistics';

/** A contender that has warmed up in its own page. */
interface Ready {
  /** The ns that one batch takes. */
  readonly timeBatch: () => Promise<number>;
  /** Throws if the page did another number of things than it was given. */
  readonly check?: () => Promise<void>;
}

/** How contenders are measured. */
export interface Contest<Name extends string> {
  readonly addressOf: (name: Name) => string;
  /** Warms up a page's contender. */
  readonly prepare: (name: Name, page: Page, session: CDPSession) => Promise<Ready>;
  /** How many batches of each contender a round has. */
  readonly batches: number;
}

type Fastest<Name extends string> = Readonly<Record<Name, number>>;

async function fastestOf<Name extends string>(
  pages: ReadonlyMap<Name, Ready>,
  batches: number,
): Promise<Fastest<Name>> {
  const fastest = recordOf([...pages.keys()], () => Number.POSITIVE_INFINITY);
  for (let done = 0; done < batches; done += 1) {
    // In turns, so that no contender always runs right after the same other one.
    for (const [name, { timeBatch }] of done % 2 ? [...pages].reverse() : pages) {
      fastest[name] = Math.min(fastest[name], await timeBatch());
    }
  }
  for (const { check } of pages.values()) await check?.();
  return fastest;
}

async function runRound<Name extends string>(
  { browser }: Bench,
  names: readonly Name[],
  { addressOf, prepare, batches }: Contest<Name>,
): Promise<Fastest<Name>> {
  const opened: Page[] = [];
  try {
    const pages = new Map<Name, Ready>();
    for (const name of names) {
      const page = await browser.newPage();
      opened.push(page);
      await page.goto(addressOf(name));
      pages.set(name, await prepare(name, page, await page.context().newCDPSession(page)));
    }
    return await fastestOf(pages, batches);
  } finally {
    for (const page of opened) await page.context().close();
  }
}

/**
 * The ns of each contender's fastest batch in each round. In a round every contender has a new page in its own process, and
 * their batches take turns: if other programs slow the machine down for a second, they slow all contenders down. Whatever
 * shares the processor can only make a batch slower, so the fastest one counts. Engines don't always optimize alike, so there
 * are several rounds.
 */
export async function sideBySide<Name extends string>(
  bench: Bench,
  names: readonly Name[],
  contest: Contest<Name>,
): Promise<Readonly<Record<Name, readonly number[]>>> {
  const rounds: Fastest<Name>[] = [];
  while (rounds.length < bench.rounds) rounds.push(await runRound(bench, names, contest));
  return recordOf(names, (name) => rounds.map((round) => round[name]));
}
