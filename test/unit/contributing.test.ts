import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const guide = readFileSync('CONTRIBUTING.md', 'utf8');

const namedIn = (shape: RegExp) => [...guide.matchAll(shape)].flatMap(([, name]) => name ?? []);

describe('the guide for contributors', () => {
  it('names npm scripts that there are', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
    const ownCommands = ['ci', 'version'];
    const named = namedIn(/(?:^|`|&& )npm (?:run )?([\w:]+)/gm).filter((name) => !ownCommands.includes(name));
    expect(named).toEqual(expect.arrayContaining(['start', 'test', 'test:unit', 'report:api']));
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('names files and folders that there are', () => {
    const named = namedIn(/`((?:src|test|build|docs|release|\.github)\/[\w./-]*)`/g);
    expect(named).toContain('src/catalogue.ts');
    expect(named.filter((path) => !existsSync(path))).toEqual([]);
  });
});
