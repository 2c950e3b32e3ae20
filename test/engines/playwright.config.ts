import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import base from '../browser/playwright.config';
import type { EngineName } from './engineTest';

const { globalSetup: _findsChromium, ...shared } = base;
const engineNames: readonly EngineName[] = ['chromium', 'firefox', 'webkit'];

export default defineConfig<object, { engineName: EngineName }>({
  ...shared,
  testDir: __dirname,
  outputDir: join(__dirname, '../../test-results/engines'),
  reporter: [['list'], [join(__dirname, 'engineReporter.ts')]],
  projects: engineNames.map((engineName) => ({ name: engineName, use: { engineName } })),
});
