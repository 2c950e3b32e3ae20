import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseTemplate } from '@angular/compiler';
import { Window } from 'happy-dom';
import { generateDeskEvents, recordDesk } from 'iadvize-desk-events/testing';
import { compile as compileSvelte } from 'svelte/compiler';
import { afterAll, expect, test } from 'vitest';
import { compileScript, parse } from 'vue/compiler-sfc';
import { codeBlocksOf, languagesOf } from '../codeBlocks';
import { guideDeskMessages } from '../guideDesk';
import { compileFolder } from './compile';
import { repository } from './packed';

const guides = (await readdir(join(repository, 'docs'))).filter((name) => name.endsWith('.md'));
/** The builds of the examples compile these: the code imports what only the frameworks have. `test/unit/docs` compares them. */
const builtAsExamples = ['docs/next.md', 'docs/nuxt.md', 'docs/sveltekit.md'];
const docs = ['README.md', ...guides.map((name) => `docs/${name}`)];

/** The TypeScript of a Vue component, including its template. Throws if the component is wrong. */
function scriptOfVue(code: string): string {
  const { descriptor, errors } = parse(code);
  expect(errors).toEqual([]);
  return compileScript(descriptor, { id: 'docs', inlineTemplate: true }).content;
}

/** The TypeScript of a Svelte component. Throws if the component or its markup is wrong. */
function scriptOfSvelte(code: string): string {
  const { warnings } = compileSvelte(code, { generate: 'client' });
  expect(warnings.map(({ message }) => message)).toEqual([]);
  return /<script lang="ts">([\s\S]*?)<\/script>/.exec(code)?.[1] ?? '';
}

const asItIs = (code: string) => code;

/** TypeScript, which may be an Angular component. Throws if the component's template is wrong. */
function scriptOfComponent(code: string): string {
  const template = /template: `([\s\S]*?)`,/.exec(code)?.[1];
  expect(parseTemplate(template ?? '', 'docs').errors).toBeNull();
  return code;
}

/** What is compiled of a block, by its language; HTML is tried by browser tests. */
const compiled = [
  { language: 'ts', extension: 'ts', scriptOf: scriptOfComponent },
  { language: 'tsx', extension: 'tsx', scriptOf: asItIs },
  { language: 'vue', extension: 'ts', scriptOf: scriptOfVue },
  { language: 'svelte', extension: 'ts', scriptOf: scriptOfSvelte },
];

const compilerOptions = {
  target: 'es2022',
  lib: ['es2022', 'dom'],
  types: ['node'],
  module: 'esnext',
  moduleResolution: 'bundler',
  // Two blocks may declare the same names.
  moduleDetection: 'force',
  jsx: 'react-jsx',
  // The decorators of Angular.
  experimentalDecorators: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: true,
  noEmit: true,
};

// Inside the repository, so that its development dependencies are found, and the package itself by its name.
await mkdir(join(repository, 'test-results'), { recursive: true });
const folder = await mkdtemp(join(repository, 'test-results', 'docs-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What every project with components of Vue or Svelte has, so that their imports compile. */
const componentModules = `
  declare module '*.vue' { const component: import('vue').Component; export default component; }
  declare module '*.svelte' { const component: import('svelte').Component; export default component; }`;

/** The module that a guide has its reader generate. */
function generatedModule(): string {
  const page = new Window();
  // happy-dom's window has what the recorder uses of a browser's.
  const recorder = recordDesk({ window: page as unknown as globalThis.Window });
  for (const data of guideDeskMessages) {
    page.dispatchEvent(new page.MessageEvent('message', { data, origin: 'https://ha.iadvize.com' }));
  }
  return generateDeskEvents(recorder.recording());
}

/** Writes the code of a guide into a folder of its own. */
async function writeBlocks(name: string): Promise<void> {
  await mkdir(join(folder, name), { recursive: true });
  for (const { language, extension, scriptOf } of compiled) {
    for (const [index, code] of codeBlocksOf(join(repository, name), language).entries()) {
      await writeFile(join(folder, name, `${language}${index}.${extension}`), scriptOf(code));
    }
  }
}

// One run of the compiler for all guides, since most of its time goes into the libraries.
await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions }));
await writeFile(join(folder, 'componentModules.d.ts'), componentModules);
await Promise.all(docs.filter((name) => !builtAsExamples.includes(name)).map(writeBlocks));
await writeFile(join(folder, 'docs/something-else.md/deskEvents.ts'), generatedModule());
const complaints = Object.entries(await compileFolder(folder));

test.each(docs)('%s has code blocks that compile against the built package', (name) => {
  // Settings of bundlers are tried in test/toolchains.
  const known = [...compiled.map(({ language }) => language), 'html', 'js', 'sh'];
  const languages = languagesOf(join(repository, name));
  expect(languages.filter((language) => !known.includes(language))).toEqual([]);
  expect(complaints.filter(([file]) => file.startsWith(`${name}/`))).toEqual([]);
});

test('the code blocks of the guides have nothing else that does not compile', () => {
  expect(complaints.filter(([file]) => !docs.some((name) => file.startsWith(`${name}/`)))).toEqual([]);
});
