import { expect, test } from 'vitest';
import { quickFuzzCases } from '../trustLimits';
import { repository } from './packed';
import { mustRun } from './runCommand';

test(`the built package treats ${quickFuzzCases} messages of every kind as the README says`, async () => {
  const words = ['test/fuzz/run.mjs', 'main', '--seed', '1', '--cases', String(quickFuzzCases)];
  expect(await mustRun(process.execPath, words, repository)).toContain(`${quickFuzzCases} cases, nothing found`);
});
