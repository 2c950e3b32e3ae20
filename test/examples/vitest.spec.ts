import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { runCommand } from '../package/runCommand';
import { examplesFolder } from './builtExamples';

test('passes its Vitest test in a project of its own, and fails it if the screen pop fails', async () => {
  const project = join(examplesFolder(), '01-vitest');
  const passed = await runCommand('npm', ['test'], project);
  expect(passed.output).toContain('1 passed');
  expect(passed.exitCode).toBe(0);

  const screenPop = join(project, 'screenPop.ts');
  const code = await readFile(screenPop, 'utf8');
  await writeFile(screenPop, code.replace('open(profile.externalId)', 'void profile'));
  const failed = await runCommand('npm', ['test'], project);
  expect(failed.output).toContain('1 failed');
  expect(failed.exitCode).not.toBe(0);
});
