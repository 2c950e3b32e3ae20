import { readFile } from 'node:fs/promises';
import { SourceMap } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readInstalled, repository } from './packed';

/** Words of error messages, each of which stands once in src and once in each script. */
const landmarks = [
  { words: 'there is no window. Create the client', source: 'client/createDeskClient.ts' },
  { words: 'is already used by', source: 'intake/registry.ts' },
  { words: 'an exact origin such as', source: 'intake/origins.ts' },
  { words: 'a name in capitals such as', source: 'events/defineDeskEvent.ts' },
];

/** The same of the React binding, whose scripts begin with a directive. */
const reactLandmarks = [
  { words: 'there is no DeskProvider above this component', source: 'bindings/react/deskProvider.ts' },
];

/** Whether the entries `.` and `./tabs` both have a source in them. */
const isCommon = (source: string) => ['intake/registry.ts', 'events/defineDeskEvent.ts'].includes(source);

const readSource = (source: string) => readFile(join(repository, 'src', source), 'utf8');

/** The line and the column of words in a text, counted from zero. Throws unless the words are there exactly once. */
function positionOf(words: string, text: string): { line: number; column: number } {
  const [before, after, ...more] = text.split(words);
  if (before === undefined || after === undefined || more.length) throw new Error(`Not there once: ${words}`);
  const lines = before.split('\n');
  return { line: lines.length - 1, column: lines.at(-1)?.length ?? 0 };
}

/** The scripts whose sources have the landmarks. For import, they are in two files. */
const scripts = [
  { file: 'index.js', landmarks },
  { file: 'index.mjs', landmarks: landmarks.filter(({ source }) => !isCommon(source)) },
  { file: 'core.mjs', landmarks: landmarks.filter(({ source }) => isCommon(source)) },
  { file: 'index.umd.js', landmarks },
  { file: 'react.js', landmarks: reactLandmarks },
  { file: 'react.mjs', landmarks: reactLandmarks },
];

describe.each(scripts)('the source map of $file', async ({ file, landmarks }) => {
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
    // The build writes the precompiled entries. A part of a script that comes from no source is put down to the script itself.
    const known = new RegExp(
      `^(\\.\\./(src|node_modules)/.+|precompiled:deskEvents\\.ts|${file.replaceAll('.', '\\.')})$`,
    );
    for (const source of map.sources) expect(source).toMatch(known);
  });
});
