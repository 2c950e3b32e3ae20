import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from '@playwright/test';
import { browserPlaces } from './browserPlaces.mjs';
import { createInstaller } from './installer.mjs';

const startLimit = 60_000;
const downloadLimit = 5 * 60_000;

const { failures, note, ran, installedPackages } = createInstaller('findBrowser');

/** Returns the path if the browser there really starts. */
async function started(path) {
  if (!path || !existsSync(path)) return undefined;
  try {
    const browser = await chromium.launch({ executablePath: path, timeout: startLimit });
    await browser.close();
    return path;
  } catch (error) {
    note(`${path} does not start: ${String(error).split('\n').slice(0, 3).join(' ')}`);
    return undefined;
  }
}

async function firstStarted(paths) {
  for (const path of paths) {
    const found = await started(path);
    if (found) return found;
  }
  return undefined;
}

function fromEnvironment() {
  const path = process.env.CHROMIUM_PATH;
  if (path && !existsSync(path)) note(`CHROMIUM_PATH names ${path}, which does not exist`);
  return started(path);
}

const installed = () => firstStarted(browserPlaces());

const playwrightOwn = () => started(chromium.executablePath());

function downloaded() {
  const playwright = createRequire(import.meta.url).resolve('@playwright/test/cli');
  return ran(process.execPath, [playwright, 'install', 'chromium'], downloadLimit) ? playwrightOwn() : undefined;
}

const fromPackages = () =>
  installedPackages('chromium-headless-shell') || installedPackages('chromium') ? installed() : undefined;

/**
 * Finds a browser of the Chromium family that starts, or installs one.
 *
 * @returns {Promise<string>} the path of its program
 */
export async function findBrowser() {
  for (const step of [fromEnvironment, installed, playwrightOwn, downloaded, fromPackages]) {
    const path = await step();
    if (path) return path;
  }
  throw new Error(
    [
      'No Chromium, Chrome or Edge was found that starts, and none could be installed.',
      ...failures.map((failure) => `- ${failure}`),
      'Install Chrome or Chromium, or run `npx playwright install --with-deps chromium`, or set CHROMIUM_PATH to the program.',
    ].join('\n'),
  );
}
