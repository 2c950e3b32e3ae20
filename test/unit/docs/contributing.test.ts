import { existsSync, readdirSync, readFileSync } from 'node:fs';
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

  it('names functions and fields that there are', () => {
    const sources = readdirSync('src').filter((file) => file.endsWith('.ts'));
    const text = sources.map((file) => readFileSync(`src/${file}`, 'utf8')).join('\n');
    const named = namedIn(/`([a-z]+[A-Z]\w*)[`(]/g);
    expect(named).toEqual(expect.arrayContaining(['withParts', 'snapshotOf', 'onEvent']));
    expect(named.filter((name) => !new RegExp(`\\b${name}\\b`).test(text))).toEqual([]);
  });
});
