import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';

/** The files of an entry for one way to load it. */
interface EntryFiles {
  readonly types: string;
  readonly default: string;
}

/** An entry in `exports` of package.json. */
interface Entry {
  readonly require: EntryFiles;
}

/** The part of package.json that says where the entries are. A file that is no module is a text. */
interface Manifest {
  readonly exports: Readonly<Record<string, string | Entry>>;
}

/**
 * Returns the package.json of each entry's folder, by the folder's name. Tools that don't read `exports`, such as webpack 4, and Parcel unless
 * it is told to, find the entries there. They get the files for require: in a file with the ending `.mjs`, webpack 4 refuses to import names
 * from a CommonJS package, such as React.
 */
function entryFolders({ exports }: Manifest): Readonly<Record<string, object>> {
  const folders = Object.entries(exports).flatMap(([name, entry]) => {
    if (name === '.' || typeof entry === 'string') return [];
    const fromFolder = (path: string) => posix.join('..', path);
    const { default: main, types } = entry.require;
    return [[posix.basename(name), { main: fromFolder(main), types: fromFolder(types) }] as const];
  });
  return Object.fromEntries(folders);
}

/** Writes the folders of the entries beside a package.json. */
export async function writeEntryFolders(manifestFile: string): Promise<void> {
  const folders = entryFolders(JSON.parse(await readFile(manifestFile, 'utf8')));
  for (const [name, fields] of Object.entries(folders)) {
    const folder = join(dirname(manifestFile), name);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'package.json'), `${JSON.stringify(fields, undefined, 2)}\n`);
  }
}
