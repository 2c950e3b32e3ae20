// Breaks the sources in every small way that Stryker knows, and expects the unit tests to fail. Stryker gets the arguments.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** How many small faults are made in the sources, at least. */
const leastMutants = 2300;
/** How many in a hundred of them the unit tests notice, at least. */
const leastPercentKilled = 95;

const pathOf = (path) => fileURLToPath(new URL(path, import.meta.url));
const words = process.argv.slice(2);

const stryker = pathOf('../../node_modules/@stryker-mutator/core/bin/stryker.js');
const config = pathOf('stryker.config.mjs');
const { status } = spawnSync(process.execPath, [stryker, 'run', config, ...words], { stdio: 'inherit' });

const { files } = JSON.parse(readFileSync(pathOf('../../coverage/mutants.json'), 'utf8'));
const statuses = Object.values(files).flatMap(({ mutants }) => mutants.map((mutant) => mutant.status));
const count = (...names) => statuses.filter((name) => names.includes(name)).length;
const killed = count('Killed', 'Timeout');
const mutants = killed + count('Survived', 'NoCoverage');
const percent = (100 * killed) / mutants;
console.log(`mutants: ${killed} of ${mutants} are noticed, ${percent.toFixed(2)} %`);

const isPart = words.includes('--mutate');
if (!isPart && mutants < leastMutants) console.error(`mutants: at least ${leastMutants} are wanted`);
if (!(percent >= leastPercentKilled)) console.error(`mutants: at least ${leastPercentKilled} % are wanted`);
process.exitCode = status || (!isPart && mutants < leastMutants) || !(percent >= leastPercentKilled) ? 1 : 0;
