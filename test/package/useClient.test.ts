import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { packageName, packed, readInstalled } from './packed';

const directive = /^["']use client["'];\n/;

describe.each(['react.mjs', 'react.js'])('%s', (file) => {
  test('begins with the directive that marks a module as one for the browser', async () => {
    expect(await readInstalled(`dist/${file}`)).toMatch(directive);
  });
});

test.each(['index', 'schemas', 'testing', 'tabs', 'vue'].flatMap((name) => [`${name}.js`, `${name}.mjs`]))(
  '%s has no such directive, because a server component may use it',
  async (file) => {
    expect(await readInstalled(`dist/${file}`)).not.toContain('use client');
  },
);

test.each(['esm', 'cjs'] as const)('a bundler builds it without a warning, format %s', async (format) => {
  const { outputFiles, warnings } = await build({
    stdin: { contents: `export * from '${packageName}/react';`, resolveDir: packed.project },
    bundle: true,
    format,
    external: ['react', 'react-dom'],
    write: false,
  });
  expect(warnings).toEqual([]);
  expect(outputFiles[0]?.text).toContain('there is no DeskProvider above this component');
});
