import { readFileSync } from 'node:fs';

/** The code blocks of a Markdown file in a language, in their order. */
export function codeBlocksOf(file: string, language: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].flatMap(([, name, code = '']) =>
    name === language ? [code] : [],
  );
}

/** The languages of all code blocks of a Markdown file: one that no test knows shows here. */
export function languagesOf(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(/^```(\w*)\n[\s\S]*?^```$/gm)].map(([, name = '']) => name);
}

/**
 * The files that a guide has its reader write, by their paths. The paragraph right above a block names its file, such as `src/App.vue`.
 * If two blocks have the same file, the later one counts: it adds to the earlier one.
 */
export function filesOf(file: string): Map<string, string> {
  const text = readFileSync(file, 'utf8');
  const blocks = text.matchAll(/((?:^.+\n)+)\n```(\w+)\n([\s\S]*?)^```$/gm);
  return new Map(
    [...blocks].flatMap(([, paragraph = '', language, code = '']): [string, string][] => {
      const paths = [...paragraph.matchAll(/`([^`\s]+\/[^`\s]+)`/g)].map(([, path = '']) => path);
      const path = paths.find((named) => named.endsWith(`.${language}`));
      return path === undefined ? [] : [[path, code]];
    }),
  );
}
