import { readFile } from 'node:fs/promises';
import { publint } from 'publint';
import { expect, test } from 'vitest';
import { packed } from './packed';

test('publint finds nothing to say, not even a suggestion', async () => {
  const { buffer, byteOffset, byteLength } = await readFile(packed.tarball);
  // A file that was read is never in shared memory, which the type allows for.
  const tarball = buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
  const { messages } = await publint({ pack: { tarball }, strict: true, level: 'suggestion' });
  expect(messages).toEqual([]);
});
