import { mkdir, mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { codeBlocksOf, languagesOf } from '../codeBlocks';
import { compileFolder } from './compile';
import { repository } from './packed';

const docs = (await readdir(join(repository, 'docs'))).filter((name) => name.endsWith('.md'));

/** The languages whose blocks are compiled here; HTML is tried by the browser tests of the early script. */
const compiled = ['ts', 'tsx'];

const compilerOptions = {
  target: 'es2022',
  lib: ['es2022', 'dom'],
  types: ['node'],
  module: 'esnext',
  moduleResolution: 'bundler',
  jsx: 'react-jsx',
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: true,
  noEmit: true,
};

test.each(docs)('docs/%s has code blocks that compile against the built package', async (name) => {
  const file = join(repository, 'docs', name);
  expect(languagesOf(file).filter((language) => ![...compiled, 'html'].includes(language))).toEqual([]);
  // Inside the repository, so that its development dependencies are found, and the package itself by its name.
  await mkdir(join(repository, 'test-results'), { recursive: true });
  const folder = await mkdtemp(join(repository, 'test-results', 'docs-'));
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions }));
  for (const language of compiled) {
    for (const [index, code] of codeBlocksOf(file, language).entries()) {
      await writeFile(join(folder, `block${index}.${language}`), code);
    }
  }
  expect(await compileFolder(folder)).toEqual({});
});
