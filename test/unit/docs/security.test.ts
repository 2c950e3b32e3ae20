import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hasTest } from '../../testTitles';

const rows = readFileSync('SECURITY.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .slice(1);

/** What a row is shown by: the files, each with the titles of its tests. */
function evidenceOf(row: string): ReadonlyArray<{ readonly file: string; readonly titles: readonly string[] }> {
  const cell = row.split(' | ').at(-1) ?? '';
  return cell.split(/; (?=`)/).map((part) => ({
    file: part.match(/`([^`]+)`/)?.[1] ?? '',
    titles: [...part.matchAll(/“([^”]+)”/g)].map(([, title = '']) => title),
  }));
}

describe('hasTest', () => {
  const file = 'test/unit/gate.test.ts';

  it.each(['refuses a foreign origin', 'refuses the origin https://ha.iadvize.com.example', 'refuses the origin'])(
    'does not find %o',
    (title) => {
      expect(hasTest(file, title)).toBe(false);
    },
  );

  it('finds a title as it stands, and one with what is filled in', () => {
    expect(hasTest(file, 'refuses a foreign origin before it asks for the source')).toBe(true);
    expect(hasTest(file, 'refuses the origin http://ha.iadvize.com')).toBe(true);
  });
});

describe('the threat model', () => {
  it('has fourteen rows, none of which is lost in reading', () => {
    expect(rows).toHaveLength(14);
  });

  it.each(rows.map((row) => [row.split(' | ')[0]?.slice(2), row]))('names tests that exist: %s', (_sender, row) => {
    for (const { file, titles } of evidenceOf(row)) {
      expect(existsSync(file), file).toBe(true);
      expect(titles, file).not.toHaveLength(0);
      for (const title of titles) expect(hasTest(file, title), `${file}: ${title}`).toBe(true);
    }
  });
});
