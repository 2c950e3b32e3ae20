import { readFile, rm, writeFile } from 'node:fs/promises';
import { basename, isAbsolute } from 'node:path';
import { defineConfig, type Options } from 'tsup';
import { withArrowFunctions } from './build/arrowFunctions';
import { buildFakeDeskPage } from './build/fakeDeskPage';
import { buildJsonSchema } from './build/jsonSchema';
import { withoutEmit } from './build/withoutEmit';
import { withPlainCatalogue } from './build/withPlainCatalogue';

/** What every browser of the floor (ES2020) can run. */
const target = 'es2020';

const umdFile = 'dist/index.umd.js';
const iifeStart = 'var IAdvizeDeskEvents=function(e)';
const iifeEnd = '({});';
// `module.exports` is asked for, not `exports` alone: an element with the id 'exports' makes a global of that name.
const umdStart =
  '(f=>{typeof define=="function"&&define.amd?define(["exports"],f):f(typeof module=="object"&&module.exports||(globalThis.IAdvizeDeskEvents={}))})(\n';

/** tsup has no UMD format, and its tree shaking fails on a banner that opens a bracket: so the script is wrapped afterwards. */
async function wrapAsUmd(): Promise<void> {
  const [script, map] = await Promise.all([readFile(umdFile, 'utf8'), readFile(`${umdFile}.map`, 'utf8')]);
  const end = script.lastIndexOf(iifeEnd);
  if (!script.startsWith(iifeStart) || end < 0) throw new Error(`${umdFile}: not the script that was to be wrapped`);
  // Blanks in the place of the variable keep the map's columns right; its lines move down by one.
  const factory = `e=>${script.slice(iifeStart.length, end)}`.padStart(end);
  // terser names the file that it read, by its whole path.
  const { mappings, sources, ...rest }: { mappings: string; sources: string[] } = JSON.parse(map);
  const named = sources.map((source) => (isAbsolute(source) ? basename(source) : source));
  await writeFile(umdFile, `${umdStart}${factory});${script.slice(end + iifeEnd.length)}\n`);
  await writeFile(`${umdFile}.map`, JSON.stringify({ ...rest, sources: named, mappings: `;${mappings}` }));
}

/** Properties that nobody outside of the script-tag bundle sees, and no browser has: there, they get short names. */
const innerNames = [
  'announce',
  'applyChange',
  'copy',
  'countMessage',
  'definition',
  'deliver',
  'emitter',
  'forgetConversation',
  'handler',
  'isClosed',
  'look',
  'prepare',
  'readCounts',
  'refused',
  'report',
  'snapshot',
  'survivors',
  'waitingVisitors',
];

/** A module of the package, for import and for require. */
const moduleConfig = (name: string, source: string): Options => ({
  entry: { [name]: source },
  format: ['esm', 'cjs'],
  target,
  // The other modules import the client's code by the package's name, so that there is one copy of it.
  external: ['iadvize-desk-events'],
  // tsup's d.ts step sets baseUrl, which TypeScript 6 calls deprecated.
  dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
  sourcemap: true,
  outExtension: ({ format }) => ({ js: format === 'esm' ? '.mjs' : '.js' }),
});

const configs: Options[] = [
  { ...moduleConfig('index', 'src/index.ts'), onSuccess: buildJsonSchema },
  { ...moduleConfig('testing', 'src/testing.ts'), onSuccess: buildFakeDeskPage },
  moduleConfig('react', 'src/react.ts'),
  moduleConfig('vue', 'src/vue.ts'),
  {
    entry: { early: 'src/early.ts' },
    format: 'iife',
    platform: 'browser',
    target,
    // Not terser, which takes the function around it away, and so makes globals of its variables.
    minify: true,
    outExtension: () => ({ js: '.js' }),
  },
  {
    entry: { 'index.umd': 'src/index.ts' },
    format: 'iife',
    globalName: 'IAdvizeDeskEvents',
    platform: 'browser',
    target,
    noExternal: [/./],
    esbuildPlugins: [withPlainCatalogue, withoutEmit],
    plugins: [{ name: 'arrow-functions', renderChunk: (code) => ({ code: withArrowFunctions(code) }) }],
    treeshake: true,
    minify: 'terser',
    terserOptions: {
      sourceMap: true,
      compress: { passes: 3, ecma: 2020, unsafe_arrows: true, keep_fargs: false, inline: 1, hoist_funs: true },
      mangle: { properties: { regex: new RegExp(`^(${innerNames.join('|')})$`) } },
    },
    sourcemap: true,
    outExtension: () => ({ js: '.js' }),
    onSuccess: wrapAsUmd,
  },
];

export default defineConfig(async () => {
  // Once for all: with tsup's own `clean`, a configuration would remove what another one has written.
  await rm('dist', { recursive: true, force: true });
  return configs;
});
