import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

const dist = join(__dirname, '../../dist');
const names = 'createDeskClient, defineDeskEvent, deskEvents, normalizeVisitor';

/** The module in a bundle. It names its imports: a bundler defines an imported namespace with getters, by descriptors that inherit. */
async function bundledModule(): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { ${names} } from './index.mjs'; window.IAdvizeDeskEvents = { ${names} };`,
      resolveDir: dist,
    },
    bundle: true,
    minify: true,
    format: 'iife',
    write: false,
  });
  return outputFiles.map(({ text }) => text).join('');
}

/** The two builds of the client, each as a script that sets the global `IAdvizeDeskEvents`. */
export const builds: Readonly<Record<string, () => Promise<string>>> = {
  'the script-tag file': () => readFile(join(dist, 'index.umd.js'), 'utf8'),
  'the module': bundledModule,
};
