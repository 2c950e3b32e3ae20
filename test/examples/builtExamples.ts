import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where the path of the folder is kept for the workers. */
const file = join(__dirname, '../../test-results/examples-folder.txt');

/** Keeps the path of the folder in which the package is packed and the examples are built. */
export function keepExamplesFolder(folder: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, folder);
}

/** The folder in which the package is packed and the examples are built. */
export const examplesFolder = (): string => readFileSync(file, 'utf8');

/** The package as it is packed for the examples. */
export const examplesTarball = (): string => join(examplesFolder(), 'package.tgz');
