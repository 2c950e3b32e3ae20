import { gzipSync } from 'node:zlib';
import { transform } from 'esbuild';
import { expect, test } from 'vitest';
import { readInstalled } from './packed';
import { earlyGzipLimit, testingGzipLimit, umdGzipLimit } from './sizeLimits';

const zipped = (text: string) => gzipSync(text, { level: 9 }).length;

test('the script-tag file stays within its limit after gzip', async () => {
  const script = await readInstalled('dist/index.umd.js');
  const size = zipped(script);
  console.info(`index.umd.js: ${size} of ${umdGzipLimit} bytes after gzip (${script.length} before)`);
  expect(size).toBeLessThanOrEqual(umdGzipLimit);
});

test('the script for early messages stays within its limit after gzip', async () => {
  const size = zipped(await readInstalled('dist/early.js'));
  console.info(`early.js: ${size} of ${earlyGzipLimit} bytes after gzip`);
  expect(size).toBeLessThan(earlyGzipLimit);
});

test('the entry for tests stays within its limit after minification and gzip', async () => {
  const { code } = await transform(await readInstalled('dist/testing.mjs'), { minify: true });
  const size = zipped(code);
  console.info(`testing.mjs: ${size} of ${testingGzipLimit} bytes after minification and gzip`);
  expect(size).toBeLessThan(testingGzipLimit);
});
