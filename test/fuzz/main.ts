import { inspect, parseArgs } from 'node:util';
import fc from 'fast-check';
import { fuzzCases } from '../trustLimits';
import { sample, sender } from './arbitraries';
import { loadBuilds } from './builds';
import { checkTrial } from './check';
import { createWindow, installPage } from './fakePage';
import { createListener } from './listener';
import { pollution, whilePolluted } from './pollution';
import { primordialsAreUntouched } from './primordials';

const runsPerClient = 1000;

const runsPerLoad = 20 * runsPerClient;
const maybePolluted = fc.option(pollution, { nil: undefined, freq: 1 });

const { values } = parseArgs({ options: { cases: { type: 'string' }, seed: { type: 'string' } } });
const cases = Number(values.cases ?? fuzzCases);
const seed = Number(values.seed ?? Date.now() % 2 ** 31);
if (!(cases > 0) || !Number.isInteger(seed)) throw new TypeError('fuzz: write --cases 1000 --seed 7');

const uncaught: unknown[] = [];
process.on('uncaughtException', (error) => uncaught.push(error));
process.on('unhandledRejection', (error) => uncaught.push(error));
// Until the last case is through: what ends the program before is a failure, of this program too.
process.exitCode = 1;
process.on('exit', () => uncaught.length && console.error(uncaught));

const tally: Record<string, number> = {};
const page = installPage();
let builds = loadBuilds();
const turn = () => new Promise((resolve) => setImmediate(resolve));
console.log(`fuzz: ${cases} cases on ${builds.map(({ name }) => name).join(' and ')}, seed ${seed}`);

for (let done = 0; done < cases; done += runsPerClient) {
  if (done && done % 100_000 === 0) console.log(`fuzz: ${done} cases so far`);
  const numRuns = Math.min(runsPerClient, cases - done);
  // Now and then, since much is worked out when it is first asked for, and kept.
  if (done % runsPerLoad === 0) builds = loadBuilds();
  const [atStart] = fc.sample(maybePolluted, { seed: seed + done, numRuns: 1 });
  for (const build of builds) {
    const desk = createWindow();
    const listener = whilePolluted(atStart, () => createListener(build, desk));
    const property = fc.property(sample, sender, maybePolluted, (made, from, everywhere) => {
      checkTrial(listener, { ...made, sender: from, pollution: everywhere }, page.receive, desk);
    });
    const verdict = fc.check(property, { seed: seed + done, numRuns });
    const { delivered, rejected } = listener.client.diagnose();
    for (const [outcome, count] of Object.entries({ delivered, ...rejected }))
      tally[outcome] = (tally[outcome] ?? 0) + count;
    listener.client.close();
    await turn();
    const isBroken = verdict.failed || uncaught.length || !primordialsAreUntouched();
    if (!isBroken) continue;
    console.error(`fuzz: ${build.name} failed; again with --seed ${seed + done} --cases ${numRuns}`);
    const [made, from, everywhere] = verdict.counterexample ?? [];
    // Not fast-check's own report, which reads what throws when it is read.
    if (verdict.failed)
      console.error(
        verdict.errorInstance,
        from,
        { everywhere, atStart },
        inspect(made?.make(), { showProxy: true, depth: 6 }),
      );
    process.exit(1);
  }
}
// A run in which some outcome is rare would prove little.
const rarest = Math.min(...Object.values(tally)) / (cases * builds.length);
if (rarest > 0.05) process.exitCode = 0;
else console.error('fuzz: one of the outcomes came about too rarely');
console.log(tally);
console.log(`fuzz: ${cases} cases, nothing found`);
