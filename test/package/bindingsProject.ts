import { cp, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packed } from './packed';
import { mustRun } from './runCommand';

/** Makes a project in which the tarball is installed beside frameworks, such as `react@18`; gives its folder. */
export async function installBeside(frameworks: readonly string[]): Promise<string> {
  const project = await realpath(await mkdtemp(join(tmpdir(), 'bindings-')));
  await writeFile(join(project, 'package.json'), JSON.stringify({ name: 'application', private: true }));
  const words = ['install', '--no-audit', '--no-fund', '--prefer-offline', packed.tarball, ...frameworks];
  await mustRun('npm', words, project);
  await cp(join(import.meta.dirname, 'mountReact.mjs'), join(project, 'mountReact.mjs'));
  return project;
}

/** Removes such a project. */
export const removeProject = (project: string) => rm(project, { recursive: true, force: true });

/** How a script of an application loads its packages. */
export const loadings = [
  { entry: 'import', inputType: 'module', load: (name: string) => `await import('${name}')` },
  { entry: 'require', inputType: 'commonjs', load: (name: string) => `require('${name}')` },
];

/** Runs a script in plain Node, in a project; gives what it prints, which is JSON. */
export async function printedBy(project: string, inputType: string, script: string): Promise<unknown> {
  const body = inputType === 'module' ? script : `(async () => {${script}})();`;
  return JSON.parse(
    await mustRun(
      process.execPath,
      [`--input-type=${inputType}`, '--unhandled-rejections=strict', '--eval', body],
      project,
    ),
  );
}
