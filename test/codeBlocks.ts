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
