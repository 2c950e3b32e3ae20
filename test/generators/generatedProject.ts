import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { filesOf } from '../codeBlocks';
import { examplesFolder, examplesTarball } from '../examples/builtExamples';
import { mustRun } from '../package/runCommand';
import type { Framework } from './frameworks';

/** No generator and no build sends anything to its vendor. */
const telemetryOff = { NEXT_TELEMETRY_DISABLED: '1', NUXT_TELEMETRY_DISABLED: '1', NG_CLI_ANALYTICS: 'false' };

/** Installs what a project names in its manifest, and the package as the README says. */
export const installPackage = (project: string): Promise<string> =>
  mustRun('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', examplesTarball()], project);

/** Does in a project what its guide says: writes each file that the guide names. */
export async function followGuide(project: string, guide: string): Promise<void> {
  for (const [file, code] of filesOf(join(__dirname, `../../docs/${guide}.md`))) {
    await mkdir(dirname(join(project, file)), { recursive: true });
    await writeFile(join(project, file), code);
  }
}

/** Creates a project with a framework's generator, follows the guide in it, and builds it. Returns its folder. */
export async function createProject({ guide, generator, manifest, scripts }: Framework): Promise<string> {
  Object.assign(process.env, telemetryOff);
  const folder = await mkdtemp(join(examplesFolder(), `${guide}-`));
  await mustRun('npx', ['--yes', ...generator], folder);
  const project = join(folder, 'crm');
  if (manifest) {
    const file = join(project, 'package.json');
    await writeFile(file, manifest(await readFile(file, 'utf8')));
  }
  await installPackage(project);
  await followGuide(project, guide);
  for (const script of scripts) await mustRun('npm', ['run', script], project);
  return project;
}
