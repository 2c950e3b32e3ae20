import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = fileURLToPath(new URL('inspectorDemo/', import.meta.url));

/** Puts the page in which the inspector watches the fake desk into the folder of files that the site serves as they are. */
export async function bundleInspectorDemo(root, shown) {
  await cp(join(here, 'index.html'), join(shown, 'inspector-demo.html'));
  await build({
    entryPoints: [join(here, 'main.ts')],
    outfile: join(shown, 'inspector-demo.js'),
    alias: {
      'iadvize-desk-events/inspector': join(root, 'dist/inspector.mjs'),
      'iadvize-desk-events': join(root, 'dist/index.mjs'),
    },
    // The repository's tsconfig.json has paths to the sources, and this is about the package as built.
    tsconfigRaw: {},
    bundle: true,
    minify: true,
    charset: 'ascii',
    target: 'es2020',
    logLevel: 'warning',
  });
}
