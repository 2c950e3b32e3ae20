import { mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from '@playwright/test';
import { codeBlocksOf } from '../codeBlocks';
import { examplesFolder } from '../examples/builtExamples';
import { mustRun } from '../package/runCommand';
import { followGuide, installPackage } from './generatedProject';
import { tryInBrowser } from './tryInBrowser';

/**
 * What matters of the template of `create-nuxt`. That generator downloads its template from GitHub, and no npm package has it, so it can't
 * run where there is only a registry.
 */
const template = {
  'package.json': JSON.stringify({
    name: 'crm',
    type: 'module',
    private: true,
    scripts: { build: 'nuxt build', preview: 'nuxt preview', postinstall: 'nuxt prepare' },
    // The last versions that run on Node 20.
    dependencies: { nuxt: '4.4.8', vue: '3.5.45', 'vue-router': '5.5.1' },
  }),
  // The current cssnano needs Node 22.
  'nuxt.config.ts': `export default defineNuxtConfig({
    compatibilityDate: '2026-11-01',
    postcss: { plugins: { cssnano: false } },
  });`,
};

test('Nuxt: a project with what its generator downloads, which follows the guide, has a screen pop', async ({
  page,
}) => {
  process.env.NUXT_TELEMETRY_DISABLED = '1';
  const project = await mkdtemp(join(examplesFolder(), 'nuxt-'));
  for (const [file, text] of Object.entries(template)) await writeFile(join(project, file), text);
  await installPackage(project);
  await followGuide(project, 'nuxt');
  for (const commands of codeBlocksOf(join(__dirname, '../../docs/nuxt.md'), 'sh')) {
    await mustRun('sh', ['-c', commands], project);
  }
  await mustRun('npm', ['run', 'build'], project);
  await tryInBrowser(page, project, { serve: () => ['run', 'preview'], record: 'Orders of C-100' });
});
