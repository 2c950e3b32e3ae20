// Runs test/engines in Chromium, and in Firefox and WebKit if they are there or can be installed.
// --require-all makes a missing engine an error; Playwright gets all other arguments.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { findEngines } from './findEngines.mjs';

const requiresAll = process.argv.includes('--require-all');
const others = process.argv.slice(2).filter((argument) => argument !== '--require-all');
const { found, missing, environment } = findEngines();

const playwright = createRequire(import.meta.url).resolve('@playwright/test/cli');
const config = fileURLToPath(new URL('../playwright.config.ts', import.meta.url));
const projects = ['chromium', ...found].map((name) => `--project=engines-${name}`);
const { status } = spawnSync(process.execPath, [playwright, 'test', '--config', config, ...projects, ...others], {
  stdio: 'inherit',
  env: { ...process.env, ...environment },
});

for (const engine of missing) console.error(`NOT RUN: ${engine} is not there and could not be installed.`);
if (status !== 0 || (requiresAll && missing.length > 0)) process.exitCode = 1;
