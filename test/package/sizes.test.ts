import { execFileSync } from 'node:child_process';
import { build, transform } from 'esbuild';
import { expect, test } from 'vitest';
import { packageName, packed, readInstalled } from './packed';
import {
  clientGzipLimit,
  earlyGzipLimit,
  elementGzipLimit,
  elementScriptGzipLimit,
  followingGzipLimit,
  inspectorScriptGzipLimit,
  scriptGzipLimit,
  sharingGzipLimit,
  tabsGzipLimit,
  testingGzipLimit,
} from './sizeLimits';

/** As the gzip program packs it: zlib's own head is a few bytes shorter. */
const zipped = (text: string) => execFileSync('gzip', ['-9', '-c'], { input: text }).length;

test('the script-tag file stays within its limit', async () => {
  const size = zipped(await readInstalled('dist/index.umd.js'));
  console.info(`index.umd.js: ${size} of ${scriptGzipLimit} bytes after gzip`);
  expect(size).toBeLessThanOrEqual(scriptGzipLimit);
});

/** The size of what a consumer bundles and minifies. */
async function bundledSize(contents: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: packed.project },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2020',
    write: false,
  });
  return zipped(outputFiles.map(({ text }) => text).join(''));
}

const exportClient = `export { createDeskClient } from '${packageName}';`;

test('createDeskClient, bundled and minified from the module, stays within the limit of the client', async () => {
  const size = await bundledSize(exportClient);
  console.info(`createDeskClient: ${size} of ${clientGzipLimit} bytes after gzip`);
  expect(size).toBeLessThanOrEqual(clientGzipLimit);
});

test.each([
  { names: 'followDesk', limit: followingGzipLimit },
  { names: 'shareDesk', limit: sharingGzipLimit },
  { names: 'shareDesk, followDesk', limit: tabsGzipLimit },
])('$names, bundled with the client, has most of its code in common with it', async ({ names, limit }) => {
  const exportTabs = `export { ${names} } from '${packageName}/tabs';`;
  const size = (await bundledSize(exportClient + exportTabs)) - (await bundledSize(exportClient));
  console.info(`${names}: ${size} of ${limit} bytes after gzip, beside the client`);
  expect(size).toBeLessThanOrEqual(limit);
});

test("the element's script stays within its limit", async () => {
  const size = zipped(await readInstalled('dist/element.js'));
  console.info(`element.js: ${size} of ${elementScriptGzipLimit} bytes after gzip`);
  expect(size).toBeLessThanOrEqual(elementScriptGzipLimit);
});

test('the element, bundled with the client, stays within its limit', async () => {
  const exportElement = `export { defineDeskElement } from '${packageName}/element';`;
  const size = (await bundledSize(exportClient + exportElement)) - (await bundledSize(exportClient));
  console.info(`defineDeskElement: ${size} of ${elementGzipLimit} bytes after gzip, beside the client`);
  expect(size).toBeLessThanOrEqual(elementGzipLimit);
});

test('the script for early messages stays within its limit after gzip', async () => {
  const size = zipped(await readInstalled('dist/early.js'));
  console.info(`early.js: ${size} of ${earlyGzipLimit} bytes after gzip`);
  expect(size).toBeLessThan(earlyGzipLimit);
});

test("the inspector's script stays within its limit after gzip", async () => {
  const size = zipped(await readInstalled('dist/inspector.js'));
  console.info(`inspector.js: ${size} of ${inspectorScriptGzipLimit} bytes after gzip`);
  expect(size).toBeLessThanOrEqual(inspectorScriptGzipLimit);
});

test('the entry for tests stays within its limit after minification and gzip', async () => {
  const { code } = await transform(await readInstalled('dist/testing.mjs'), { minify: true });
  const size = zipped(code);
  console.info(`testing.mjs: ${size} of ${testingGzipLimit} bytes after minification and gzip`);
  expect(size).toBeLessThan(testingGzipLimit);
});
