import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { repository } from './packed';

/** What the lock file says of a package. */
interface LockedPackage {
  readonly integrity?: string;
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const lock: { readonly packages: Readonly<Record<string, LockedPackage>> } = JSON.parse(
  await readFile(join(repository, 'package-lock.json'), 'utf8'),
);
const packages = Object.entries(lock.packages).filter(([path]) => path);

/** The places where Node looks for what a package at this path imports. */
const placesFor = (path: string, name: string) => {
  const parts = path.split('/node_modules/');
  const folders = parts.map((_part, index) => `${parts.slice(0, index + 1).join('/node_modules/')}/`);
  return ['', ...folders].map((folder) => `${folder}node_modules/${name}`);
};

describe('the lock file', () => {
  test('has packages, each with the hash of what is installed', () => {
    const unsafe = packages.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'));
    expect(unsafe).toEqual([]);
    expect(packages.length).toBeGreaterThan(100);
  });

  test('names no place to load from but the public registry', () => {
    const places = packages.flatMap(([, { resolved }]) => (resolved === undefined ? [] : [new URL(resolved).origin]));
    expect(places.filter((place) => place !== 'https://registry.npmjs.org')).toEqual([]);
  });

  test('has what every platform needs, and not only the one that it was written on', () => {
    const missing = packages.flatMap(([path, { optionalDependencies }]) =>
      Object.keys(optionalDependencies ?? {}).filter(
        (name) => !placesFor(path, name).some((place) => place in lock.packages),
      ),
    );
    expect(missing).toEqual([]);
  });
});

test('npm runs no script of a package that it installs here', async () => {
  expect(await readFile(join(repository, '.npmrc'), 'utf8')).toMatch(/^ignore-scripts=true$/m);
});
