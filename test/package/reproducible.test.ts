import { cp, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { linkFolder } from './linkFolder';
import { repository } from './packed';
import { mustRun } from './runCommand';

/** All that a build reads, beside the packages. */
const sources = ['package.json', 'tsconfig.json', 'tsup.config.ts', 'src', 'build'];

let folder = '';
let copy = '';

beforeAll(async () => {
  // On the same disk as the packages, which are linked.
  await mkdir(join(repository, 'test-results'), { recursive: true });
  folder = await mkdtemp(join(repository, 'test-results', 'again-'));
  // At another depth than the repository, so that a path which is counted from elsewhere shows.
  copy = join(folder, 'some', 'other', 'folder');
  await mkdir(copy, { recursive: true });
  for (const name of sources) await cp(join(repository, name), join(copy, name), { recursive: true });
  await linkFolder(join(repository, 'node_modules'), join(copy, 'node_modules'));
  await mustRun('npm', ['run', 'build'], copy);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const bytesOf = async (path: string) => (await readFile(path)).toString('base64');

test('a second build, in another folder, has the same bytes', async () => {
  const files = (await readdir(join(repository, 'dist'))).sort();
  expect((await readdir(join(copy, 'dist'))).sort()).toEqual(files);
  const different: string[] = [];
  for (const file of files) {
    const [first, second] = await Promise.all([repository, copy].map((place) => bytesOf(join(place, 'dist', file))));
    if (first !== second) different.push(file);
  }
  expect(different).toEqual([]);
});
