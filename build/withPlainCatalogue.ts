import { resolve } from 'node:path';
import type { Plugin } from 'esbuild';
import { deskEvents } from '../src/events/catalogue';
import { plainCatalogueOf } from './plainCatalogue';

/** Puts plain parsers, written from the zod schemas, in the place of the schemas. */
export const withPlainCatalogue: Plugin = {
  name: 'plain-catalogue',
  setup(build) {
    build.onResolve({ filter: /\/catalogue$/ }, () => ({ path: 'plainCatalogue.js', namespace: 'generated' }));
    build.onLoad({ filter: /./, namespace: 'generated' }, () => ({
      contents: `import { isRecord } from './shared/isObject';\n${plainCatalogueOf(deskEvents)}`,
      resolveDir: resolve('src'),
    }));
  },
};
