// Prints the integrity of the built scripts, as a script tag's attribute `integrity` wants it: node release/integrity.mjs
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** The scripts that a page may load by a tag of its own. */
const scripts = ['dist/index.umd.js', 'dist/early.js', 'dist/element.js'];

/** The hash of each script by its path. */
export async function integrityByScript() {
  const hashed = scripts.map(async (script) => {
    const bytes = await readFile(new URL(`../${script}`, import.meta.url));
    return [script, `sha384-${createHash('sha384').update(bytes).digest('base64')}`];
  });
  return Object.fromEntries(await Promise.all(hashed));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [script, integrity] of Object.entries(await integrityByScript())) console.log(`${script} ${integrity}`);
}
