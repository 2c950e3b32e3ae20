import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as Package from '../../src/index';
import type * as Testing from '../../src/testing';

/** A build of the package, as it is shipped. */
export interface Build {
  readonly name: string;
  readonly createDeskClient: typeof Package.createDeskClient;
}

const requireBuilt = createRequire(join(process.cwd(), 'package.json'));

/** Forgets what was loaded, so that it is loaded again. */
function forgetLoaded(): void {
  for (const path of Object.keys(requireBuilt.cache)) Reflect.deleteProperty(requireBuilt.cache, path);
}

// What a file exports is known to the tests of the package, not to the compiler.
const load = (name: string): Build => ({ name, ...(requireBuilt(`./dist/${name}`) as typeof Package) });

/** The script-tag bundle with its written parsers, and the module with zod: each as if it was loaded for the first time. */
export function loadBuilds(): readonly Build[] {
  forgetLoaded();
  return [load('index.umd.js'), load('index.js')];
}

/** The entry for tests, as it is shipped. */
export const loadTesting = () => requireBuilt('./dist/testing.js') as typeof Testing;
