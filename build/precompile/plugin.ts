import { basename, dirname, relative, resolve } from 'node:path';
import type { Plugin } from 'esbuild';
import { type Catalogue, precompiledModule } from './precompile';

const eventsFolder = resolve('src/events');

/** Makes an esbuild plugin that replaces a module by generated code. The build fails if nothing imports that module. */
function replaceModule(module: string, print: () => string): Plugin {
  const name = 'precompiled';
  // A build may replace several modules.
  const filter = new RegExp(`^${basename(module)}$`);
  return {
    name,
    setup(build) {
      let isReplaced = false;
      build.onStart(() => {
        isReplaced = false;
      });
      build.onResolve({ filter: /^\.{1,2}\// }, async ({ path, importer, resolveDir, kind, pluginData }) => {
        // It is this plugin that asks esbuild.
        if (pluginData === name) return undefined;
        const resolved = await build.resolve(path, { importer, resolveDir, kind, pluginData: name });
        if (resolved.path !== module) return undefined;
        isReplaced = true;
        // Bundles show this path: it must not depend on the machine.
        return { path: basename(module), namespace: name };
      });
      build.onLoad({ filter, namespace: name }, () => ({ contents: print(), resolveDir: dirname(module) }));
      build.onEnd(() =>
        isReplaced ? undefined : { errors: [{ text: `Expected an import of ${module}, found none to replace.` }] },
      );
    },
  };
}

/**
 * Makes an esbuild plugin that replaces the module `deskEvents`, which derives the entries from the zod catalogue, by precompiled
 * entries, which don't need zod. The build fails if the catalogue can't be precompiled.
 */
export function precompiledEvents(catalogue: Catalogue, module = resolve(eventsFolder, 'deskEvents.ts')): Plugin {
  const checks = relative(dirname(module), resolve('src/checks/index'));
  return replaceModule(module, () => precompiledModule(catalogue, checks));
}

/** Makes an esbuild plugin that replaces the module `payloadFields` by the lists of fields themselves. */
export function precompiledFields(fields: Readonly<Record<string, readonly string[]>>): Plugin {
  const module = resolve(eventsFolder, 'payloadFields.ts');
  return replaceModule(module, () => `export const payloadFields = ${JSON.stringify(fields)};`);
}
