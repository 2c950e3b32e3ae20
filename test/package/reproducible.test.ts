import { cp, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { repository } from './packed';
import { mustRun } from './runCommand';

/** All that a build reads. */
const sources = ['.npmrc', 'package.json', 'package-lock.json', 'tsconfig.json', 'tsup.config.ts', 'src', 'build'];

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'again-'));
  // Deeper than the repository, so that a path which is counted from elsewhere shows.
  const copy = join(folder, 'some', 'other', 'folder');
  await mkdir(copy, { recursive: true });
  for (const name of sources) await cp(join(repository, name), join(copy, name), { recursive: true });
  await mustRun('npm', ['ci', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund'], copy);
  await mustRun('npm', ['run', 'build'], copy);
  await cp(join(copy, 'dist'), join(folder, 'dist'), { recursive: true });
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const hashable = async (path: string) => (await readFile(path)).toString('base64');

test('a second build, in another folder and without the scripts of packages, has the same bytes', async () => {
  const files = (await readdir(join(repository, 'dist'))).sort();
  expect((await readdir(join(folder, 'dist'))).sort()).toEqual(files);
  const different: string[] = [];
  for (const file of files) {
    const [first, second] = await Promise.all(
      [join(repository, 'dist'), join(folder, 'dist')].map((dist) => hashable(join(dist, file))),
    );
    if (first !== second) different.push(file);
  }
  expect(different).toEqual([]);
});
