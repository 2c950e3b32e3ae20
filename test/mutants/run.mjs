// Breaks the sources in every small way that Stryker knows, and expects the unit tests to fail. Stryker gets the arguments. Then
// breaks the precompiled schemas, and expects the comparisons with zod to fail. With `--precompiled` it does only that.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { installApart } from '../../tools/installApart.mjs';

const pathOf = (path) => fileURLToPath(new URL(path, import.meta.url));
const words = process.argv.slice(2);

/** Bundles a module of the tests and imports it. */
async function importBundled(entry) {
  const outfile = pathOf(`../../test-results/mutants/${entry.replace(/\W/g, '')}-${process.pid}.mjs`);
  await build({
    entryPoints: [pathOf(entry)],
    outfile,
    format: 'esm',
    platform: 'node',
    bundle: true,
    packages: 'external',
  });
  return import(outfile);
}

const { leastGeneratedMutants, leastMutants, leastPercentKilled } = await importBundled('../trustLimits.ts');

/** Prints how many mutants of a kind are noticed, and whether these are as many as wanted. */
function report(kind, { mutants, killed, least }) {
  const percent = (100 * killed) / mutants;
  console.log(`${kind}: ${killed} of ${mutants} are noticed, ${percent.toFixed(2)} %`);
  if (mutants < least) console.error(`${kind}: at least ${least} are wanted`);
  // Of no mutants the percentage is NaN, and not enough.
  const isEnough = percent >= leastPercentKilled;
  if (!isEnough) console.error(`${kind}: at least ${leastPercentKilled} % are wanted`);
  return isEnough && mutants >= least;
}

async function breakPrecompiled() {
  const { tryEvents, tryFeatures } = await importBundled('generatedChecks.ts');
  const results = { events: tryEvents(), features: tryFeatures() };
  const verdicts = Object.entries(results).map(([kind, { mutants, survivors }]) => {
    for (const survivor of survivors) console.log(`survived: ${survivor}`);
    const killed = mutants - survivors.length;
    return report(`mutants of precompiled ${kind}`, { mutants, killed, least: leastGeneratedMutants[kind] });
  });
  return verdicts.every(Boolean);
}

function breakSources() {
  installApart(pathOf('.'));
  const stryker = pathOf('node_modules/@stryker-mutator/core/bin/stryker.js');
  const config = pathOf('stryker.config.mjs');
  const { status } = spawnSync(process.execPath, [stryker, 'run', config, ...words], { stdio: 'inherit' });
  const { files } = JSON.parse(readFileSync(pathOf('../../coverage/mutants.json'), 'utf8'));
  const statuses = Object.values(files).flatMap(({ mutants }) => mutants.map((mutant) => mutant.status));
  const count = (...names) => statuses.filter((name) => names.includes(name)).length;
  const killed = count('Killed', 'Timeout');
  const mutants = killed + count('Survived', 'NoCoverage');
  const least = words.includes('--mutate') ? 0 : leastMutants;
  return report('mutants', { mutants, killed, least }) && status === 0;
}

const areSourcesTested = words.includes('--precompiled') || breakSources();
const arePrecompiledTested = await breakPrecompiled();
process.exitCode = areSourcesTested && arePrecompiledTested ? 0 : 1;
