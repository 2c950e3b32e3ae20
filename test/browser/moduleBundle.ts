import { join } from 'node:path';
import { build } from 'esbuild';

/** The package's ES module in an application that a bundler made: its exports under a name of the page. */
export async function bundleAs(name: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `import * as copy from './index.mjs'; ${name} = copy;`,
      resolveDir: join(__dirname, '../../dist'),
    },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
  });
  return outputFiles.map(({ text }) => text).join('');
}
