import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { runCommand } from '../package/runCommand';
import { examplesFolder } from './builtExamples';
import { unitTestsExample } from './exampleNames';

const scripts = ['test:happy-dom', 'test:jsdom', 'test:jest', 'test:node', 'test:react'];

/** What an application that shows no record has instead. */
const faults = [
  ['embedDesk.mjs', 'openRecord(profile.externalId)', 'profile'],
  ['embedDesk.js', 'openRecord(profile.externalId)', 'profile'],
  ['react/Crm.jsx', 'focused.profile.firstName', "'A visitor'"],
] as const;

test('the unit tests pass in each place, and fail in each if the application shows no record', async () => {
  test.setTimeout(600_000);
  const project = join(examplesFolder(), unitTestsExample);
  const exitCodes = async () => {
    const codes: Record<string, number> = {};
    for (const script of scripts) {
      const { exitCode, output } = await runCommand('npm', ['run', script], project);
      await test.info().attach(script, { body: output });
      codes[script] = exitCode;
    }
    return codes;
  };
  const everywhere = (exitCode: number) => Object.fromEntries(scripts.map((script) => [script, exitCode]));
  expect(await exitCodes()).toEqual(everywhere(0));

  for (const [name, right, wrong] of faults) {
    const file = join(project, name);
    const code = await readFile(file, 'utf8');
    await writeFile(file, code.replace(right, wrong));
  }
  expect(await exitCodes()).toEqual(everywhere(1));
});

test('the two twins of the application differ only in how they import and export', async () => {
  const read = (name: string) => readFile(join(__dirname, '../../examples', unitTestsExample, name), 'utf8');
  const moduleText = (await read('embedDesk.mjs'))
    .replace(/import (\{.*\}) from '(.*)';/, "const $1 = require('$2');")
    .replace('export function', 'function');
  expect(await read('embedDesk.js')).toBe(`${moduleText}\nmodule.exports = { embedDesk };\n`);
});
