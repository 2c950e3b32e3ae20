import { cp, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { packageName, readInstalled, repository } from './packed';
import { mustRun, runCommand } from './runCommand';

const scripts = ['dist/index.umd.js', 'dist/early.js', 'dist/element.js'];
const kept = ['package.json', 'package-lock.json', 'README.md', 'examples', 'release', ...scripts];
const changelog = (unreleased: string) =>
  `# Changelog\n\n## Unreleased\n${unreleased}\n## 0.0.1 (2001-01-01)\n\n- Old.\n`;

/** A copy of what a release touches, under git. */
let folder: string;

const npm = (...words: string[]) => mustRun('npm', words, folder);
const git = (...words: string[]) => mustRun('git', words, folder);
const read = (file: string) => readFile(join(folder, file), 'utf8');

/** The hash of a packed script, found in another way than the release does it. */
async function integrityOf(script: string): Promise<string> {
  const bytes = new TextEncoder().encode(await readInstalled(script));
  return `sha384-${btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.digest('SHA-384', bytes))))}`;
}

beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'release-')));
  const filter = (path: string) => basename(path) !== 'node_modules';
  for (const path of kept) await cp(join(repository, path), join(folder, path), { recursive: true, filter });
  await writeFile(join(folder, '.gitignore'), 'dist/\n');
  await writeFile(join(folder, 'CHANGELOG.md'), changelog('\n- Something new.\n'));
  await git('init', '--quiet');
  // Whatever the settings of the one who runs the tests are.
  for (const name of ['user.name', 'user.email']) await git('config', name, 'a');
  for (const name of ['commit.gpgSign', 'tag.gpgSign']) await git('config', name, 'false');
  await git('add', '.');
  await git('commit', '--quiet', '--message', 'Start');
});

afterEach(() => rm(folder, { recursive: true, force: true }));

test('npm version refuses to make a version without anything new', async () => {
  await writeFile(join(folder, 'CHANGELOG.md'), changelog(''));
  await git('commit', '--quiet', '--all', '--message', 'Empty');
  const { exitCode, output } = await runCommand('npm', ['version', '9.8.7', '--ignore-scripts=false'], folder);
  expect(exitCode).not.toBe(0);
  expect(output).toContain('CHANGELOG.md has nothing under Unreleased');
  expect(await git('tag')).toBe('');
});

test('npm version writes the version everywhere, in one commit, and tags that', async () => {
  await npm('version', '9.8.7', '--ignore-scripts=false');
  const undated = (await read('CHANGELOG.md')).replace(/(9\.8\.7) \(\d{4}-\d\d-\d\d\)/, '$1 (today)');
  expect(undated).toBe(changelog('\n## 9.8.7 (today)\n\n- Something new.\n'));
  expect(await read('README.md')).toContain(`npm install ./${packageName}-9.8.7.tgz`);
  expect(await read('examples/03-vite-react/README.md')).toContain(`npm install ../${packageName}-9.8.7.tgz`);
  expect(await read('examples/03-vite-react/package.json')).toContain(`"${packageName}": "^9.8.7"`);
  expect(await git('status', '--porcelain')).toBe('');
  expect(await git('describe', '--exact-match')).toBe('v9.8.7\n');
});

test('the notes refuse a tag that is not the version', async () => {
  const { exitCode, output } = await runCommand('npm', ['run', 'release:notes', 'v1.2.3'], folder);
  expect([exitCode, output]).toEqual([1, expect.stringContaining('The tag is v1.2.3')]);
});

test('the notes refuse a version that the changelog does not have', async () => {
  const { exitCode, output } = await runCommand('npm', ['run', 'release:notes'], folder);
  expect([exitCode, output]).toEqual([1, expect.stringContaining('CHANGELOG.md has no section for')]);
});

test("the notes have the version's changes, and the integrity of the scripts as they are packed", async () => {
  await npm('version', '9.8.7', '--ignore-scripts=false');
  const notes = await npm('run', '--silent', 'release:notes', 'v9.8.7');
  expect(notes).toMatch(/^- Something new\.\n\n## Integrity\n/);
  expect(notes).not.toContain('Old');
  for (const script of scripts) expect(notes).toContain(`| \`${script}\` | \`${await integrityOf(script)}\` |`);
});

test('npm run release:integrity prints the hash of each script as it is packed', async () => {
  const lines = scripts.map(async (script) => `${script} ${await integrityOf(script)}\n`);
  expect(await mustRun('npm', ['run', '--silent', 'release:integrity'], repository)).toBe(
    (await Promise.all(lines)).join(''),
  );
});
