import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('../..', import.meta.url));

export default defineConfig({
  root,
  resolve: { alias: { 'iadvize-desk-events': `${root}src/index.ts` } },
  test: {
    environment: 'happy-dom',
    // One page for all files: each mutant would wait for dozens of new ones. Stryker starts each mutant in a new thread.
    isolate: false,
    pool: 'threads',
    maxWorkers: 1,
    include: ['test/{api,unit}/**/*.test.ts'],
    // About the documents alone, or about what is built. zone.js would change the page for all the other tests.
    exclude: ['test/unit/{build,docs}/**', 'test/api/angular/**'],
    setupFiles: ['test/mutants/fewerRuns.ts'],
    testTimeout: 20_000,
  },
});
