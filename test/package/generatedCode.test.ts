import { createContext, runInContext } from 'node:vm';
import { expect, test } from 'vitest';
import { umdGlobal } from './exportedNames';
import { installedFiles, readInstalled } from './packed';

// Its bare name too: zod's way to make a function from text starts with `const F = Function`.
const makerOfCode = /\beval\b|\bFunction\b/;

const scripts = (await installedFiles()).filter((file) => /^dist\/.*\.[cm]?js$/.test(file));

test('there is one script for each format', () => {
  const modules = ['angular', 'index', 'react', 'schemas', 'tabs', 'testing', 'vue'].flatMap((name) => [
    `dist/${name}.js`,
    `dist/${name}.mjs`,
  ]);
  expect(scripts).toEqual(
    [
      ...['dist/cli.js', 'dist/core.mjs', 'dist/early.js', 'dist/index.umd.js'],
      ...['dist/element.cjs', 'dist/element.js', 'dist/element.mjs'],
      ...['dist/inspector.cjs', 'dist/inspector.js', 'dist/inspector.mjs'],
      ...modules,
    ].sort(),
  );
});

test.each(scripts)('%s names nothing that makes code from text', async (script) => {
  expect(await readInstalled(script)).not.toMatch(makerOfCode);
});

test('the script-tag file validates even if the page forbids code from text', async () => {
  const page = createContext({}, { codeGeneration: { strings: false, wasm: false } });
  expect(() => runInContext('new Function("")', page)).toThrow('Code generation from strings disallowed');
  runInContext(await readInstalled('dist/index.umd.js'), page);
  const verdict = (payload: unknown) =>
    runInContext(
      `${umdGlobal}.deskEvents.onConversationAdded.schema['~standard'].validate(${JSON.stringify(payload)})`,
      page,
    );
  expect(verdict({ conversationId: 'a', projectId: 'b' }).issues).toHaveLength(1);
  expect(verdict({ conversationId: 'a', projectId: 1234 }).issues).toBeUndefined();
});
