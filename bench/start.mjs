// Runs the benchmark: node bench/start.mjs [--quick]
import { execFileSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { findBrowser } from '../test/browser/findBrowser.mjs';
import { installApart } from '../tools/installApart.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);

installApart('bench/contenders/others');
// The repository's check of types leaves these contenders out.
execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'bench/contenders/others'], {
  stdio: 'inherit',
});

// Inside node_modules, because a module looks for packages in the folders above it.
const folder = `${root}node_modules/.cache/iadvize-desk-events-bench`;
await mkdir(folder, { recursive: true });
await build({
  entryPoints: ['bench/run.ts'],
  outfile: `${folder}/run.mjs`,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  alias: { 'iadvize-desk-events': './src/index.ts' },
});
const { run } = await import(pathToFileURL(`${folder}/run.mjs`).href);
const isGood = await run({ executablePath: await findBrowser(), isQuick: process.argv.includes('--quick') });
if (!isGood) process.exitCode = 1;
