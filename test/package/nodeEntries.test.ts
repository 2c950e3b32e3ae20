import { describe, expect, test } from 'vitest';
import { handlerNames } from '../fixtures';
import { elementNames, exportedNames, inspectorNames, tabsNames, testingNames, zodGlobals } from './exportedNames';
import { packageName, packed } from './packed';
import { mustRun } from './runCommand';

/** Prints, in a process without a window, what the package exports and what loading it leaves behind. */
const observation = (load: string) => `
  const before = Reflect.ownKeys(globalThis).map(String);
  const entry = ${load};
  const added = Reflect.ownKeys(globalThis).map(String).filter((name) => !before.includes(name));
  let refusal;
  try { entry.createDeskClient(); } catch (error) { refusal = String(error); }
  console.log(JSON.stringify({ names: Object.keys(entry).sort(), added: added.sort(), refusal }));`;

async function observe(inputType: string, script: string): Promise<unknown> {
  const words = [`--input-type=${inputType}`, '--eval', script];
  return JSON.parse(await mustRun(process.execPath, words, packed.project));
}

describe.each([
  { entry: 'import', inputType: 'module', load: (name: string) => `await import('${name}')` },
  { entry: 'require', inputType: 'commonjs', load: (name: string) => `require('${name}')` },
])('$entry in Node, where there is no window', ({ inputType, load }) => {
  test('exports a createDeskClient that refuses to start and says why', async () => {
    expect(await observe(inputType, observation(load(packageName)))).toMatchObject({
      refusal: expect.stringMatching(/^Error: .*browser/),
    });
  });

  test.each([
    ['', exportedNames],
    ['/testing', testingNames],
    ['/tabs', tabsNames],
    ['/inspector', inspectorNames],
    ['/element', elementNames],
  ])('returns exactly the exported names of the entry "%s", and leaves no global behind', async (entry, names) => {
    const observed = await observe(inputType, observation(load(packageName + entry)));
    expect(observed).toMatchObject({ names, added: [] });
  });

  test('returns the schemas by method, and leaves behind what zod leaves', async () => {
    const names = [...handlerNames, 'deskEventCatalogue'].sort();
    expect(await observe(inputType, observation(load(`${packageName}/schemas`)))).toMatchObject({
      names,
      added: zodGlobals,
    });
  });
});
