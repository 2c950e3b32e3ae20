import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The package's entries by name, each as its file. */
const entriesIn = (fileOf: (entry: string) => string) =>
  ['testing', 'react', 'vue', 'angular', 'schemas', 'tabs', 'inspector', 'element', 'index'].map((entry) => ({
    find: new RegExp(`^iadvize-desk-events${entry === 'index' ? '' : `/${entry}`}$`),
    replacement: root + fileOf(entry),
  }));
const sourceEntries = entriesIn((entry) => `src/${entry}.ts`);
const builtEntries = entriesIn((entry) => `dist/${entry}.mjs`);

/** Ends a test that hangs; no test is meant to come near it. */
const hangLimit = 240_000;

/** Tests that need a page. A few others say so in their first line. */
const withPage = [
  'test/api/**/*.test.ts',
  'test/unit/{bindings,element,inspector,tabs,testing/page}/**/*.test.ts',
  'test/unit/early.test.ts',
];
/** Tests with Angular. Their page is theirs alone: zone.js replaces promises, timers and more in it, and a page has one TestBed. */
const withAngular = ['test/api/angular/**/*.test.ts'];
/** Tests that take too long for the test command. */
const long = ['test/unit/build/precompileMutants.test.ts'];
/** Tests of properties that try only some of their cases in the test command. */
const properties = [
  'test/unit/state/{properties,documentsProperties}.test.ts',
  'test/unit/testing/generator/properties.test.ts',
  'test/unit/build/precompileEvents.test.ts',
  'test/unit/tabs/model.test.ts',
  'test/api/testing/{fakeDeskWalks,recordDeskProperties,replay}.test.ts',
];
/** Those of the package: they install frameworks, build it again, make a version, compile a hundred modules, or try thousands of messages. */
const longOfPackage = ['test/package/{bindings,fuzz,generatedModules,releasing,reproducible}.test.ts'];

/** Tests that need a page, with the package's entries by its name. */
const onOnePage = (name: string, alias: typeof sourceEntries, include: string[], env: Record<string, string> = {}) => ({
  root,
  resolve: { alias },
  test: {
    name,
    env,
    environment: 'happy-dom',
    // One page for all the files of a worker: to start a page for each of them takes longer than to run its tests.
    // The sources keep nothing at module level, and each test closes what it opens.
    isolate: false,
    pool: 'threads' as const,
    include,
    exclude: withAngular,
    testTimeout: hangLimit,
  },
});

/** Tests with Angular, with the package's entries by its name. */
const onPagesOfTheirOwn = (name: string, alias: typeof sourceEntries) => ({
  root,
  resolve: { alias },
  test: {
    name,
    environment: 'happy-dom',
    pool: 'threads' as const,
    include: withAngular,
    testTimeout: hangLimit,
  },
});

/** Tests of the package as `npm pack` makes it. */
const withTarball = (name: string, include: string[], exclude: string[] = []) => ({
  root,
  test: {
    name,
    environment: 'node',
    include,
    exclude,
    globalSetup: ['test/package/packedSetup.ts'],
    testTimeout: hangLimit,
    hookTimeout: hangLimit,
  },
});

export default defineConfig({
  root,
  test: {
    allowOnly: false,
    maxWorkers: 2,
    projects: [
      // Tests of the public API import the package by its name. Here they get the sources, below the built files.
      onOnePage('unit', sourceEntries, withPage),
      onPagesOfTheirOwn('unit-angular', sourceEntries),
      {
        root,
        resolve: { alias: sourceEntries },
        test: {
          name: 'unit-node',
          environment: 'node',
          isolate: false,
          pool: 'threads',
          include: ['test/unit/**/*.test.ts'],
          exclude: [...withPage, ...long],
          testTimeout: hangLimit,
        },
      },
      {
        root,
        test: { name: 'long', environment: 'node', include: long, testTimeout: hangLimit },
      },
      onOnePage('long-properties', sourceEntries, properties, { PROPERTY_RUNS: 'all' }),
      // And here they get the built files.
      onOnePage('built', builtEntries, ['test/api/**/*.test.ts']),
      onPagesOfTheirOwn('built-angular', builtEntries),
      withTarball('package', ['test/package/**/*.test.ts'], longOfPackage),
      withTarball('package-long', longOfPackage),
    ],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      // The script-tag file is tested as it is built, in test/package/umd.test.ts.
      // The inspector's views are tested in browsers, in test/browser.
      exclude: ['src/umd.mts', 'src/inspector/views/**'],
      thresholds: { lines: 100, branches: 100, functions: 100, statements: 100 },
    },
  },
});
