import { dirname, relative, resolve } from 'node:path';
import type { Plugin } from 'esbuild';
import { type Catalogue, precompiledModule } from './precompile';

const namespace = 'precompiled';

/**
 * Makes an esbuild plugin that replaces the module `deskEvents`, which derives the events from the zod catalogue, by
 * precompiled events, which don't need zod. The build fails if the catalogue can't be precompiled, or if no such module
 * is imported.
 */
export function precompiled(catalogue: Catalogue, deskEventsModule = resolve('src/events/deskEvents.ts')): Plugin {
  const directory = dirname(deskEventsModule);
  const checksPath = relative(directory, resolve('src/checks/index'));
  return {
    name: 'precompiled',
    setup(build) {
      let isReplaced = false;
      build.onStart(() => {
        isReplaced = false;
      });
      build.onResolve({ filter: /\/deskEvents$/ }, async ({ path, importer, resolveDir, kind, pluginData }) => {
        // The plugin asks esbuild below, and esbuild asks the plugin again.
        if (pluginData === namespace) return undefined;
        const resolved = await build.resolve(path, { importer, resolveDir, kind, pluginData: namespace });
        if (resolved.path !== deskEventsModule) return undefined;
        isReplaced = true;
        return { path: 'deskEvents.js', namespace };
      });
      build.onLoad({ filter: /./, namespace }, () => ({
        contents: precompiledModule(catalogue, checksPath),
        resolveDir: directory,
      }));
      build.onEnd(() =>
        isReplaced
          ? undefined
          : { errors: [{ text: `Expected an import of ${deskEventsModule}, found none to replace.` }] },
      );
    },
  };
}
