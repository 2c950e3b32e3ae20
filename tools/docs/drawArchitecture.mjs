// Draws the folders of the sources again: node tools/docs/drawArchitecture.mjs
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const pathOf = (path) => fileURLToPath(new URL(path, import.meta.url));

const { outputFiles } = await build({
  stdin: {
    contents: "export * from './sourceFolders'; export * from './picture';",
    resolveDir: pathOf('architecture'),
    loader: 'ts',
  },
  bundle: true,
  write: false,
  format: 'esm',
  platform: 'node',
});
const script = Buffer.from(outputFiles[0].contents).toString('base64');
const { readSourceFolders, architecturePicture } = await import(`data:text/javascript;base64,${script}`);

for (const theme of ['light', 'dark']) {
  await writeFile(
    pathOf(`../../docs/architecture-${theme}.svg`),
    architecturePicture(readSourceFolders(pathOf('../../src')), theme),
  );
}
