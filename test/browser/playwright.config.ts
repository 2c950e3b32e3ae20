import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

const { CHROMIUM_PATH } = process.env;

export default defineConfig({
  testDir: __dirname,
  outputDir: join(__dirname, '../../test-results'),
  globalSetup: join(__dirname, 'globalSetup.mjs'),
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    headless: true,
    // Unset until globalSetup has found the browser. Playwright's default is no sandbox, which containers' root needs.
    launchOptions: CHROMIUM_PATH ? { executablePath: CHROMIUM_PATH } : {},
  },
});
