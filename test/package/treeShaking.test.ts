import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { packageName, packed } from './packed';
import { constantBundleLimit, readerBundleLimit } from './sizeLimits';

/** Bundles a page that uses one export, as a consumer's production build would. */
async function bundleUsing(name: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: `import { ${name} } from '${packageName}'; console.log(${name});`, resolveDir: packed.project },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    write: false,
  });
  return outputFiles.map(({ text }) => text).join('');
}

test('a bundle that uses one constant carries next to nothing else', async () => {
  const bundle = await bundleUsing('deskOrigins');
  expect(bundle).toContain('https://ha.iadvize.com');
  expect(bundle.length).toBeLessThan(constantBundleLimit);
});

test('a bundle that reads a visitor carries nothing of the client', async () => {
  const bundle = await bundleUsing('normalizeVisitor');
  expect(bundle).toContain('externalUserId');
  expect(bundle.length).toBeLessThan(readerBundleLimit);
});

test('a bundle that uses the client carries its checks', async () => {
  const bundle = await bundleUsing('createDeskClient');
  expect(bundle).toContain('CONVERSATION_ADDED');
  expect(bundle.length).toBeGreaterThan(constantBundleLimit);
});

test('a bundle that uses the client carries no popup, and one that uses the popup carries no client', async () => {
  const ofThePopup = 'iadvize-desk-popup';
  expect(await bundleUsing('createDeskClient')).not.toContain(ofThePopup);
  const bundle = await bundleUsing('createDeskPopup');
  expect(bundle).toContain(ofThePopup);
  expect(bundle).not.toContain('CONVERSATION_ADDED');
});
