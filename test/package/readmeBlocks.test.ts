import { expect, test } from 'vitest';
import { codeBlocksOf, languagesOf } from '../codeBlocks';
import { readInstalled } from './packed';

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
