// Prints the notes of the release: node release/notes.mjs [tag], where the tag must be the package's version.
import { readFile } from 'node:fs/promises';
import { integrityByScript } from './integrity.mjs';

const readRoot = (file) => readFile(new URL(`../${file}`, import.meta.url), 'utf8');

const { version } = JSON.parse(await readRoot('package.json'));
const [, , tag = `v${version}`] = process.argv;
if (tag !== `v${version}`) throw new Error(`The tag is ${tag}, and the version in package.json ${version}.`);

const [, ...sections] = (await readRoot('CHANGELOG.md')).split(/^## /m);
const section = sections.find((text) => text.startsWith(`${version} `));
if (!section) throw new Error(`CHANGELOG.md has no section for ${version}: make the version by npm version.`);

const changes = section.slice(section.indexOf('\n')).trim();
const rows = Object.entries(await integrityByScript()).map(([script, hash]) => `| \`${script}\` | \`${hash}\` |`);
console.log(`${changes}

## Integrity

For the attribute \`integrity\` of a script tag:

| script | hash |
|---|---|
${rows.join('\n')}`);
