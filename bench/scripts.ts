import { readFile } from 'node:fs/promises';
import { type BuildOptions, build, type Plugin } from 'esbuild';

/** The package's own script-tag file, as it ships. */
async function shippedScript(): Promise<string> {
  try {
    return await readFile('dist/index.umd.js', 'utf8');
  } catch {
    throw new Error('dist/index.umd.js is missing: run `npm run build` first.');
  }
}

/** Puts schemas of the whole of zod in the place of the catalogue. */
const withZodClassic: Plugin = {
  name: 'zod-classic',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/catalogue$/ }, () => ({
      path: `${process.cwd()}/bench/contenders/zodClassicCatalogue.ts`,
    }));
  },
};

/** A script tag's text: minified, and otherwise as an integrator's bundler makes it. */
async function bundled(contents: string, settings: BuildOptions = {}): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2020',
    legalComments: 'none',
    // The peers look at Node's variable for the mode.
    define: { 'process.env.NODE_ENV': '"production"' },
    ...settings,
  });
  return outputFiles?.[0]?.text ?? '';
}

const wholePackage = "export * from './src/index';";
const packageGlobal = { globalName: 'IAdvizeDeskEvents' };

const contenderIn = (name: string, file = name) =>
  bundled(`import { ${name} } from './bench/contenders/${file}'; window.contender = ${name};`);

const pageScript = (file: string, name: string) =>
  bundled(`import { ${name} } from './bench/pages/${file}'; window.${name} = ${name};`);

/** Makes every script that a page of the benchmark loads. */
export async function makeScripts() {
  const zodClassicSettings = { ...packageGlobal, plugins: [withZodClassic] };
  return {
    nothing: '/**/',
    shipped: await shippedScript(),
    zodMini: await bundled(wholePackage, packageGlobal),
    zodClassic: await bundled(wholePackage, zodClassicSettings),
    // Its own script-tag file, which is smaller than a bundle of its `on` alone.
    telegramBridge: await readFile('node_modules/@tma.js/bridge/dist/index.iife.js', 'utf8'),
    // It has no such file: the least of it that gets validated events.
    discordSdk: await bundled("export { DiscordSDK } from '@discord/embedded-app-sdk';", { globalName: 'discordSdk' }),
    empty: await contenderIn('empty'),
    reading: await contenderIn('reading'),
    byHand: await contenderIn('byHand'),
    fullChecks: await contenderIn('fullChecks'),
    sdkClient: await contenderIn('sdkClient'),
    sdkWithSource: await contenderIn('sdkWithSource', 'sdkClient'),
    messages: await pageScript('messages', 'messagePage'),
    validators: await pageScript('validators', 'validatorPage'),
    emitters: await pageScript('emitters', 'emitterPage'),
    loading: await pageScript('loading', 'loadingPage'),
  };
}

/** The scripts by name. */
export type Scripts = Awaited<ReturnType<typeof makeScripts>>;
