import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bundledSize, exportClient } from './measureSizes';
import { repository } from './packed';
import { withFreshSizes } from './readmeSizes';

const file = join(repository, 'README.md');

test('the README has the sizes as built (else: npm run docs:sizes)', async () => {
  await expect(await withFreshSizes(await readFile(file, 'utf8'))).toMatchFileSnapshot(file);
});

const readmeWith = (kilobytes: number) =>
  `| part | size |\n|---|---:|\n| the client: \`createDeskClient\` | ${kilobytes.toFixed(1)} kB |\n`;

/** The client's figure in a README that says another one, once it is fresh. */
async function figureInsteadOf(kilobytes: number): Promise<number> {
  return Number(/createDeskClient` \| ([\d.]+) kB/.exec(await withFreshSizes(readmeWith(kilobytes)))?.[1]);
}

test('a figure that is off by more than 0.1 kB is written again, and a closer one stays', async () => {
  const size = await bundledSize(exportClient);
  const right = Number((size / 1000).toFixed(1));
  expect(await figureInsteadOf(99)).toBe(right);
  expect(await figureInsteadOf(right - 0.2)).toBe(right);
  const next = size / 1000 > right ? right + 0.1 : right - 0.1;
  expect(await figureInsteadOf(next)).toBeCloseTo(next, 5);
});

test('a README without the table is refused', async () => {
  await expect(withFreshSizes('# No sizes')).rejects.toThrow('no table');
});
