import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { linksOf } from '../links';
import { installedFiles, installedPath } from './packed';

/** What is built of an entry: code and types for import and for require, and the maps. */
const builtOf = (name: string) =>
  ['d.mts', 'd.ts', 'js', 'js.map', 'mjs', 'mjs.map'].map((ending) => `dist/${name}.${ending}`);

/** The entries' folders, for tools that don't read `exports`. */
const entryFolders = ['angular', 'element', 'inspector', 'react', 'schemas', 'tabs', 'testing', 'vue'];

test('the tarball holds the built files, the papers and nothing else', async () => {
  const entries = entryFolders.map((entry) => `${entry}/package.json`);
  expect((await installedFiles()).filter((file) => !entries.includes(file))).toEqual([
    'CHANGELOG.md',
    'CONTRIBUTING.md',
    'LICENSE',
    'README.md',
    'SECURITY.md',
    ...builtOf('angular'),
    'dist/cli.js',
    // What the entries . and ./tabs have in common, for import.
    'dist/core.mjs',
    'dist/core.mjs.map',
    'dist/custom-elements.json',
    'dist/early.js',
    'dist/element.cjs',
    'dist/element.cjs.map',
    'dist/element.d.mts',
    'dist/element.d.ts',
    // The script-tag file.
    'dist/element.js',
    'dist/element.mjs',
    'dist/element.mjs.map',
    'dist/fake-desk.html',
    ...builtOf('index'),
    'dist/index.umd.js',
    'dist/index.umd.js.map',
    'dist/inspector.cjs',
    'dist/inspector.cjs.map',
    'dist/inspector.d.mts',
    'dist/inspector.d.ts',
    // The script, which has the client and the panel in it.
    'dist/inspector.js',
    'dist/inspector.mjs',
    'dist/inspector.mjs.map',
    // The license of what draws the panel.
    'dist/preact.LICENSE.txt',
    ...builtOf('react'),
    'dist/schema.json',
    ...builtOf('schemas'),
    ...builtOf('tabs'),
    ...builtOf('testing'),
    ...builtOf('vue'),
    'docs/angular.md',
    'docs/architecture-dark.svg',
    'docs/architecture-light.svg',
    'docs/architecture.md',
    'docs/client.md',
    'docs/comparison.md',
    'docs/demo-dark.png',
    'docs/demo-light.png',
    'docs/early-events.md',
    'docs/element.md',
    'docs/events.md',
    'docs/faq.md',
    'docs/getting-started.md',
    'docs/glossary.md',
    'docs/inspector-dark.png',
    'docs/inspector-light.png',
    'docs/inspector-timeline-dark.png',
    'docs/inspector-timeline-light.png',
    'docs/inspector.md',
    'docs/life-cycle-dark.svg',
    'docs/life-cycle-light.svg',
    'docs/migrating.md',
    'docs/next.md',
    'docs/nothing-arrives.md',
    'docs/nuxt.md',
    'docs/popups.md',
    'docs/react.md',
    'docs/recipes.md',
    'docs/salesforce.md',
    'docs/screen-pop.md',
    'docs/security.md',
    'docs/several-tabs.md',
    'docs/show-and-hide.md',
    'docs/something-else.md',
    'docs/state.md',
    'docs/supported-versions.md',
    'docs/svelte.md',
    'docs/sveltekit.md',
    'docs/testing.md',
    'docs/trust.md',
    'docs/unpublished.md',
    'docs/vue.md',
    'package.json',
  ]);
  expect(await installedFiles()).toEqual(expect.arrayContaining(entries));
});

test('the papers of the tarball link to no file that is missing from it', async () => {
  const files = await installedFiles();
  const papers = files.filter((file) => file.endsWith('.md'));
  const missing = papers.flatMap((paper) =>
    linksOf(installedPath(paper))
      .filter((link) => !/^[a-z]+:|^#/.test(link))
      .map((link) => posix.join(posix.dirname(paper), link.replace(/#.*/, '')))
      .filter((target) => !files.includes(target))
      .map((target) => `${paper}: ${target}`),
  );
  expect(papers).toContain('README.md');
  expect(missing).toEqual([]);
});
