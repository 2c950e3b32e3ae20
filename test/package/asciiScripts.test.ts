import { expect, test } from 'vitest';
import { installedFiles, readInstalled } from './packed';

/** The files of `dist/` that end in .js without being for a script tag: modules for require, and the command. */
const forNode = /^dist\/(?:index|tabs|schemas|testing|react|vue|angular|cli)\.js$/;
const scripts = (await installedFiles()).filter((file) => /^dist\/[^/]+\.js$/.test(file) && !forNode.test(file));

test('knows the scripts for script tags', () => {
  expect(scripts).toEqual(['dist/early.js', 'dist/element.js', 'dist/index.umd.js', 'dist/inspector.js']);
});

// Such a page's browser reads the script in another encoding.
test.each(scripts)('%s has only ASCII, so that a page without a charset shows its texts as they are', async (file) => {
  expect((await readInstalled(file)).match(/[^\0-\x7f]/gu) ?? []).toEqual([]);
});
