import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readInstalled, repository } from './packed';

test("the README's hash is the script-tag file's, as `npm run integrity` prints it", async () => {
  const readme = await readFile(join(repository, 'README.md'), 'utf8');
  const hash = createHash('sha384')
    .update(await readInstalled('dist/index.umd.js'))
    .digest('base64');
  expect(/sha384-([\w+/=]+)/.exec(readme)?.[1]).toBe(hash);
});
