import { createHash } from 'node:crypto';
import { cp, readFile, writeFile } from 'node:fs/promises';

const script = await readFile(new URL(import.meta.resolve('iadvize-desk-events/dist/index.umd.js')));
const integrity = `sha384-${createHash('sha384').update(script).digest('base64')}`;
const page = await readFile('page/index.html', 'utf8');

await cp('page', 'dist', { recursive: true });
await writeFile('dist/index.umd.js', script);
await writeFile('dist/index.html', page.replace('%INTEGRITY%', integrity));
