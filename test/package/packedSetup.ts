import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import type { Packed } from './packed';
import { mustRun } from './runCommand';

const repository = fileURLToPath(new URL('../..', import.meta.url));

async function packAndInstall(folder: string): Promise<Packed> {
  const project = join(folder, 'consumer');
  await mkdir(project);
  await writeFile(join(project, 'package.json'), JSON.stringify({ name: 'consumer', private: true }));
  // Without its scripts: dist is tested as it is, and is not rebuilt under the tests of others.
  await mustRun('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], repository);
  const name = (await readdir(folder)).find((file) => file.endsWith('.tgz'));
  if (!name) throw new Error('npm pack made no tarball.');
  const tarball = join(folder, name);
  await mustRun('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', tarball], project);
  return { tarball, project, installed: join(project, 'node_modules', 'iadvize-desk-events') };
}

/** Packs the repository and installs the tarball in an empty project, once for all the test files, and returns the clean-up. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  if (!existsSync(join(repository, 'dist/index.js'))) throw new Error('There is no dist: run `npm run build` first.');
  // The real path, because tools print that if the temporary folder is a link.
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'packed-')));
  const cleanUp = () => rm(folder, { recursive: true, force: true });
  try {
    provide('packed', await packAndInstall(folder));
  } catch (error) {
    await cleanUp();
    throw error;
  }
  return cleanUp;
}
