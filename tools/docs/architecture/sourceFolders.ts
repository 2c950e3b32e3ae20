import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/** A folder of the sources. */
export interface SourceFolder {
  readonly name: string;
  /** The other folders that its files import. */
  readonly imports: ReadonlySet<string>;
  /** The entries that export what is in it, by their file in `src`. If they also export a folder that imports it, they aren't listed. */
  readonly entries: readonly string[];
}

/** What a file imports or exports again: the names, and the module that has them. */
interface Import {
  readonly names: readonly string[];
  readonly module: string;
}

const packageName = 'iadvize-desk-events';
const importStatement = /^(?:import|export) (?:type )?(?:\w+, )?(?:\{([^}]*)\}|\* as \w+|\*|\w+) from '([^']+)';/gm;

function importsOf(code: string): Import[] {
  return [...code.matchAll(importStatement)].map(([, names = '', module = '']) => ({
    names: names
      .split(',')
      .map((name) => name.trim().replace(/^type /, ''))
      .filter(Boolean),
    module,
  }));
}

/** The folder that a path below the sources is in. Undefined for the entries, which are in none. */
const folderOf = (path: string): string | undefined => (path.includes('/') ? path.split('/')[0] : undefined);

/** Returns the folders in `src`, and what they import. A file of an entry isn't in a folder: an import from it counts as one of what it exports. */
export function readSourceFolders(src: string): SourceFolder[] {
  const paths = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.m?tsx?$/.test(path))
    .sort();
  const files = new Map(paths.map((path) => [path, importsOf(readFileSync(join(src, path), 'utf8'))]));

  const foldersBehind = (path: string, { names, module }: Import): readonly string[] => {
    const entry = module === packageName ? 'index' : module.startsWith(`${packageName}/`) ? posix.basename(module) : '';
    if (entry) {
      const exported = files.get(`${entry}.ts`) ?? [];
      const used = exported.filter((line) => line.names.some((name) => names.includes(name)));
      return used.flatMap((line) => foldersBehind(`${entry}.ts`, line));
    }
    if (!module.startsWith('.')) return [];
    return [folderOf(posix.join(posix.dirname(path), module)) ?? []].flat();
  };

  const importsIn = (inFolder: string | undefined, file?: string) => {
    const own = [...files].filter(([path]) => folderOf(path) === inFolder && (file ?? path) === path);
    const imported = own.flatMap(([path, lines]) => lines.flatMap((line) => foldersBehind(path, line)));
    return new Set(imported.filter((other) => other !== inFolder));
  };
  const names = [...new Set(paths.flatMap((path) => folderOf(path) ?? []))];
  const imports = new Map(names.map((name) => [name, importsIn(name)]));
  const entries = paths
    .filter((path) => /^\w+\.ts$/.test(path))
    .map((path) => ({ path, exported: importsIn(undefined, path) }));
  return [...imports].map(([name, imported]) => ({
    name,
    imports: imported,
    // A folder that another one of the same entry imports is only a part of that one.
    entries: entries
      .filter(({ exported }) => exported.has(name) && ![...exported].some((other) => imports.get(other)?.has(name)))
      .map(({ path }) => path.replace(/\.ts$/, '')),
  }));
}
