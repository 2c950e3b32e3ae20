import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { examplesTarball } from '../examples/builtExamples';
import { runCommand } from '../package/runCommand';
import { installBesideTools } from './toolTest';

test('the types are right for every way to resolve the package', async () => {
  const project = await installBesideTools('@arethetypeswrong/cli@0.18.5');
  const attw = join(project, 'node_modules/@arethetypeswrong/cli/dist/index.js');
  const notCode = [
    './dist/index.umd.js',
    './inspector.js',
    './early.js',
    './element.js',
    './fake-desk.html',
    './schema.json',
    './custom-elements.json',
    './package.json',
  ];
  const words = [
    attw,
    examplesTarball(),
    '--format',
    'json',
    '--profile',
    'strict',
    '--exclude-entrypoints',
    ...notCode,
  ];
  const { exitCode, output } = await runCommand(process.execPath, words, project);
  const typed = { resolution: { isTypeScript: true } };
  const entry = { resolutions: { node10: typed, 'node16-cjs': typed, 'node16-esm': typed, bundler: typed } };
  expect(JSON.parse(output)).toMatchObject({
    analysis: {
      types: { kind: 'included' },
      problems: [],
      entrypoints: {
        '.': entry,
        './testing': entry,
        './react': entry,
        './vue': entry,
        './angular': entry,
        './tabs': entry,
        './inspector': entry,
        './element': entry,
      },
    },
  });
  expect(exitCode).toBe(0);
});
