import { copyFile, cp } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

await cp('page', 'dist', { recursive: true });
await copyFile(fileURLToPath(import.meta.resolve('iadvize-desk-events/element.js')), 'dist/element.js');
