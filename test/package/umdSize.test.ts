import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readInstalled } from './packed';
import { umdGzipLimit } from './sizeLimits';

test('the script-tag file stays within its limit after gzip', async () => {
  const script = await readInstalled('dist/index.umd.js');
  const size = gzipSync(script, { level: 9 }).length;
  console.info(`index.umd.js: ${size} of ${umdGzipLimit} bytes after gzip (${script.length} before)`);
  expect(size).toBeLessThanOrEqual(umdGzipLimit);
});
