import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { mustRun } from '../package/runCommand';
import { readerBundleLimit } from '../package/sizeLimits';
import { installBesideTools } from './toolTest';

/** What an application runs to bundle `in.mjs` for production, into the folder `out`. */
const bundlers = [
  {
    bundler: 'Rollup',
    tools: ['rollup@4.68.8', '@rollup/plugin-node-resolve@16.0.3', '@rollup/plugin-terser@1.0.2'],
    words: ['rollup', 'in.mjs', '--dir', 'out', '--plugin', 'node-resolve', '--plugin', 'terser'],
  },
  {
    bundler: 'webpack',
    tools: ['webpack@5.113.0', 'webpack-cli@6.0.1'],
    words: ['webpack', './in.mjs', '--mode', 'production', '--output-path', 'out'],
  },
  {
    bundler: 'Rspack',
    tools: ['@rspack/core@2.2.8', '@rspack/cli@2.2.8'],
    words: ['rspack', 'build', '--entry', './in.mjs', '--mode', 'production', '--output-path', 'out'],
  },
];

const application = `
  import { normalizeVisitor } from 'iadvize-desk-events';
  console.log(normalizeVisitor({ externalUserId: 'C-100' }).externalId);`;

for (const { bundler, tools, words } of bundlers) {
  test(`${bundler} leaves everything but normalizeVisitor out of an application that uses nothing else`, async () => {
    const project = await installBesideTools(...tools);
    await writeFile(join(project, 'in.mjs'), application);
    await mustRun('npx', words, project);
    const files = await readdir(join(project, 'out'));
    expect(files).toHaveLength(1);
    const bundle = join(project, 'out', files.join());
    expect(await mustRun(process.execPath, [bundle], project)).toBe('C-100\n');
    const { length } = await readFile(bundle);
    console.info(`normalizeVisitor by ${bundler}: ${length} of ${readerBundleLimit} bytes after minification`);
    expect(length).toBeLessThan(readerBundleLimit);
  });
}
