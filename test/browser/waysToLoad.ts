import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

const dist = join(__dirname, '../../dist');

/** The module as an application's bundler puts it into a script, with zod and mitt. */
async function bundledModule(): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: "import * as desk from './index.mjs'; window.IAdvizeDeskEvents = { ...desk };",
      resolveDir: dist,
    },
    bundle: true,
    minify: true,
    format: 'iife',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

const builtFile = (name: string) => readFile(join(dist, name), 'utf8');

/** The scripts of a page, by the way in which it takes the package. */
export const waysToLoad: Readonly<Record<string, () => Promise<readonly string[]>>> = {
  'the script-tag file': async () => [await builtFile('index.umd.js')],
  'the early script and the script-tag file': async () => [
    await builtFile('early.js'),
    await builtFile('index.umd.js'),
  ],
  'the module in a bundle': async () => [await bundledModule()],
};
