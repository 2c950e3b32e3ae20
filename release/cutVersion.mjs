// Run by `npm version`, which has set the version in package.json: writes it wherever else it stands.
import { readdir, readFile, writeFile } from 'node:fs/promises';

const { name, version } = JSON.parse(await readFile('package.json', 'utf8'));
const today = new Date().toISOString().slice(0, 10);

/** Changes a file's text. */
async function rewrite(file, change) {
  await writeFile(file, change(await readFile(file, 'utf8')));
}

/** Gives the unreleased changes the version's heading, and leaves an empty section for the next ones. */
function withVersionHeading(changelog) {
  const [, unreleased] = /^## Unreleased\n([\s\S]*?)(?=^## |$(?![\s\S]))/m.exec(changelog) ?? [];
  if (!unreleased?.trim()) throw new Error('CHANGELOG.md has nothing under Unreleased: say there what is new.');
  return changelog.replace('## Unreleased\n', `## Unreleased\n\n## ${version} (${today})\n`);
}

/** Names the version where the package is installed from its tarball, or asked for by a manifest. */
const withVersion = (text) =>
  text
    .replace(new RegExp(`${name}-\\d[\\w.-]*\\.tgz`, 'g'), `${name}-${version}.tgz`)
    .replace(new RegExp(`("${name}": )"[^"]*"`), `$1"^${version}"`);

await rewrite('CHANGELOG.md', withVersionHeading);
await rewrite('README.md', withVersion);
for (const example of await readdir('examples')) {
  if (!/^\d/.test(example)) continue;
  await rewrite(`examples/${example}/README.md`, withVersion);
  await rewrite(`examples/${example}/package.json`, withVersion);
}
