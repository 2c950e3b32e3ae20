// Draws the life cycle again: node tools/docs/drawLifeCycle.mjs
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const pathOf = (path) => fileURLToPath(new URL(path, import.meta.url));

const { outputFiles } = await build({
  stdin: {
    contents: "export * from './lifeCycle'; export * from './lifeCyclePicture';",
    resolveDir: pathOf('.'),
    loader: 'ts',
  },
  bundle: true,
  write: false,
  format: 'esm',
  alias: { 'iadvize-desk-events': pathOf('../../src/index.ts') },
});
const script = Buffer.from(outputFiles[0].contents).toString('base64');
const { lifeCycleSteps, pictureOf } = await import(`data:text/javascript;base64,${script}`);

for (const theme of ['light', 'dark']) {
  await writeFile(pathOf(`../../docs/life-cycle-${theme}.svg`), pictureOf(lifeCycleSteps(), theme));
}
