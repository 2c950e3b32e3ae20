import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig({
  root,
  test: {
    allowOnly: false,
    projects: [
      {
        root,
        // What is built to import the package by its name is tested with the sources.
        resolve: { alias: { 'iadvize-desk-events': `${root}src/index.ts` } },
        test: {
          name: 'unit',
          environment: 'happy-dom',
          include: ['test/{api,unit}/**/*.test.ts'],
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
