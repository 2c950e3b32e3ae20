import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { deskEventCatalogue } from '../src/events/catalogue';
import { precompiledEvents } from './precompile/plugin';

const folder = 'src/testing/page';
const styleTag = '<link rel="stylesheet" href="style.css" />';
const scriptTag = '<script src="main.ts"></script>';

/** Bundles a file of the page with all that it imports. */
async function bundled(file: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [`${folder}/${file}`],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2020',
    charset: 'utf8',
    legalComments: 'none',
    alias: { 'iadvize-desk-events': './src/index.ts' },
    plugins: file.endsWith('.ts') ? [precompiledEvents(deskEventCatalogue)] : [],
  });
  const text = outputFiles[0]?.text.trim();
  // Whatever the browser would read as the element's end, or as the start of a comment, would cut the text short.
  if (!text || /<\/(script|style)|<!--/i.test(text)) throw new Error(`${folder}/${file}: can't stand inside a page`);
  return text;
}

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The text with one part of it, which must be there, replaced. */
function withPart(text: string, part: string, replacement: string): string {
  if (!text.includes(part)) throw new Error(`${folder}/index.html: has no ${part}`);
  // A replacement by a string would read `$&` and the like in it.
  return text.replace(part, () => replacement);
}

/** Writes the fake desk's page as one file, which loads nothing and allows nothing but its own script and style. */
export async function buildFakeDeskPage(): Promise<void> {
  const [template, style, script] = await Promise.all([
    readFile(`${folder}/index.html`, 'utf8'),
    bundled('style.css'),
    bundled('main.ts'),
  ]);
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const parts = [
    ['%POLICY%', policy],
    [styleTag, `<style>${style}</style>`],
    [scriptTag, `<script>${script}</script>`],
  ] as const;
  const withoutLintComments = template.replace(/\s*<!-- biome-ignore .*?-->/g, '');
  const page = parts.reduce((text, [part, replacement]) => withPart(text, part, replacement), withoutLintComments);
  await mkdir('dist', { recursive: true });
  await writeFile('dist/fake-desk.html', page);
}
