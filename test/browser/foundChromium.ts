import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where the path of the browser is kept for the workers. */
const file = join(__dirname, '../../test-results/chromium-path.txt');

/** Keeps the path of the browser for the workers that start from now on. */
export function keepChromium(path: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, path);
}

/**
 * How to launch the browser that the project `find-chromium` found. Each worker reads the configuration again when it
 * starts, so the suites that depend on that project get its answer.
 */
export const foundChromium = (): { readonly executablePath?: string } =>
  existsSync(file) ? { executablePath: readFileSync(file, 'utf8') } : {};
