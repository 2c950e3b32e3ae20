import { copyFile, cp } from 'node:fs/promises';
import { build } from 'esbuild';

await cp('page', 'dist', { recursive: true });
await copyFile('node_modules/iadvize-desk-events/dist/early.js', 'dist/early.js');
await build({ entryPoints: ['src/crm.js'], bundle: true, minify: true, target: 'es2020', outdir: 'dist' });
