import type { Page } from '@playwright/test';
import { fixtures } from '../../test/fixtures';
import { type Bench, type Measure, type Reading, withPage } from '../measure';
import type { ScriptName } from '../setup/scripts';
import { evaluatePlainly, threadTimeOf } from '../timing/mainThread';
import { interleaved, medianOf, ratioToMedian } from '../timing/statistics';

const nanosecondsPerMillisecond = 1e6;

/** More rounds than elsewhere: a script loads in a millisecond, in which much else can happen. */
const roundsFor = ({ rounds }: Bench) => rounds + 4;

/** The ms that the batch takes in a new page, without those that it takes to ask for it. */
const timeOfBatch = (bench: Bench, prepare: (page: Page) => Promise<void>) =>
  withPage(bench, bench.site.page(['loadingPage'], '<iframe id="desk"></iframe>'), async (page, session) => {
    await prepare(page);
    const timeOf = (expression: string) => threadTimeOf(session, () => evaluatePlainly(session, expression));
    const asking: number[] = [];
    for (let asked = 0; asked < 5; asked += 1) asking.push(await timeOf('0'));
    return ((await timeOf('batch()')) - medianOf(asking)) / nanosecondsPerMillisecond;
  });

const timeToLoad = (bench: Bench, script: ScriptName) =>
  timeOfBatch(bench, (page) => page.evaluate((address) => window.loadingPage.setLoading(address), `/${script}.js`));

const timeToFirstEvent = (bench: Bench, script: ScriptName) =>
  timeOfBatch(bench, (page) =>
    page.evaluate(([address, origin, data]) => window.loadingPage.setFirstEvent(address, origin, data), [
      `/${script}.js`,
      bench.site.desk.origin,
      fixtures.onConversationAdded.posted,
    ] as const),
  );

const compared = [
  ['scriptFile', 'script-tag file'],
  ['oursAsModule', 'module'],
  ['oursWithZod', 'module with schemas of the whole of zod'],
  ['penpalBundle', 'Penpal'],
  ['tmaFile', 'tma.js'],
  ['discordBundle', 'Discord'],
] as const;

/** Loading a script: parsing, compiling and running it. */
export const loading: Measure = {
  title: 'Loading',
  about: `The main thread's time for an inline script in a new page, and from there until the handler of the first event has run.`,
  read: async (bench) => {
    const names = ['nothing', ...compared.map(([name]) => name)] as const;
    const loads = await interleaved(roundsFor(bench), names, (script) => timeToLoad(bench, script));
    const first = await interleaved(roundsFor(bench), ['oursAsScript', 'oursWithZod'], (script) =>
      timeToFirstEvent(bench, script),
    );
    return [
      { what: 'an empty script', unit: 'ms', rounds: loads.nothing },
      ...compared.map(
        ([name, what]): Reading => ({
          ...(name === 'scriptFile' && { limit: 'load' }),
          ...ratioToMedian(`${what} ÷ an empty script`, loads[name], loads.nothing),
        }),
      ),
      { what: 'to the first event, ours', unit: 'ms', rounds: first.oursAsScript },
      {
        limit: 'firstEvent',
        ...ratioToMedian('to the first event, ours ÷ with the whole of zod', first.oursAsScript, first.oursWithZod),
      },
    ];
  },
};
