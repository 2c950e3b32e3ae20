import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { supportedVersions } from '../../supportedVersions';

/** The rows of a page's tables, by their first cell. */
function rowsOf(page: string): ReadonlyMap<string, string> {
  const [beforeSchemas = ''] = page.split('\n## ');
  const rows = [...beforeSchemas.matchAll(/^\| ([^|]+) \| ([^|]+) \|/gm)];
  return new Map(rows.map(([, name = '', version = '']) => [name.replaceAll('`', ''), version]));
}

const versions = Object.entries(supportedVersions);
const manifest = JSON.parse(readFileSync('package.json', 'utf8'));

describe('the page “Supported versions”', () => {
  it('has the versions of the list that the tests use, and no others', () => {
    const listed = new Map(versions.map(([name, { oldest }]) => [name, oldest]));
    expect(rowsOf(readFileSync('docs/supported-versions.md', 'utf8'))).toEqual(listed);
  });

  it.each(versions)('is about the release that the tests run for %s', (_name, { oldest, release }) => {
    expect(`${release}.`).toMatch(new RegExp(`^${oldest.replace('ES', '').replaceAll('.', '\\.')}\\.`));
  });
});

it('the README names the oldest versions that a user chooses', () => {
  const { TypeScript, 'Node.js': node, React, Vue, Angular, Svelte, Browsers } = supportedVersions;
  const frameworks = `React ${React.oldest}, Vue ${Vue.oldest}, Angular ${Angular.oldest}, Svelte ${Svelte.oldest}, or later`;
  const sentence = `browsers with ${Browsers.oldest}, and works with TypeScript ${TypeScript.oldest}, Node.js ${node.oldest}, ${frameworks}`;
  expect(readFileSync('README.md', 'utf8')).toContain(sentence);
});

it('the manifest asks for the versions of the list', () => {
  const { 'Node.js': node, Angular, React, Vue, zod } = supportedVersions;
  expect(manifest.engines).toEqual({ node: `>=${node.oldest}` });
  expect(manifest.peerDependencies).toEqual({
    '@angular/core': `>=${Angular.oldest}`,
    react: `>=${React.oldest}`,
    vue: `>=${Vue.oldest}`,
  });
  expect(manifest.dependencies.zod).toBe(`^${zod.oldest}`);
});
