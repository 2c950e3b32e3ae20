import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';

/** Where the package stands once it is packed and installed; plain strings, since they cross from the setup to the tests. */
export interface Packed {
  /** The tarball that `npm pack` made of the repository. */
  readonly tarball: string;
  /** An otherwise empty project in which the tarball is installed with its dependencies. */
  readonly project: string;
  /** The package inside that project. */
  readonly installed: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    packed: Packed;
  }
}

/** The name by which consumers import the package. */
export const packageName = 'iadvize-desk-events';

/** The repository's folder. */
export const repository = fileURLToPath(new URL('../..', import.meta.url));

/** Finds a development tool of the repository, such as `typescript/bin/tsc`. */
export const toolPath = createRequire(import.meta.url).resolve;

/** The package as `npm pack` and `npm install` left it, once for all the test files. */
export const packed: Packed = inject('packed');

/** The path of a file of the installed package. */
export const installedPath = (path: string) => join(packed.installed, path);

/** The text of a file of the installed package. */
export const readInstalled = (path: string) => readFile(installedPath(path), 'utf8');

/** The files of the installed package, with forward slashes, sorted. */
export async function installedFiles(): Promise<string[]> {
  const found = await readdir(packed.installed, { recursive: true, withFileTypes: true });
  return found
    .filter((item) => item.isFile())
    .map((item) =>
      join(item.parentPath, item.name)
        .slice(packed.installed.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}
