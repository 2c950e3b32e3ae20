import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { repository } from './packed';

const examples = join(repository, 'examples');
const folders = (await readdir(examples, { withFileTypes: true }))
  .filter((entry) => entry.isDirectory() && /^\d/.test(entry.name))
  .map(({ name }) => name);

/** Whether a file names an address of this machine alone. */
const namesLoopback = (text: string) => /127\.0\.0\.1|localhost/.test(text);

test.each(folders)('the server of example %s listens on this machine alone', async (name) => {
  const read = (file: string) => readFile(join(examples, name, file), 'utf8');
  const start: string = JSON.parse(await read('package.json')).scripts.start ?? '';
  // Vite's server listens on localhost unless it is told another host. These two listen on every address by default.
  if (start.includes('http-server')) expect(namesLoopback(start)).toBe(true);
  if (start.includes('webpack serve')) expect(namesLoopback(await read('webpack.config.js'))).toBe(true);
  expect(start).not.toMatch(/--host|0\.0\.0\.0/);
});
