// Bundles a program of this folder, whose name is the first argument, and runs it with the rest.
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const pathOf = (path) => fileURLToPath(new URL(path, import.meta.url));

const [name = 'main'] = process.argv.splice(2, 1);
const outfile = pathOf(`../../test-results/fuzz/${name}-${process.pid}.mjs`);
await build({ entryPoints: [pathOf(`${name}.ts`)], outfile, bundle: true, platform: 'node', format: 'esm' });
await import(pathToFileURL(outfile).href);
