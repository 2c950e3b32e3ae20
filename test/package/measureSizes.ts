import { execFileSync } from 'node:child_process';
import { build, transform } from 'esbuild';
import { packageName, packed, readInstalled } from './packed';

/** The size of a text in bytes as the gzip program packs it: zlib's own head is a few bytes shorter. */
const zipped = (text: string) => execFileSync('gzip', ['-9', '-c'], { input: text }).length;

/** The size of a packed file as it is served. */
export const servedSize = async (path: string) => zipped(await readInstalled(path));

/** The size of a packed module after minification. */
export async function minifiedSize(path: string): Promise<number> {
  const { code } = await transform(await readInstalled(path), { minify: true });
  return zipped(code);
}

/** The size of what a consumer bundles and minifies. Frameworks count as there already. */
export async function bundledSize(contents: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: packed.project },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2020',
    external: ['react', 'react/*', 'vue', '@angular/*', 'rxjs'],
    write: false,
  });
  return zipped(outputFiles.map(({ text }) => text).join(''));
}

/** What a consumer writes to have the client. */
export const exportClient = `export { createDeskClient } from '${packageName}';`;

/** What another statement adds to a bundle that has the client. */
export const sizeBesideClient = async (contents: string) =>
  (await bundledSize(exportClient + contents)) - (await bundledSize(exportClient));
