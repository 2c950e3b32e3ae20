import { expect, test } from 'vitest';
import { installedFiles } from './packed';

test('the tarball holds the built files, the papers and nothing else', async () => {
  expect(await installedFiles()).toEqual([
    'CHANGELOG.md',
    'LICENSE',
    'README.md',
    'dist/index.d.mts',
    'dist/index.d.ts',
    'dist/index.js',
    'dist/index.js.map',
    'dist/index.mjs',
    'dist/index.mjs.map',
    'dist/index.umd.js',
    'dist/index.umd.js.map',
    'package.json',
  ]);
});
