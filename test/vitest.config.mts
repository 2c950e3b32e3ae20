import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Ends a test that hangs; no test is meant to come near it. */
const hangLimit = 240_000;

export default defineConfig({
  root,
  test: {
    allowOnly: false,
    maxWorkers: 2,
    projects: [
      {
        root,
        // What is built to import the package by its name is tested with the sources.
        resolve: { alias: { 'iadvize-desk-events': `${root}src/index.ts` } },
        test: {
          name: 'unit',
          environment: 'happy-dom',
          // One page for all the files of a worker: to start a page for each of them takes longer than to run its tests.
          // The sources keep nothing at module level, and each test closes what it opens.
          isolate: false,
          pool: 'threads',
          include: ['test/{api,unit}/**/*.test.ts'],
          testTimeout: hangLimit,
        },
      },
      {
        root,
        test: {
          name: 'package',
          environment: 'node',
          include: ['test/package/**/*.test.ts'],
          globalSetup: ['test/package/packedSetup.ts'],
          testTimeout: hangLimit,
          hookTimeout: hangLimit,
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
