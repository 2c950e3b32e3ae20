import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { anchorsOf, complaintAbout, linksOf } from '../../links';

const guides = readdirSync('docs').filter((name) => name.endsWith('.md'));
const papers = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md'].filter((file) => existsSync(file));

describe('the links of the papers', () => {
  it.each([
    ['docs/missing.md', 'no such file'],
    ['docs/testing.md#missing', 'no such heading'],
    ['#missing', 'no such heading'],
    ['../elsewhere.md', 'leads out of the repository'],
    ['http://example.com/', 'no https address'],
    ['https://', 'no https address'],
  ])('are refused where they are like %s', (link, complaint) => {
    expect(complaintAbout(link, 'README.md')).toBe(complaint);
  });

  it.each([...papers, ...guides.map((name) => `docs/${name}`)])('lead somewhere in %s', (file) => {
    expect(
      linksOf(file).flatMap((link) => complaintAbout(link, file) ?? []),
      linksOf(file).join('\n'),
    ).toEqual([]);
  });

  it('lead from the README, by one step or two, to every guide', () => {
    const stepsFrom = (file: string, folder: string) =>
      linksOf(file).flatMap((link) => (/^[\w-/]+\.md/.exec(link) ? [folder + link.replace(/#.*/, '')] : []));
    const near = stepsFrom('README.md', '').filter((file) => file.startsWith('docs/'));
    const far = near.flatMap((file) => stepsFrom(file, 'docs/'));
    expect([...near, ...far]).toEqual(expect.arrayContaining(guides.map((name) => `docs/${name}`)));
  });

  it('find headings by the words in them', () => {
    expect(anchorsOf('docs/nothing-arrives.md')[0]).toBe('nothing-arrives-what-to-do');
  });
});

describe('the pictures', () => {
  it.each([
    ['demo', 'README.md', 'docs/demo-', 'png'],
    ['inspector', 'README.md', 'docs/inspector-', 'png'],
    ['life cycle', 'docs/events.md', 'life-cycle-', 'svg'],
  ])('show the %s in %s, light and dark, and say in words what is on it', (_name, file, path, extension) => {
    const pictures = [...readFileSync(file, 'utf8').matchAll(/<picture>[\s\S]*?<\/picture>/g)].map(
      ([markup]) => markup,
    );
    const picture = pictures.find((markup) => markup.includes(`${path}light.${extension}`));
    expect(picture).toMatch(`media="(prefers-color-scheme: dark)" srcset="${path}dark.${extension}"`);
    expect(picture).toMatch(/<img src="[^"]+" alt="[^"]{60,}">/);
  });

  it.each(['light', 'dark'])('show the demo on a %s page in less than 150 kB, 1280 px wide', (theme) => {
    const file = `docs/demo-${theme}.png`;
    expect(statSync(file).size).toBeLessThan(150_000);
    expect(readFileSync(file).readUInt32BE(16)).toBe(1280);
  });
});
