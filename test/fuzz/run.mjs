// Bundles a program of this folder, whose name is the first argument, and runs it with the rest.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const limitInMinutes = 30;
const pathOf = (path) => fileURLToPath(new URL(path, import.meta.url));

const [name = 'main', ...words] = process.argv.slice(2);
const outfile = pathOf(`../../test-results/fuzz/${name}-${process.pid}.mjs`);
await build({ entryPoints: [pathOf(`${name}.ts`)], outfile, bundle: true, platform: 'node', format: 'esm' });
// In a process of its own, since a message that is never done with can't be called off from inside.
const { status, signal, error } = spawnSync(process.execPath, [outfile, ...words], {
  stdio: 'inherit',
  timeout: limitInMinutes * 60_000,
  killSignal: 'SIGKILL',
});
const isTooSlow = error && 'code' in error && error.code === 'ETIMEDOUT';
if (isTooSlow) console.error(`${name}: ended after ${limitInMinutes} minutes, because it hangs or is too slow.`);
else if (signal) console.error(`${name}: ended by ${signal}.`);
process.exitCode = status ?? 1;
