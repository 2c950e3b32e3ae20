import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { repository } from './packed';

/** What a lock file says of a package. */
interface LockedPackage {
  readonly integrity?: string;
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

type Lock = Readonly<Record<string, LockedPackage>>;

/** The folders that npm installs packages into, and how many there are at least. */
const folders = [
  { folder: '.', least: 100 },
  { folder: 'bench/contenders/others', least: 10 },
  { folder: 'test/mutants', least: 100 },
  { folder: 'tools/docs/site', least: 100 },
];

const readIn = (folder: string, file: string) => readFile(join(repository, folder, file), 'utf8');

/** The places where Node looks for what a package at this path imports. */
const placesFor = (path: string, name: string) => {
  const parts = path.split('/node_modules/');
  const above = parts.map((_part, index) => `${parts.slice(0, index + 1).join('/node_modules/')}/`);
  return ['', ...above].map((place) => `${place}node_modules/${name}`);
};

describe.each(folders)('the lock file in $folder', async ({ folder, least }) => {
  const lock: Lock = JSON.parse(await readIn(folder, 'package-lock.json')).packages;
  const packages = Object.entries(lock).filter(([path]) => path);

  test('has packages, each with the hash of what is installed', () => {
    const unsafe = packages.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'));
    expect(unsafe).toEqual([]);
    expect(packages.length).toBeGreaterThan(least);
  });

  test('names no place to load from but the public registry', () => {
    const places = packages.flatMap(([, { resolved }]) => (resolved === undefined ? [] : [new URL(resolved).origin]));
    expect(places.filter((place) => place !== 'https://registry.npmjs.org')).toEqual([]);
  });

  test('has what every platform needs, and not only the one that it was written on', () => {
    const missing = packages.flatMap(([path, { optionalDependencies }]) =>
      Object.keys(optionalDependencies ?? {}).filter((name) => !placesFor(path, name).some((place) => place in lock)),
    );
    expect(missing).toEqual([]);
  });

  test('belongs to packages of which npm runs no script', async () => {
    expect(await readIn(folder, '.npmrc')).toMatch(/^ignore-scripts=true$/m);
  });
});
