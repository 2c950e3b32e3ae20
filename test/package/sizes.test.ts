import { expect, test } from 'vitest';
import { bundledSize, exportClient, minifiedSize, servedSize, sizeBesideClient } from './measureSizes';
import { packageName } from './packed';
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

test('the script-tag file stays within its limit', async () => {
  const size = await servedSize('dist/index.umd.js');
  console.info(`index.umd.js: ${size} of ${scriptGzipLimit} bytes after gzip`);
  expect(size).toBeLessThanOrEqual(scriptGzipLimit);
});

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
  const size = await sizeBesideClient(exportTabs);
  console.info(`${names}: ${size} of ${limit} bytes after gzip, beside the client`);
  expect(size).toBeLessThanOrEqual(limit);
});

test("the element's script stays within its limit", async () => {
  const size = await servedSize('dist/element.js');
  console.info(`element.js: ${size} of ${elementScriptGzipLimit} bytes after gzip`);
  expect(size).toBeLessThanOrEqual(elementScriptGzipLimit);
});

test('the element, bundled with the client, stays within its limit', async () => {
  const exportElement = `export { defineDeskElement } from '${packageName}/element';`;
  const size = await sizeBesideClient(exportElement);
  console.info(`defineDeskElement: ${size} of ${elementGzipLimit} bytes after gzip, beside the client`);
  expect(size).toBeLessThanOrEqual(elementGzipLimit);
});

test('the script for early messages stays within its limit after gzip', async () => {
  const size = await servedSize('dist/early.js');
  console.info(`early.js: ${size} of ${earlyGzipLimit} bytes after gzip`);
  expect(size).toBeLessThan(earlyGzipLimit);
});

test("the inspector's script stays within its limit after gzip", async () => {
  const size = await servedSize('dist/inspector.js');
  console.info(`inspector.js: ${size} of ${inspectorScriptGzipLimit} bytes after gzip`);
  expect(size).toBeLessThanOrEqual(inspectorScriptGzipLimit);
});

test('the entry for tests stays within its limit after minification and gzip', async () => {
  const size = await minifiedSize('dist/testing.mjs');
  console.info(`testing.mjs: ${size} of ${testingGzipLimit} bytes after minification and gzip`);
  expect(size).toBeLessThan(testingGzipLimit);
});
