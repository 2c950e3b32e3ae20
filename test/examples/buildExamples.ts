import { existsSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { mustRun } from '../package/runCommand';
import { exampleNames } from './exampleNames';

const repository = join(__dirname, '../..');
const packageName = 'iadvize-desk-events';
/** How many examples are installed and built at once. */
const lanes = 2;

async function pack(folder: string): Promise<string> {
  // Without its scripts: dist is tested as it is, and is not rebuilt under the tests of others.
  await mustRun('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], repository);
  const name = (await readdir(folder)).find((file) => file.endsWith('.tgz'));
  if (!name) throw new Error('npm pack made no tarball.');
  return join(folder, name);
}

/** Does with a copy of the example what its reader does: installs, the package from the tarball, and builds. */
async function buildExample(name: string, folder: string, tarball: string): Promise<void> {
  const project = join(folder, name);
  await cp(join(repository, 'examples', name), project, {
    recursive: true,
    filter: (path) => !['node_modules', 'dist'].includes(basename(path)),
  });
  const manifestFile = join(project, 'package.json');
  const manifest = JSON.parse(await readFile(manifestFile, 'utf8'));
  manifest.dependencies[packageName] = `file:${tarball}`;
  await writeFile(manifestFile, JSON.stringify(manifest));
  await mustRun('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline'], project);
  await mustRun('npm', ['run', 'build'], project);
}

/** Packs the repository once and builds every example with the tarball, outside of the repository; gives the clean-up. */
export default async function buildExamples(): Promise<() => Promise<void>> {
  if (!existsSync(join(repository, 'dist/index.js'))) throw new Error('There is no dist: run `npm run build` first.');
  // The real path, since tools print it where the temporary folder is a link.
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'examples-')));
  const cleanUp = () => rm(folder, { recursive: true, force: true });
  try {
    const tarball = await pack(folder);
    const waiting: string[] = [...exampleNames];
    const failures: string[] = [];
    const buildInTurn = async () => {
      for (let name = waiting.shift(); name; name = waiting.shift()) {
        // The other lane must have ended, too, before the folder goes.
        await buildExample(name, folder, tarball).catch((error) => failures.push(`examples/${name}: ${error}`));
      }
    };
    await Promise.all(Array.from({ length: lanes }, buildInTurn));
    if (failures.length) throw new Error(failures.join('\n'));
  } catch (error) {
    await cleanUp();
    throw error;
  }
  // The workers inherit it.
  process.env.BUILT_EXAMPLES = folder;
  return cleanUp;
}
