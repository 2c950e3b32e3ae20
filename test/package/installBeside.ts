import { mkdtemp, realpath, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mustRun } from './runCommand';

/** Makes a project below a folder, in which a tarball is installed beside packages such as `react@18`. Returns its folder. */
export async function installBeside(tarball: string, packages: readonly string[], below: string): Promise<string> {
  // The real path, because tools print that if the temporary folder is a link.
  const project = await realpath(await mkdtemp(join(below, 'beside-')));
  await writeFile(join(project, 'package.json'), JSON.stringify({ name: 'application', private: true }));
  await mustRun('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', tarball, ...packages], project);
  return project;
}
