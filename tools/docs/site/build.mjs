import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installApart } from '../../installApart.mjs';
import { bundleInspectorDemo } from './bundleInspectorDemo.mjs';
import { copyPages } from './copyPages.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../../../', import.meta.url));
const pages = join(here, 'pages');

const run = (command, ...words) => execFileSync(command, words, { cwd: here, stdio: 'inherit' });

if (!existsSync(join(root, 'dist/index.umd.js'))) throw new Error('There is no dist: run `npm run build` first.');
installApart(here);

await copyPages(root, pages);
await bundleInspectorDemo(root, join(pages, 'public'));
await cp(join(here, 'landing.md'), join(pages, 'index.md'));
run('npx', 'typedoc', '--options', 'typedoc.config.mjs');
await rename(join(pages, 'reference/README.md'), join(pages, 'reference/index.md'));
run('npx', 'vitepress', 'build');
