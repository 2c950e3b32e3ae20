import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { build } from 'esbuild';

/** Reads a file that the build makes. */
async function readBuilt(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    throw new Error(`${path} is missing. Run \`npm run build\` first.`);
  }
}

/** Bundles and minifies a module of a folder as a user's bundler does. */
async function bundled(contents: string, folder = '.'): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: resolve(folder), loader: 'ts' },
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2020',
    legalComments: 'none',
    // The module as built, not its sources.
    alias: { 'iadvize-desk-events': './dist/index.mjs' },
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return outputFiles[0]?.text ?? '';
}

/** A bundle of those exports of a package alone. Those that ours is compared with are installed beside their contenders. */
const library = (name: string, ...used: readonly string[]) =>
  bundled(`import { ${used} } from '${name}'; window.used = [${used}];`, 'bench/contenders/others');

const contender = (file: string) =>
  bundled(`import { contender } from './bench/contenders/${file}'; window.contender = contender;`);

const page = (file: string, name: string) =>
  bundled(`import { ${name} } from './bench/pages/${file}'; window.${name} = ${name};`);

/** Makes every script that a page of the benchmark loads, by name. */
export async function makeScripts() {
  const scriptFile = await readBuilt('dist/index.umd.js');
  return {
    // Listeners: each sets `window.contender`.
    empty: await contender('empty'),
    readingFirst: await contender('readingFirst'),
    byHand: await contender('byHand'),
    minimum: await contender('minimum'),
    oursAsScript: `${scriptFile};\n${await contender('oursAsScript')}`,
    oursAsModule: await contender('oursAsModule'),
    oursWithZod: await contender('oursWithZod'),
    penpal: await contender('others/penpal'),
    tma: await contender('others/tma'),
    discord: await contender('others/discord'),
    // What is downloaded and run, without a contender around it.
    nothing: '/**/',
    scriptFile,
    moduleBundle: await library('iadvize-desk-events', 'createDeskClient'),
    penpalBundle: await library('penpal', 'connect', 'WindowMessenger'),
    // Its own script-tag file is smaller than a bundle of its `on` alone.
    tmaFile: await readFile('bench/contenders/others/node_modules/@tma.js/bridge/dist/index.iife.js', 'utf8'),
    discordBundle: await library('@discord/embedded-app-sdk', 'DiscordSDK'),
    // What runs the benchmark in a page.
    messagePage: await page('messages', 'messagePage'),
    loadingPage: await page('loading', 'loadingPage'),
    emitterPage: await page('emitters', 'emitterPage'),
  };
}

/** The scripts by name. */
export type Scripts = Awaited<ReturnType<typeof makeScripts>>;

/** The name of a script. */
export type ScriptName = keyof Scripts;
