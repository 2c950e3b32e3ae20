import { copyFile, readFile, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { defineConfig, type Options } from 'tsup';
import { buildJsonSchema } from './build/catalogueJsonSchema';
import { writeEntryFolders } from './build/entryFolders';
import { buildFakeDeskPage } from './build/fakeDeskPage';
import { fromPackage } from './build/importByPackageName';
import { precompiledEvents, precompiledFields } from './build/precompile/plugin';
import { deskEventCatalogue } from './src/events/catalogue';
import { payloadFields } from './src/events/payloadFields';

/** Runs in every supported browser (ES2020). */
const target = 'es2020';

/** A module of the package, for import and for require. */
const moduleConfig = (name: string, options: Options = {}): Options => ({
  entry: { [name]: `src/${name}.ts` },
  format: ['esm', 'cjs'],
  target,
  // The other modules import the client by the package's name, so that there is one copy of it.
  external: ['iadvize-desk-events'],
  sourcemap: true,
  outExtension: ({ format }) => ({ js: format === 'esm' ? '.mjs' : '.js' }),
  ...options,
});

/**
 * The types of some entries. To load a program is what takes the time, so entries share one. Entries that have types of their own in
 * common don't: their types would be in a chunk, and an editor would show its name.
 */
const typesConfig = (...names: string[]): Options => ({
  ...moduleConfig('types', { entry: Object.fromEntries(names.map((name) => [name, `src/${name}.ts`])) }),
  // tsup's d.ts step sets baseUrl, which TypeScript 6 calls deprecated. `npm run test:types` checks the types.
  dts: { only: true, compilerOptions: { ignoreDeprecations: '6.0', noCheck: true } },
});

/** The files that a shared chunk of modules for import is named after. */
const sharedChunk = 'core';

/**
 * The client, and the entry that makes clients of its parts. For import, they have one copy of these parts, in a chunk. tsup would have to
 * rewrite the modules for require to give them one, too. There the tabs have their own copy, except of what is compared by identity.
 */
const clientConfigs: Options[] = [
  moduleConfig('index', {
    entry: { index: 'src/index.ts', tabs: 'src/tabs.ts' },
    format: 'esm',
    splitting: true,
    esbuildOptions(options) {
      options.chunkNames = sharedChunk;
    },
    esbuildPlugins: [precompiledEvents(deskEventCatalogue)],
  }),
  moduleConfig('index', {
    format: 'cjs',
    esbuildPlugins: [precompiledEvents(deskEventCatalogue)],
    onSuccess: buildJsonSchema,
  }),
  moduleConfig('tabs', {
    format: 'cjs',
    esbuildPlugins: [fromPackage('events/deskEvents', 'client/deskWaitError')],
  }),
];

/** What makes terser leave characters outside of ASCII escaped. On a page without a charset, browsers would misread them. */
const asciiOnly = { format: { ascii_only: true } };

/** A script of its own, for a script tag. */
const scriptConfig = (name: string, source: string, options: Options = {}): Options => ({
  entry: { [name]: source },
  format: 'iife',
  platform: 'browser',
  target,
  minify: true,
  outExtension: () => ({ js: '.js' }),
  ...options,
});

/** terser names the script in its source map by a path of this machine. This leaves only the script's name. */
async function nameScriptInMap(): Promise<void> {
  const file = 'dist/index.umd.js.map';
  const map = await readFile(file, 'utf8');
  await writeFile(file, map.replace(JSON.stringify(resolve('dist/index.umd.js')), '"index.umd.js"'));
}

/** Stands at the top of each file that has Preact in it. */
const preactNotice = '/*! @license Contains Preact (MIT). Its license is in preact.LICENSE.txt. */';

/** Preact's license must be where its code is. */
const copyPreactLicense = () => copyFile('node_modules/preact/LICENSE', 'dist/preact.LICENSE.txt');

/** Describes the element for editors, beside the code. */
const copyElementManifest = () => copyFile('src/element/custom-elements.json', 'dist/custom-elements.json');

const configs: Options[] = [
  ...clientConfigs,
  typesConfig('index', 'inspector'),
  typesConfig('react', 'element', 'tabs'),
  typesConfig('schemas', 'vue'),
  typesConfig('testing', 'angular'),
  moduleConfig('schemas'),
  moduleConfig('testing', { esbuildPlugins: [precompiledFields(payloadFields)], onSuccess: buildFakeDeskPage }),
  // Frameworks with server components explain to their users that the hooks need the browser, if the file says so.
  moduleConfig('react', { banner: { js: "'use client';" } }),
  moduleConfig('vue'),
  moduleConfig('angular'),
  // What draws the panel is bundled: nobody who installs the package needs it otherwise.
  moduleConfig('inspector', {
    noExternal: [/^preact/],
    // The script is dist/inspector.js.
    outExtension: ({ format }) => ({ js: format === 'esm' ? '.mjs' : '.cjs' }),
    banner: { js: preactNotice },
    esbuildPlugins: [precompiledFields(payloadFields)],
    onSuccess: copyPreactLicense,
  }),
  scriptConfig('inspector', 'src/inspectorScript.mts', {
    noExternal: [/./],
    minify: 'terser',
    terserOptions: asciiOnly,
    banner: { js: preactNotice },
    esbuildPlugins: [precompiledEvents(deskEventCatalogue), precompiledFields(payloadFields)],
  }),
  scriptConfig('early', 'src/early.ts'),
  // The command, which Node runs as it is.
  {
    entry: { cli: 'src/cli.mts' },
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    external: [/^iadvize-desk-events/],
    outExtension: () => ({ js: '.js' }),
  },
  moduleConfig('element', {
    // `element.js` is the script-tag file.
    outExtension: ({ format }) => ({ js: format === 'esm' ? '.mjs' : '.cjs' }),
    onSuccess: copyElementManifest,
  }),
  scriptConfig('element', 'src/elementScript.mts', {
    noExternal: [/./],
    minify: 'terser',
    terserOptions: asciiOnly,
    esbuildPlugins: [precompiledEvents(deskEventCatalogue)],
    esbuildOptions(options) {
      options.alias = { 'iadvize-desk-events': './src/index.ts' };
    },
  }),
  scriptConfig('index.umd', 'src/umd.mts', {
    noExternal: [/./],
    minify: 'terser',
    terserOptions: { ...asciiOnly, sourceMap: true },
    esbuildPlugins: [precompiledEvents(deskEventCatalogue)],
    sourcemap: true,
    onSuccess: nameScriptInMap,
    banner: { js: '((amd,commonJs)=>{' },
    footer: { js: '})(typeof define=="undefined"?void 0:define,typeof module=="undefined"?void 0:module);' },
  }),
];

export default defineConfig(async () => {
  // Once for all: with tsup's own `clean`, a configuration would remove what another one has written.
  await rm('dist', { recursive: true, force: true });
  await writeEntryFolders('package.json');
  return configs;
});
