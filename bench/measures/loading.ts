import type { Page } from '@playwright/test';
import { fixtures } from '../../test/fixtures';
import { type Bench, type Measure, type Reading, withPage } from '../bench';
import type { LimitName } from '../limits';
import { evaluatePlainly, threadTimeOf } from '../mainThread';
import type { Scripts } from '../scripts';
import { interleaved, medianOf, ratioToMedian } from '../statistics';

/** A script loads in a millisecond, in which much else can happen: more rounds than elsewhere. */
const roundsFor = ({ rounds }: Bench) => rounds + 4;

/** The µs that the batch takes in a page of its own that has done nothing yet, beside those that it takes to ask for it. */
const timeOfBatch = (
  bench: Bench,
  scripts: ReadonlyArray<keyof Scripts>,
  throttling: number,
  prepare: (page: Page) => Promise<void>,
) =>
  withPage(bench, bench.site.page(scripts, '<iframe id="desk"></iframe>'), async (page, session) => {
    await prepare(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: throttling });
    const timeOf = (expression: string) => threadTimeOf(session, () => evaluatePlainly(session, expression));
    const asking: number[] = [];
    for (let asked = 0; asked < 5; asked += 1) asking.push(await timeOf('0'));
    return (await timeOf('batch()')) - medianOf(asking);
  });

const compared = [
  ['zodMini', 'the package as a module, with zod/mini,'],
  ['zodClassic', 'the package with the whole of zod'],
  ['telegramBridge', '@tma.js/bridge'],
  ['discordSdk', '@discord/embedded-app-sdk'],
] as const;

const loaded = ['nothing', 'shipped', 'zodMini', 'zodClassic', 'telegramBridge', 'discordSdk'] as const;

/** Throttled, all take longer, and differ as much as they do at full speed. */
const loadedThrottled: ReadonlyArray<(typeof loaded)[number]> = ['nothing', 'shipped', 'zodClassic'];

async function loadReadings(bench: Bench, throttling: number, limit: LimitName, when: string): Promise<Reading[]> {
  const names = throttling > 1 ? loadedThrottled : loaded;
  const times = await interleaved<(typeof loaded)[number]>(roundsFor(bench), names, (script) =>
    timeOfBatch(bench, ['loading'], throttling, (page) =>
      page.evaluate((address) => window.loadingPage.setLoading(address), `/${script}.js`),
    ),
  );
  const ratio = (what: string, name: (typeof loaded)[number]) =>
    ratioToMedian(`load of ${what} ÷ empty script${when}`, times[name], times.nothing);
  return [
    { limit, ...ratio('the script-tag file', 'shipped') },
    ...compared.filter(([name]) => names.includes(name)).map(([name, what]) => ratio(what, name)),
    { what: `load of an empty script${when}`, unit: 'µs', rounds: times.nothing },
  ];
}

/** What it takes to load a script: parsing, compilation, execution, and the element that holds it. */
export const measureLoad: Measure = async (bench) => [
  ...(await loadReadings(bench, 1, 'load', '')),
  ...(await loadReadings(bench, 4, 'loadThrottled', ', CPU throttled 4×')),
];

async function timeToFirstEvent(bench: Bench, script: keyof Scripts, throttling: number): Promise<number> {
  const prepare = (page: Page) =>
    page.evaluate(([address, origin, data]) => window.loadingPage.setFirstEvent(address, origin, data), [
      `/${script}.js`,
      bench.site.desk.origin,
      fixtures.onConversationAdded.posted,
    ] as const);
  return timeOfBatch(bench, ['sdkClient', 'loading'], throttling, prepare);
}

async function firstEventReadings(bench: Bench, throttling: number, limit: LimitName, when: string) {
  const { shipped, zodClassic } = await interleaved(roundsFor(bench), ['shipped', 'zodClassic'], (script) =>
    timeToFirstEvent(bench, script, throttling),
  );
  const reading = ratioToMedian(`script start to first event ÷ with the whole of zod${when}`, shipped, zodClassic);
  const absolute: Reading = { what: `script start to first event${when}`, unit: 'µs', rounds: shipped };
  return [{ limit, ...reading }, absolute];
}

/** What it takes from a script's start to the end of the handler of its first event. */
export const measureFirstEvent: Measure = async (bench) => [
  ...(await firstEventReadings(bench, 1, 'firstEvent', '')),
  ...(await firstEventReadings(bench, 4, 'firstEventThrottled', ', CPU throttled 4×')),
];
