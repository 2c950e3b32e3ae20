import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The package's entries by name, each as its file. */
const entriesIn = (fileOf: (entry: string) => string) =>
  ['testing', 'react', 'vue', 'schemas', 'index'].map((entry) => ({
    find: new RegExp(`^iadvize-desk-events${entry === 'index' ? '' : `/${entry}`}$`),
    replacement: root + fileOf(entry),
  }));
const sourceEntries = entriesIn((entry) => `src/${entry}.ts`);
const builtEntries = entriesIn((entry) => `dist/${entry}.mjs`);

export default defineConfig({
  root,
  test: {
    allowOnly: false,
    projects: [
      {
        root,
        // Tests of the public API import the package by its name. Here they get the sources, below the built files.
        resolve: { alias: sourceEntries },
        test: {
          name: 'unit',
          environment: 'happy-dom',
          include: ['test/{api,unit}/**/*.test.ts'],
        },
      },
      {
        root,
        resolve: { alias: builtEntries },
        test: {
          name: 'built',
          environment: 'happy-dom',
          include: ['test/api/**/*.test.ts'],
        },
      },
      {
        root,
        test: {
          name: 'package',
          environment: 'node',
          include: ['test/package/**/*.test.ts'],
          globalSetup: ['test/package/packedSetup.ts'],
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
    ],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      thresholds: { lines: 100, branches: 100, functions: 100, statements: 100 },
    },
  },
});
