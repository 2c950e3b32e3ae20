import { mkdtemp, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as typescript from 'typescript';
import { packed, toolPath } from './packed';

/** Where a definition stands. */
interface Definition {
  readonly fileName: string;
  readonly line: string;
  /** The comment right above the line, without its stars. Empty if there is none. */
  readonly comment: string;
}

/** What an editor shows for the name after a mark, which is a comment of one word. */
export interface Editor {
  /** The text that is shown on hovering: the signature, then the documentation. */
  readonly hover: (mark: string) => string;
  /** Where "go to definition" leads; throws unless it leads to one place. */
  readonly definition: (mark: string) => Definition;
  /** The names that are offered, in their order. */
  readonly completions: (mark: string) => string[];
}

/** A file with its marks taken out, and the place of each. */
interface Unmarked {
  readonly text: string;
  readonly placeOf: (mark: string) => number;
}

function unmarked(marked: string): Unmarked {
  const places = new Map<string, number>();
  const [start = '', ...rest] = marked.split('/*');
  const text = rest.reduce((before, part) => {
    const [mark = '', after = ''] = part.split('*/');
    places.set(mark, before.length);
    return before + after;
  }, start);
  return {
    text,
    placeOf(mark) {
      const place = places.get(mark);
      if (place === undefined) throw new Error(`There is no mark ${mark}.`);
      return place;
    },
  };
}

/** How the file's imports are resolved: `commonjs` is `nodenext` in a file that requires. */
type Resolution = 'bundler' | 'nodenext' | 'commonjs';

const nodeNext = { module: typescript.ModuleKind.NodeNext, moduleResolution: typescript.ModuleResolutionKind.NodeNext };

const kinds = {
  bundler: {
    name: 'page.ts',
    options: { module: typescript.ModuleKind.ESNext, moduleResolution: typescript.ModuleResolutionKind.Bundler },
  },
  nodenext: { name: 'page.mts', options: nodeNext },
  commonjs: { name: 'page.cts', options: nodeNext },
};

/** Starts the language service that editors speak to, for a new file of a project that has the package installed. */
export async function startLanguageService(resolution: Resolution, text: string) {
  const folder = await mkdtemp(join(packed.project, `editor-${resolution}-`));
  const { name, options } = kinds[resolution];
  const file = join(folder, name);
  await writeFile(file, text);
  const { fileExists, readFile, readDirectory, directoryExists, getDirectories } = typescript.sys;
  const service = typescript.createLanguageService({
    getCompilationSettings: () => ({
      ...options,
      target: typescript.ScriptTarget.ES2022,
      lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
      types: [],
      strict: true,
      // Not installed beside the package.
      paths: {
        vue: [join(dirname(toolPath('vue/package.json')), 'dist/vue.d.mts')],
        '@angular/core': [join(dirname(toolPath('@angular/core/package.json')), 'types/core.d.ts')],
      },
    }),
    getScriptFileNames: () => [file],
    getScriptVersion: () => '1',
    getScriptSnapshot: (path) => typescript.ScriptSnapshot.fromString(readFile(path) ?? ''),
    getCurrentDirectory: () => folder,
    getDefaultLibFileName: typescript.getDefaultLibFilePath,
    ...{ fileExists, readFile, readDirectory, directoryExists, getDirectories },
  });
  return { service, file };
}

/** The text of a comment that ends a text, if one does. */
const commentAtEndOf = (text: string) =>
  (/\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*$/.exec(text)?.[1] ?? '').replace(/^\s*\*? ?/gm, '').trim();

/** Opens a file with marks in an editor. */
export async function openInEditor(resolution: Resolution, marked: string): Promise<Editor> {
  const { text, placeOf } = unmarked(marked);
  const { service, file } = await startLanguageService(resolution, text);
  return {
    hover(mark) {
      const { displayParts, documentation } = service.getQuickInfoAtPosition(file, placeOf(mark)) ?? {};
      return [displayParts, documentation].map((parts) => typescript.displayPartsToString(parts)).join('\n');
    },
    definition(mark) {
      const [found, ...more] = service.getDefinitionAtPosition(file, placeOf(mark)) ?? [];
      if (!found || more.length) throw new Error(`Not one definition of ${mark}.`);
      const source = typescript.sys.readFile(found.fileName) ?? '';
      const lineStart = source.lastIndexOf('\n', found.textSpan.start) + 1;
      return {
        fileName: found.fileName,
        line: source.slice(lineStart).split('\n', 1).join().trim(),
        comment: commentAtEndOf(source.slice(0, lineStart)),
      };
    },
    completions: (mark) =>
      service.getCompletionsAtPosition(file, placeOf(mark), {})?.entries.map(({ name }) => name) ?? [],
  };
}
