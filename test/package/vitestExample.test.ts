import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packageName, packed, repository } from './packed';
import { runCommand } from './runCommand';

const example = join(repository, 'examples/01-vitest');

test('the example of a Vitest test passes in a project of its own, and fails where the screen pop does', async () => {
  const project = await mkdtemp(join(tmpdir(), 'vitest-example-'));
  await cp(example, project, { recursive: true });
  const manifest = JSON.parse(await readFile(join(project, 'package.json'), 'utf8'));
  manifest.dependencies[packageName] = `file:${packed.tarball}`;
  await writeFile(join(project, 'package.json'), JSON.stringify(manifest));
  const installed = await runCommand('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline'], project);
  expect(installed.exitCode, installed.output).toBe(0);

  const passed = await runCommand('npm', ['test'], project);
  expect(passed.output).toContain('1 passed');
  expect(passed.exitCode).toBe(0);

  const code = await readFile(join(project, 'screenPop.ts'), 'utf8');
  await writeFile(join(project, 'screenPop.ts'), code.replace('open(profile.externalId)', 'void profile'));
  const failed = await runCommand('npm', ['test'], project);
  expect(failed.output).toContain('1 failed');
  expect(failed.exitCode).not.toBe(0);
});

test('the example writes its test in under 15 lines', async () => {
  const lines = (await readFile(join(example, 'screenPop.test.ts'), 'utf8')).trim().split('\n');
  expect(lines.length).toBeLessThan(15);
});
