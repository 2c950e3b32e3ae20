import { readFileSync } from 'node:fs';

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A title as it is written in a test file, as a pattern in which what is filled in at run time is captured. */
function patternOf(title: string): RegExp {
  const parts = title.split(/\$\{[^}]*\}|%[os]/).map((part) => escaped(part.replace(/\\(['"`])/g, '$1')));
  return new RegExp(`^${parts.join('(.+)')}$`);
}

/** Whether a test file has a test of that title: what is filled in must stand in the file too, as a text of its own. */
export function hasTest(file: string, title: string): boolean {
  const text = readFileSync(file, 'utf8');
  const written = [...text.matchAll(/(?:\b(?:test|it)|\]|\))\(\s*(['"`])((?:\\.|(?!\1).)+)\1/gs)].map(
    ([, , name = '']) => name,
  );
  const isText = (part: string) => ["'", '"', '`'].some((quote) => text.includes(quote + part + quote));
  return written.some((name) => {
    const match = patternOf(name).exec(title);
    return match?.slice(1).every(isText);
  });
}
