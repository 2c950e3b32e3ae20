import { copyFile, cp } from 'node:fs/promises';

await cp('page', 'dist', { recursive: true });
await copyFile('node_modules/requirejs/require.js', 'dist/require.js');
// Under the name that modules ask for: the file is an AMD module without a name of its own.
await copyFile('node_modules/iadvize-desk-events/dist/index.umd.js', 'dist/iadvize-desk-events.js');
