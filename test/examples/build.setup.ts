import { cp, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { test } from '@playwright/test';
import { mustRun } from '../package/runCommand';
import { examplesFolder, examplesTarball } from './builtExamples';
import { exampleNames, unitTestsExample } from './exampleNames';

const examples = join(__dirname, '../../examples');
const packageName = 'iadvize-desk-events';
/** What somebody who tried an example has left in it. */
const leftovers = ['node_modules', 'dist', '.angular', '.next', '.nuxt', '.output', '.svelte-kit'];

// No example sends anything to its framework's vendor.
Object.assign(process.env, { NEXT_TELEMETRY_DISABLED: '1', NUXT_TELEMETRY_DISABLED: '1' });

for (const name of [...exampleNames, unitTestsExample]) {
  // What a reader of the example does, in a copy of it.
  test(`installs and builds ${name}`, async () => {
    const project = join(examplesFolder(), name);
    await cp(join(examples, name), project, {
      recursive: true,
      filter: (path) => !leftovers.includes(basename(path)),
    });
    const manifestFile = join(project, 'package.json');
    const manifest = JSON.parse(await readFile(manifestFile, 'utf8'));
    manifest.dependencies[packageName] = `file:${examplesTarball()}`;
    await writeFile(manifestFile, JSON.stringify(manifest));
    await mustRun('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline'], project);
    await mustRun('npm', ['run', 'build', '--if-present'], project);
  });
}
