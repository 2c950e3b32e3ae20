import { resolve } from 'node:path';
import type { Plugin } from 'esbuild';

/** Makes an esbuild plugin that imports modules of `src`, all of whose exports the package exports, by the package's name. */
export function fromPackage(...modules: readonly string[]): Plugin {
  const files = modules.map((module) => resolve('src', `${module}.ts`));
  const name = 'from-package';
  return {
    name,
    setup(build) {
      build.onResolve({ filter: /^\.{1,2}\// }, async ({ path, importer, resolveDir, kind, pluginData }) => {
        // It is this plugin that asks esbuild.
        if (pluginData === name) return undefined;
        const resolved = await build.resolve(path, { importer, resolveDir, kind, pluginData: name });
        return files.includes(resolved.path) ? { path: 'iadvize-desk-events', external: true } : undefined;
      });
    },
  };
}
