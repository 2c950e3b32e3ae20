import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { filesOf, languagesOf } from '../../codeBlocks';

it.each([
  ['next', '16-next', 4],
  ['nuxt', '17-nuxt', 4],
  ['sveltekit', '18-sveltekit', 4],
])('%s.md has the code of examples/%s, and no other', (guide, example, count) => {
  const files = filesOf(`docs/${guide}.md`);
  expect(files.size).toBe(count);
  // The rest are commands.
  expect(languagesOf(`docs/${guide}.md`).filter((language) => language !== 'sh')).toHaveLength(count);
  for (const [name, code] of files) expect(readFileSync(`examples/${example}/${name}`, 'utf8'), name).toBe(code);
});
