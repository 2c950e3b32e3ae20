import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const fence = /^```[\s\S]*?^```$/gm;

const textOf = (file: string) => readFileSync(file, 'utf8').replace(fence, '');

/** The anchors of a Markdown file's headings, as code hosts and the docs site make them. */
export function anchorsOf(file: string): string[] {
  return [...textOf(file).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replaceAll(' ', '-'),
  );
}

/** Where the links and the pictures of a Markdown file lead, as they are written. */
export function linksOf(file: string): string[] {
  const text = textOf(file);
  const inline = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
  const attributes = [...text.matchAll(/\b(?:src|srcset|href)="([^"]+)"/g)].map(([, link = '']) => link);
  return [...inline, ...attributes];
}

/** What is wrong with a link of a Markdown file. Undefined if nothing is. */
export function complaintAbout(link: string, file: string): string | undefined {
  if (/^[a-z]+:/.test(link)) return URL.canParse(link) && link.startsWith('https://') ? undefined : 'no https address';
  const [path = '', anchor] = link.split('#');
  const target = path ? join(dirname(file), path) : file;
  if (relative('.', target).startsWith('..')) return 'leads out of the repository';
  if (!existsSync(target)) return 'no such file';
  return anchor !== undefined && !anchorsOf(target).includes(anchor) ? 'no such heading' : undefined;
}
