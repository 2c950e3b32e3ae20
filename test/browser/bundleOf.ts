import { build } from 'esbuild';

/** A TypeScript module as one classic script, with the built package in it. */
export async function bundleOf(contents = ''): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, loader: 'ts', resolveDir: '.' },
    bundle: true,
    write: false,
    format: 'iife',
  });
  return outputFiles[0]?.text ?? '';
}
