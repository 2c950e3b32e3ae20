import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { codeBlocksOf, languagesOf } from '../codeBlocks';
import { readInstalled, repository } from './packed';
import { runCommand } from './runCommand';

test('the README has no code block in a language that no test looks at', () => {
  expect([...new Set(languagesOf('README.md'))].sort()).toEqual(['html', 'sh', 'svelte', 'ts', 'tsx', 'vue']);
});

test("the README's commands name scripts that there are, and the tarball that npm pack makes", async () => {
  const { name, version, scripts, bin } = JSON.parse(await readInstalled('package.json'));
  const lines = codeBlocksOf('README.md', 'sh').join('').trim().split('\n');
  const commands = lines.flatMap((line) => line.split('&&')).map((command) => command.trim());
  expect(Object.keys(bin)).toEqual([name]);
  const known = ['npm ci', 'npm pack', `npm install ./${name}-${version}.tgz`, `npx ${name} fake-desk`];
  for (const command of commands) {
    const [, script] = /^npm (?:run )?(\w+)$/.exec(command) ?? [];
    expect(known.includes(command) || (script !== undefined && script in scripts), command).toBe(true);
  }
});

/** Runs a test as the README says, in a folder of its own. The package and the tools are those of the repository around it. */
async function runAsReadmeSays(code: string) {
  const results = join(repository, 'test-results');
  await mkdir(results, { recursive: true });
  const folder = await mkdtemp(join(results, 'readme-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeFile(join(folder, 'record.test.ts'), code);
  const [, words = ''] = /`npx (vitest --environment [\w-]+)`/.exec(await readFile('README.md', 'utf8')) ?? [];
  return runCommand('npx', [...words.split(' '), '--run', '--root', folder], folder);
}

test("the README's test passes with the command below it, and fails if another record is open", async () => {
  const [code = ''] = codeBlocksOf('README.md', 'ts').filter((block) => block.includes("from 'vitest'"));
  const { exitCode, output } = await runAsReadmeSays(code);
  expect(output).toContain('1 passed');
  expect(exitCode).toBe(0);
  const wrong = await runAsReadmeSays(code.replace("['C-100']", "['C-200']"));
  expect(wrong.output).toContain('1 failed');
  expect(wrong.exitCode).toBe(1);
});
