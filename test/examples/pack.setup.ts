import { existsSync } from 'node:fs';
import { mkdtemp, readdir, realpath, rename } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { mustRun } from '../package/runCommand';
import { examplesTarball, keepExamplesFolder } from './builtExamples';

const repository = join(__dirname, '../..');

test('packs the package for the examples', async () => {
  expect(existsSync(join(repository, 'dist/index.js')), 'There is no dist: run `npm run build` first.').toBe(true);
  // Outside of the repository, so that its packages aren't found. The real path, because tools print that if the temporary folder is a link.
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'examples-')));
  keepExamplesFolder(folder);
  // Without its scripts: dist is tested as it is, and is not rebuilt under the tests of others.
  await mustRun('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], repository);
  const [tarball = ''] = await readdir(folder);
  await rename(join(folder, tarball), examplesTarball());
});
