import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { foundChromium } from './browser/foundChromium';
import type { EngineName } from './engines/engineTest';

const folder = (name: string) => join(__dirname, name);
const minutes = (count: number) => count * 60_000;

/** Each suite has its own folder of results, since a run empties the folders of its projects. */
const suite = (name: string, testDir = name) => ({
  name,
  testDir: folder(testDir),
  outputDir: join(__dirname, '../test-results', name),
});

/** Work that must be done before other suites. */
const setup = (name: string, testDir: string, testMatch: string) => ({
  ...suite(name, testDir),
  testMatch,
  timeout: minutes(30),
});

/** The suite that runs in each engine; test/engines/run.mjs finds Firefox and WebKit for it. */
const engine = (engineName: EngineName) => ({
  ...suite(`engines-${engineName}`, 'engines'),
  dependencies: ['find-chromium'],
  use: { engineName },
});

/** The specs that mostly wait for a desk to settle. More of them can run at a time. */
const settling = /(?:deskWindows|reload|slowLoad|timers)\.spec\.ts$/;
/** The specs that take too long for the test command: attacks, heaps, many pages and tabs, Angular, the demo, and the looks of the fake desk. */
const long =
  /(?:angular|demo\w*|fakeDesk(?:Audience|Controls|Looks)|heap|hostileDesk|multiPage\w*|pollutedPrototypes|somethingElse|tabs\w*)\.spec\.ts$/;

export default defineConfig<object, { engineName: EngineName }>({
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  timeout: minutes(1),
  expect: { timeout: 15_000 },
  reporter: [['list'], [join(__dirname, 'engines/engineReporter.ts')]],
  use: {
    headless: true,
    // Playwright's default is no sandbox, which containers' root needs.
    launchOptions: foundChromium(),
  },
  projects: [
    setup('find-chromium', 'browser', 'findChromium.setup.ts'),
    { ...suite('browser'), dependencies: ['find-chromium'], testIgnore: [settling, long], workers: 2 },
    { ...suite('settling', 'browser'), dependencies: ['find-chromium'], testMatch: settling, workers: 4 },
    {
      ...suite('long', 'browser'),
      dependencies: ['find-chromium'],
      testMatch: long,
      timeout: minutes(5),
      // They wait for much work, on whatever machine.
      expect: { timeout: minutes(2) },
    },

    engine('chromium'),
    engine('firefox'),
    engine('webkit'),

    { ...setup('pack-for-examples', 'examples', 'pack.setup.ts'), teardown: 'remove-examples' },
    setup('remove-examples', 'examples', 'remove.teardown.ts'),
    { ...setup('build-examples', 'examples', 'build.setup.ts'), dependencies: ['pack-for-examples'] },
    { ...suite('examples'), dependencies: ['find-chromium', 'build-examples'] },
    { ...suite('toolchains'), dependencies: ['find-chromium', 'pack-for-examples'], timeout: minutes(10) },
    { ...suite('generators'), dependencies: ['find-chromium', 'pack-for-examples'], timeout: minutes(15) },

    { ...setup('walk-site', 'site', 'walk.setup.ts'), dependencies: ['find-chromium'] },
    { ...suite('site'), dependencies: ['walk-site'] },

    { ...suite('load'), dependencies: ['find-chromium'], workers: 1, fullyParallel: false, timeout: minutes(10) },
  ],
});
