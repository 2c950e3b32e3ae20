// @vitest-environment happy-dom
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { arrowsOf, layersOf } from '../../../tools/docs/architecture/layers';
import { architecturePicture } from '../../../tools/docs/architecture/picture';
import { readSourceFolders, type SourceFolder } from '../../../tools/docs/architecture/sourceFolders';

const folders = readSourceFolders('src');

describe('the picture of the architecture', () => {
  it.each(['light', 'dark'] as const)('shows the imports of the sources, on a %s page', async (theme) => {
    const kept = await readFile(`docs/architecture-${theme}.svg`, 'utf8');
    expect(kept, 'to draw it again: npm run docs:draw').toBe(architecturePicture(folders, theme));
  });

  it('is well-formed, and has each folder and each arrow once', () => {
    const picture = new DOMParser().parseFromString(architecturePicture(folders, 'light'), 'image/svg+xml');
    expect(picture.querySelector('parsererror')).toBeNull();
    const written = [...picture.querySelectorAll('text')].map(({ textContent }) => textContent);
    for (const { name } of folders) expect(written.filter((text) => text === `${name}/`)).toHaveLength(1);
    expect(picture.querySelectorAll('path[marker-end]')).toHaveLength(arrowsOf(folders).length);
  });

  it('needs the folders of the way that a message takes', () => {
    const others = folders.map((folder) => ({ ...folder, name: `${folder.name}2`, imports: new Set<string>() }));
    expect(() => architecturePicture(others, 'light')).toThrow('from intake to client');
  });
});

describe('the page about the architecture', () => {
  it.each(['docs/architecture.md', 'CONTRIBUTING.md'])('names files that exist in %s', (page) => {
    const paths = [...readFileSync(page, 'utf8').matchAll(/`((?:src|test|build|tools|bench)\/[\w./-]+)`/g)];
    expect(paths.length).toBeGreaterThan(5);
    expect(paths.map(([, path = '']) => path).filter((path) => !existsSync(path))).toEqual([]);
  });
});

describe('the folders of sources', () => {
  let src = '';
  afterEach(() => rm(src, { recursive: true, force: true }));

  async function foldersOf(files: Readonly<Record<string, string>>) {
    src = await mkdtemp(join(tmpdir(), 'sources-'));
    for (const [path, code] of Object.entries(files)) {
      await mkdir(dirname(join(src, path)), { recursive: true });
      await writeFile(join(src, path), code);
    }
    return readSourceFolders(src);
  }

  it('import what their files import, by a path or by the name of the package', async () => {
    const read = await foldersOf({
      'index.ts': "export { first } from './low/first';\nexport type { Second } from './middle/deep/second';\n",
      'low/first.ts': 'export const first = 1;\n',
      'middle/deep/second.ts': "import {\n  first,\n} from '../../low/first';\nexport * from './third';\n",
      'middle/deep/third.ts': "/**\n * import { low } from '../../none/here';\n */\nexport const third = 3;\n",
      'high/view.tsx': "import { type Second, zero } from 'iadvize-desk-events';\nimport other from 'elsewhere';\n",
    });
    expect(read).toEqual([
      { name: 'high', imports: new Set(['middle']), entries: [] },
      { name: 'low', imports: new Set(), entries: [] },
      { name: 'middle', imports: new Set(['low']), entries: ['index'] },
    ]);
  });

  const folder = (name: string, ...imports: string[]): SourceFolder => ({
    name,
    imports: new Set(imports),
    entries: [],
  });

  it('stand below what they import', () => {
    const layers = layersOf([folder('c', 'a', 'b'), folder('a'), folder('b', 'a'), folder('d', 'a')]);
    expect(layers).toEqual([['a'], ['b', 'd'], ['c']]);
  });

  it('have no arrow if a longer way leads there', () => {
    expect(arrowsOf([folder('a'), folder('b', 'a'), folder('c', 'b', 'a')])).toEqual([
      { from: 'a', to: 'b' },
      { from: 'b', to: 'c' },
    ]);
  });

  it('must not import each other in a circle', () => {
    expect(() => layersOf([folder('a'), folder('b', 'c'), folder('c', 'b')])).toThrow('these folders: b, c.');
  });
});
