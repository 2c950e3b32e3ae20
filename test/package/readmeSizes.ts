import { bundledSize, exportClient, minifiedSize, servedSize, sizeBesideClient } from './measureSizes';
import { packageName } from './packed';

/** A figure that is no further from the size than this many bytes stays: rounding and other machines' gzip move it a little. */
const tolerance = 100;

const exportAllOf = (entry: string) => `export * from '${packageName}/${entry}';`;

/** Each part in the README's table, as its row begins, and what it weighs in bytes. */
const parts: Record<string, () => Promise<number>> = {
  'the client: `createDeskClient`': () => bundledSize(exportClient),
  '`…/react`': () => sizeBesideClient(exportAllOf('react')),
  '`…/vue`': () => sizeBesideClient(exportAllOf('vue')),
  '`…/angular`': () => sizeBesideClient(exportAllOf('angular')),
  '`…/element`': () => sizeBesideClient(exportAllOf('element')),
  '`…/tabs`': () => sizeBesideClient(exportAllOf('tabs')),
  '`…/schemas`, with the part of zod that it needs': () => sizeBesideClient(exportAllOf('schemas')),
  '`…/testing`, for tests only': () => minifiedSize('dist/testing.mjs'),
  'the script `index.umd.js`: the client and the popup': () => servedSize('dist/index.umd.js'),
  'the script `element.js`: the element and the client': () => servedSize('dist/element.js'),
  'the script `early.js`': () => servedSize('dist/early.js'),
  'the script `inspector.js`, for developers only': () => servedSize('dist/inspector.js'),
};

const table = /\| part \| size \|\n\|---\|---:\|\n(?:\|.*\|\n)*/;

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

/** The figure in the row of a part, if it is close enough to the size. */
function freshFigure(text: string, part: string, size: number): string | undefined {
  const row = text.split('\n').find((line) => line.startsWith(`| ${part} |`));
  const [figure, number] = /([\d.]+) kB/.exec(row ?? '') ?? [];
  return figure && Math.abs(Number(number) * 1000 - size) <= tolerance ? figure : undefined;
}

/** A README's text with each figure that is stale written again. Throws an error if there is no table. */
export async function withFreshSizes(text: string): Promise<string> {
  if (!table.test(text)) throw new Error('The README has no table with the columns “part” and “size”.');
  const rows = Object.entries(parts).map(async ([part, measure]) => {
    const size = await measure();
    return `| ${part} | ${freshFigure(text, part, size) ?? kilobytes(size)} |\n`;
  });
  const fresh = ['| part | size |\n', '|---|---:|\n', ...(await Promise.all(rows))].join('');
  return text.replace(table, () => fresh);
}
