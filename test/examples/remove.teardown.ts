import { rm } from 'node:fs/promises';
import { test } from '@playwright/test';
import { examplesFolder } from './builtExamples';

test('removes the built examples', async () => {
  await rm(examplesFolder(), { recursive: true, force: true });
});
