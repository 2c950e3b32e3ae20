import { readFile } from 'node:fs/promises';
import { SourceMap } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readInstalled, repository } from './packed';

/** Words of error messages, each of which stands once in src and once in each script. */
const landmarks = [
  { words: 'No window: create the client', source: 'client/createDeskClient.ts' },
  { words: 'and defineDeskEvent with its own name', source: 'intake/registry.ts' },
  { words: 'is not an exact origin', source: 'intake/origins.ts' },
  { words: 'defineDeskEvent: write a name', source: 'events/defineDeskEvent.ts' },
];

const readSource = (source: string) => readFile(join(repository, 'src', source), 'utf8');

/** Where words stand in a text, both counted from zero; throws unless they stand there once. */
function positionOf(words: string, text: string): { line: number; column: number } {
  const [before, after, ...more] = text.split(words);
  if (before === undefined || after === undefined || more.length) throw new Error(`Not there once: ${words}`);
  const lines = before.split('\n');
  return { line: lines.length - 1, column: lines.at(-1)?.length ?? 0 };
}

describe.each(['index.js', 'index.mjs', 'index.umd.js'])('the source map of %s', async (file) => {
  const script = await readInstalled(`dist/${file}`);
  const map = JSON.parse(await readInstalled(`dist/${file}.map`));

  test('is named on the last line of the script', () => {
    expect(script.trimEnd()).toMatch(new RegExp(`//# sourceMappingURL=${file.replaceAll('.', '\\.')}\\.map$`));
  });

  test.each(landmarks)('leads from $words to its line in $source', async ({ words, source }) => {
    const { line, column } = positionOf(words, script);
    const found = new SourceMap(map).findEntry(line, column);
    expect(found).toMatchObject({
      originalSource: `../src/${source}`,
      originalLine: positionOf(words, await readSource(source)).line,
    });
  });

  test('carries the sources as they are, since the package does not', async () => {
    const sources: string[] = map.sources;
    const own = sources.filter((source) => source.startsWith('../src/'));
    expect(own).toEqual(expect.arrayContaining(landmarks.map(({ source }) => `../src/${source}`)));
    for (const source of own) {
      expect(map.sourcesContent[sources.indexOf(source)]).toBe(await readSource(source.slice('../src/'.length)));
    }
  });

  test("names no path of the builder's machine", () => {
    // What stands in no source, such as a wrapper, is put down to the script itself; its parsers are written by the build.
    const known = new RegExp(
      `^(\\.\\./(src|node_modules)/.+|generated:plainCatalogue\\.js|${file.replaceAll('.', '\\.')})$`,
    );
    for (const source of map.sources) expect(source).toMatch(known);
  });
});
