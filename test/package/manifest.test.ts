import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { installedFiles, packageName, readInstalled } from './packed';

const manifest: unknown = JSON.parse(await readInstalled('package.json'));
const files = await installedFiles();

/** The entries with code, except for the package itself. */
const entries = Object.entries<string | object>(Object(manifest).exports)
  .filter(([name, conditions]) => name !== '.' && typeof conditions === 'object')
  .map(([name]) => name);

/** Every string that ends a branch of a package.json field. */
const leavesOf = (value: unknown): unknown[] =>
  typeof value === 'object' && value !== null ? Object.values(value).flatMap(leavesOf) : [value];

describe('the packed package.json', () => {
  test('says what the package is, and that bundlers may drop what is unused', () => {
    expect(manifest).toMatchObject({ name: packageName, license: 'MIT' });
    // Loading these scripts defines the element, or opens the inspector.
    expect(manifest).toHaveProperty('sideEffects', ['./dist/element.js', './dist/inspector.js']);
  });

  test('is one that npm can publish', () => {
    expect(manifest).toMatchObject({ version: expect.stringMatching(/^\d+\.\d+\.\d+(-[\w.]+)?$/) });
    expect(manifest).not.toHaveProperty('private');
  });

  test('depends on zod and mitt alone', () => {
    expect(manifest).toMatchObject({ dependencies: { zod: expect.any(String), mitt: expect.any(String) } });
    expect(manifest).toHaveProperty(
      'dependencies',
      expect.toSatisfy((value) => Object.keys(value).length === 2),
    );
    expect(manifest).not.toHaveProperty('optionalDependencies');
    expect(manifest).not.toHaveProperty('bundleDependencies');
  });

  test('works beside React, Vue and Angular, and asks for none', () => {
    expect(manifest).toHaveProperty('peerDependencies', { '@angular/core': '>=20', react: '>=18', vue: '>=3.3' });
    expect(manifest).toHaveProperty('peerDependenciesMeta', {
      '@angular/core': { optional: true },
      react: { optional: true },
      vue: { optional: true },
    });
  });

  test('runs nothing on the machine that installs it', () => {
    for (const script of ['preinstall', 'install', 'postinstall', 'prepare']) {
      expect(manifest).not.toHaveProperty(['scripts', script]);
    }
  });

  test('states the Node versions that it is tested on', () => {
    expect(manifest).toHaveProperty('engines.node', '>=20');
  });

  test('has types and code for import and for require', () => {
    const entryFor = (name: string) => ({
      import: { types: `./dist/${name}.d.mts`, default: `./dist/${name}.mjs` },
      require: { types: `./dist/${name}.d.ts`, default: `./dist/${name}.js` },
    });
    expect(manifest).toHaveProperty('exports', {
      '.': entryFor('index'),
      './schemas': entryFor('schemas'),
      './testing': entryFor('testing'),
      './react': entryFor('react'),
      './vue': entryFor('vue'),
      './angular': entryFor('angular'),
      './tabs': entryFor('tabs'),
      './inspector': {
        ...entryFor('inspector'),
        // dist/inspector.js is the script.
        require: { types: './dist/inspector.d.ts', default: './dist/inspector.cjs' },
      },
      './inspector.js': './dist/inspector.js',
      './element': {
        ...entryFor('element'),
        // `element.js` is the script-tag file.
        require: { types: './dist/element.d.ts', default: './dist/element.cjs' },
      },
      './early.js': './dist/early.js',
      './element.js': './dist/element.js',
      './fake-desk.html': './dist/fake-desk.html',
      './schema.json': './dist/schema.json',
      './custom-elements.json': './dist/custom-elements.json',
      './dist/index.umd.js': './dist/index.umd.js',
      './package.json': './package.json',
    });
  });

  test('has the command, which starts with the line that finds Node', async () => {
    expect(manifest).toHaveProperty('bin', { [packageName]: 'dist/cli.js' });
    expect(await readInstalled('dist/cli.js')).toMatch(/^#!\/usr\/bin\/env node\n/);
    expect(files).toContain('dist/cli.js');
  });

  test('names the script-tag file for both CDNs', () => {
    expect(manifest).toMatchObject({ unpkg: './dist/index.umd.js', jsdelivr: './dist/index.umd.js' });
  });

  test('has the types of each entry for a compiler that knows no exports', () => {
    expect(manifest).toHaveProperty('typesVersions', {
      '*': Object.fromEntries(
        ['schemas', 'testing', 'react', 'vue', 'angular', 'tabs', 'inspector', 'element'].map((entry) => [
          entry,
          [`./dist/${entry}.d.ts`],
        ]),
      ),
    });
  });

  test.each(entries)('has a folder for %s, where tools that read no exports find the same files', async (entry) => {
    const { require: forRequire } = Object(manifest).exports[entry];
    expect(JSON.parse(await readInstalled(`${entry}/package.json`))).toEqual({
      main: posix.join('..', forRequire.default),
      types: posix.join('..', forRequire.types),
    });
  });

  test.each(['exports', 'main', 'module', 'types', 'typesVersions', 'unpkg', 'jsdelivr', 'customElements'])(
    '%s names only files that were packed',
    (field) => {
      expect(manifest).toHaveProperty(field);
      const paths = leavesOf(Object(manifest)[field]);
      expect(paths).not.toEqual([]);
      for (const path of paths) expect(files.map((file) => `./${file}`)).toContain(path);
    },
  );
});
