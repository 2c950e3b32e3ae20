import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { guides, projectPages } from './navigation.mjs';

/** A link in Markdown to a file: its text, its path, and its fragment. */
const fileLink = /\[([^\]]*)\]\((?!https?:|#|mailto:)([^)#\s]+)(#[^)\s]*)?\)/g;

/** Where a file of the repository is on the site, by its path from the root. Undefined if the site doesn't have it. */
function siteFileOf(path) {
  if (path === 'README.md') return 'overview.md';
  const [, guide] = /^docs\/([\w-]+)\.md$/.exec(path) ?? [];
  if (guide) return `guide/${guide}.md`;
  const [, page] = /^([A-Z]+)\.md$/.exec(path) ?? [];
  if (page && page in projectPages) return `project/${page.toLowerCase()}.md`;
  return undefined;
}

/** Lets links lead to the site's pages. There is no repository to lead to yet, so a link to another file of it becomes its text. */
function linkToPages(text, path, sitePath) {
  return text.replace(fileLink, (_link, words, target, fragment = '') => {
    const file = siteFileOf(posix.normalize(posix.join(posix.dirname(path), target)));
    if (!file) return words;
    const relative = posix.relative(posix.dirname(sitePath), file);
    return `[${words}](${relative.startsWith('.') ? relative : `./${relative}`}${fragment})`;
  });
}

/** Pictures are served from the site's root. */
const linkToPictures = (text) => text.replace(/(srcset|src)="(?:docs\/)?([\w-]+\.(?:svg|png))"/g, '$1="/$2"');

/**
 * The frameworks' samples of a guide are between comments, which other readers of Markdown hide:
 * `<!-- tabs -->`, then `<!-- tab: React -->` above each, and `<!-- /tabs -->`. Here they become tabs that stay in sync. Elsewhere the
 * samples are below one another, so each may begin with its name in bold, which the tab doesn't repeat.
 */
const toTabs = (text) =>
  text
    .replaceAll('<!-- tabs -->', ':::tabs key:framework')
    .replaceAll(/<!-- tab: (.+?) -->\n(?:\n\*\*\1\*\*\n)?/g, '== $1\n')
    .replaceAll('<!-- /tabs -->', ':::');

/** The comment `<!-- live inspector -->` becomes a section with the inspector at work. Elsewhere, a guide has pictures of it only. */
const toDemos = (text) =>
  text.replace(
    '<!-- live inspector -->',
    [
      '## Try it here',
      'This is the inspector itself, below a fake desk. Press “Add conversation” in the desk, and then select a message in the panel.',
      '<InspectorDemo />',
    ].join('\n\n'),
  );

async function layPage(root, folder, path) {
  const sitePath = siteFileOf(path);
  const text = await readFile(join(root, path), 'utf8');
  const page = toDemos(toTabs(linkToPictures(linkToPages(text, path, sitePath))));
  const file = join(folder, sitePath);
  await mkdir(join(file, '..'), { recursive: true });
  await writeFile(file, page);
}

/** Puts the hand-written pages and their pictures into the folder that VitePress reads, in the site's own order. */
export async function copyPages(root, folder) {
  await rm(folder, { recursive: true, force: true });
  const listed = Object.values(guides).flatMap((group) => Object.keys(group));
  const written = (await readdir(join(root, 'docs'))).filter((name) => name.endsWith('.md'));
  const unlisted = written.filter((name) => !listed.includes(name.slice(0, -'.md'.length)));
  if (unlisted.length) throw new Error(`tools/docs/site/navigation.mjs doesn't list ${unlisted.join(', ')}.`);
  const paths = [
    'README.md',
    ...listed.map((name) => `docs/${name}.md`),
    ...Object.keys(projectPages).map((name) => `${name}.md`),
  ];
  for (const path of paths) await layPage(root, folder, path);

  const shown = join(folder, 'public');
  await mkdir(shown);
  for (const name of await readdir(join(root, 'docs'))) {
    if (/\.(?:svg|png)$/.test(name)) await cp(join(root, 'docs', name), join(shown, name));
  }
  // What the landing page's demo runs.
  for (const name of ['fake-desk.html', 'index.umd.js']) await cp(join(root, 'dist', name), join(shown, name));
}
