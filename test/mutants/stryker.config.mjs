/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'test/mutants/vitest.config.mts', related: false },
  // The tests of the binding for Angular need pages of their own, for which each mutant would wait.
  mutate: ['src/**/*.ts', '!src/bindings/angular/**'],
  coverageAnalysis: 'perTest',
  // No `break`: run.mjs checks the score.
  concurrency: 2,
  timeoutMS: 20_000,
  tempDirName: 'coverage/stryker',
  ignorePatterns: ['bench', 'dist', 'examples', 'site', 'test-results'],
  reporters: ['clear-text', 'json'],
  clearTextReporter: { reportTests: false, logTests: false, allowColor: false },
  jsonReporter: { fileName: 'coverage/mutants.json' },
  warnings: { slow: false },
};
