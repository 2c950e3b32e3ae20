import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import browserConfig from '../browser/playwright.config';

export default defineConfig(browserConfig, {
  testDir: __dirname,
  outputDir: join(__dirname, '../../test-results/site'),
  globalSetup: [join(__dirname, '../browser/globalSetup.mjs'), join(__dirname, 'walk.ts')],
  workers: 1,
});
