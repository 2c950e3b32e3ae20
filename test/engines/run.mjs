import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { findEngines } from './findEngines.mjs';

const requiresAll = process.argv.includes('--require-all');
const others = process.argv.slice(2).filter((parameter) => parameter !== '--require-all');

/** Runs the tests in the engines that were found; says whether they passed. */
function passIn({ found, environment }) {
  const playwright = createRequire(import.meta.url).resolve('@playwright/test/cli');
  const config = fileURLToPath(new URL('playwright.config.ts', import.meta.url));
  const projects = found.map((name) => `--project=${name}`);
  const parameters = [playwright, 'test', '--config', config, ...projects, ...others];
  const env = { ...process.env, ...environment };
  return spawnSync(process.execPath, parameters, { stdio: 'inherit', env }).status === 0;
}

try {
  const engines = await findEngines();
  const passed = passIn(engines);
  for (const engine of engines.missing) console.error(`NOT RUN: ${engine} is not there and could not be installed.`);
  if (!passed || (requiresAll && engines.missing.length > 0)) process.exitCode = 1;
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
