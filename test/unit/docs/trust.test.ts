import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as limits from '../../trustLimits';

const text = readFileSync('docs/trust.md', 'utf8');

/** The rows of the table under a heading, without its head. */
function rowsUnder(heading: string): string[][] {
  const [, section = ''] = text.split(`## ${heading}\n`);
  const lines = section.split(/^## /m)[0]?.match(/^\|.*\|$/gm) ?? [];
  return lines.slice(2).map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
}

const figuresIn = (words: string) =>
  [...words.matchAll(/\d[\d,]*/g)].map(([figure]) => Number(figure.replaceAll(',', '')));

describe('docs/trust.md', () => {
  it('names the figures that the commands enforce, and no others', () => {
    const { hugePayload, manyHandlers } = limits;
    expect(rowsUnder('Figures').map((cells) => figuresIn(cells.join(' ')))).toEqual([
      [limits.fuzzCases],
      [limits.quickFuzzCases],
      [hugePayload.characters, hugePayload.fields, limits.mostCostRatio, limits.costAllowance],
      [limits.deskShare, limits.loadMessages, limits.mostLoadGrowth],
      [manyHandlers.messages, manyHandlers.handlers],
      [limits.quickLoadMessages],
      [limits.leastMutants, limits.leastPercentKilled],
    ]);
  });

  it('names commands that there are', () => {
    const { scripts }: { scripts: Readonly<Record<string, string>> } = JSON.parse(readFileSync('package.json', 'utf8'));
    const commands = [...text.matchAll(/`npm run ([\w:]+)/g)].map(([, name = '']) => name);
    expect(commands.length).toBeGreaterThan(4);
    expect(commands.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('says what comes of a handler that meddles by tests that there are', () => {
    const rows = rowsUnder('Handlers that meddle');
    expect(rows.length).toBeGreaterThan(10);
    for (const [, , where = ''] of rows) {
      const [, file, name = ''] = /^`(.+)`: (.+)$/.exec(where) ?? [];
      expect(readFileSync(`test/unit/${file}`, 'utf8')).toContain(`it('${name}'`);
    }
  });

  it('names test files that there are', () => {
    const files = [...text.matchAll(/`(test\/[\w/]+\.[\w.]+)`/g)].map(([, file = '']) => file);
    for (const file of files) expect(readFileSync(file, 'utf8')).not.toBe('');
  });
});
