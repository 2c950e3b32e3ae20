import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { publint } from 'publint';
import { expect, test } from 'vitest';
import { packed, toolPath } from './packed';
import { runCommand } from './runCommand';

test('publint finds nothing to say, not even a suggestion', async () => {
  const { buffer, byteOffset, byteLength } = await readFile(packed.tarball);
  // A file that was read is never in shared memory, which the type allows for.
  const tarball = buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
  const { messages } = await publint({ pack: { tarball }, strict: true, level: 'suggestion' });
  expect(messages).toEqual([]);
});

test('the types are right for every way to resolve the package', async () => {
  const attw = join(dirname(toolPath('@arethetypeswrong/cli/package.json')), 'dist/index.js');
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
  const words = [attw, packed.tarball, '--format', 'json', '--profile', 'strict', '--exclude-entrypoints', ...notCode];
  const { exitCode, output } = await runCommand(process.execPath, words, packed.project);
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
