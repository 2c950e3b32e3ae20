import { cp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installBeside } from './installBeside';
import { packed } from './packed';
import { mustRun } from './runCommand';

/** Makes a project in which the package is installed beside frameworks, with the scripts that mount a component. Returns its folder. */
export async function installBesideFrameworks(frameworks: readonly string[]): Promise<string> {
  const project = await installBeside(packed.tarball, frameworks, tmpdir());
  for (const script of ['mountReact.mjs', 'mountSvelte.mjs']) {
    await cp(join(import.meta.dirname, script), join(project, script));
  }
  return project;
}

/** Removes such a project. */
export const removeProject = (project: string) => rm(project, { recursive: true, force: true });

/** How a script of an application loads its packages. */
export const loadings = [
  { entry: 'import', inputType: 'module', load: (name: string) => `await import('${name}')` },
  { entry: 'require', inputType: 'commonjs', load: (name: string) => `require('${name}')` },
];

/** Runs a script in plain Node, in a project, and returns what it prints, which is JSON. */
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
