import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { exportedNames, umdGlobal } from './exportedNames';
import { installedPath, packageName, packed, readInstalled, toolPath } from './packed';
import { mustRun } from './runCommand';

const umdPath = 'dist/index.umd.js';
const script = await readInstalled(umdPath);

const namesOf = (value: unknown) => Object.keys(Object(value)).sort();

/** Runs the script as a tag in a page with these globals would, and returns the page's globals afterward. */
function runInPage(globals: Record<string, unknown> = {}): Record<string, unknown> {
  const page = createContext({ ...globals });
  runInContext(script, page);
  return page;
}

describe('the script-tag file', () => {
  test('leaves no global behind but its own', () => {
    const added = Object.keys(runInPage());
    expect(added).toEqual([umdGlobal]);
  });

  test('has exactly the exported names in a page without a module loader', () => {
    expect(namesOf(runInPage()[umdGlobal])).toEqual(exportedNames);
  });

  test.each(['module', 'exports', 'define'])("isn't misled by a page's element with the id '%s'", (id) => {
    const element = { tagName: 'DIV' };
    const page = runInPage({ [id]: element });
    expect(namesOf(page[umdGlobal])).toEqual(exportedNames);
    expect(element).toEqual({ tagName: 'DIV' });
  });

  test("isn't misled by what a page inherits, such as a form and its field with the ids 'module' and 'exports'", () => {
    const page = createContext({});
    const form = { exports: {} };
    // In a page, the names of elements are on a prototype of the global object.
    const setPrototype = runInContext('(names) => Object.setPrototypeOf(globalThis, names)', page);
    setPrototype({ module: form });
    runInContext(script, page);
    expect(namesOf(page[umdGlobal])).toEqual(exportedNames);
    expect(form).toEqual({ exports: {} });
  });

  test('replaces the module of a page whose script has set one, as some shells do', () => {
    const module = { exports: {} };
    const page = runInPage({ module });
    expect(namesOf(module.exports)).toEqual(exportedNames);
    expect(page).not.toHaveProperty(umdGlobal);
  });

  test('has exactly the exported names under RequireJS, and makes no global of its own there', async () => {
    const paths = { desk: installedPath(umdPath).replace(/\.js$/, '') };
    // A file, since --eval would make a global of `module`, which the script would take for CommonJS.
    const page = join(packed.project, 'requirejsPage.cjs');
    await writeFile(
      page,
      `const requirejs = require(${JSON.stringify(toolPath('requirejs'))});
      requirejs.config({ paths: ${JSON.stringify(paths)} });
      requirejs(['desk'], (desk) => {
        console.log(JSON.stringify({ names: Object.keys(desk).sort(), isGlobal: '${umdGlobal}' in globalThis }));
      });`,
    );
    const output = await mustRun(process.execPath, [page], packed.project);
    expect(JSON.parse(output)).toEqual({ names: exportedNames, isGlobal: false });
  });

  test('has exactly the exported names for require, and makes no global of its own there', () => {
    const requireAsConsumer = createRequire(`${packed.project}/consumer.js`);
    expect(namesOf(requireAsConsumer(`${packageName}/${umdPath}`))).toEqual(exportedNames);
    expect(globalThis).not.toHaveProperty(umdGlobal);
  });
});
