import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { deskEvents } from '../../../src/index';

const readme = readFileSync('README.md', 'utf8');

describe('the README', () => {
  it('says in its first line whose it is not', () => {
    expect(readme.split('\n')[0]).toBe('Unofficial; not affiliated with iAdvize.');
  });

  it("has the catalogue's rows in its event table, no more and no fewer", () => {
    const rows = readme.split('\n').filter((line) => line.startsWith('| `on') && line.split('|').length === 6);
    expect(rows, "the event table of README.md, in the catalogue's order").toEqual(
      Object.entries(deskEvents).map(
        ([handler, { name, standing, description }]) =>
          `| \`${handler}\` | \`${name}\` | ${standing} | ${description} |`,
      ),
    );
  });
});
