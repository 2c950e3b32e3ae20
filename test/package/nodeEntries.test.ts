import { describe, expect, test } from 'vitest';
import { exportedNames, testingNames, zodGlobals } from './exportedNames';
import { packageName, packed } from './packed';
import { mustRun } from './runCommand';

/** Says in a process without a window what loading the package gives and leaves behind. */
const observation = (load: string) => `
  const before = Reflect.ownKeys(globalThis).map(String);
  const entry = ${load};
  const added = Reflect.ownKeys(globalThis).map(String).filter((name) => !before.includes(name));
  let refusal;
  try { entry.createDeskClient(); } catch (error) { refusal = String(error); }
  console.log(JSON.stringify({ names: Object.keys(entry).sort(), added: added.sort(), refusal }));`;

/** The same entry of zod that the package loads, without the package. */
const zodAlone = (load: (name: string) => string) => observation(load('zod/mini'));

async function observe(inputType: string, script: string): Promise<unknown> {
  const words = [`--input-type=${inputType}`, '--eval', script];
  return JSON.parse(await mustRun(process.execPath, words, packed.project));
}

describe.each([
  { entry: 'import', inputType: 'module', load: (name: string) => `await import('${name}')` },
  { entry: 'require', inputType: 'commonjs', load: (name: string) => `require('${name}')` },
])('$entry in Node, where there is no window', ({ inputType, load }) => {
  test('gives a createDeskClient that refuses to start and says where it would', async () => {
    expect(await observe(inputType, observation(load(packageName)))).toMatchObject({
      refusal: expect.stringMatching(/^Error: .*browser/),
    });
  });

  test('gives exactly the exported names', async () => {
    expect(await observe(inputType, observation(load(packageName)))).toMatchObject({ names: exportedNames });
  });

  test('gives exactly the exported names of the entry for tests, which leaves no more behind', async () => {
    const testing = await observe(inputType, observation(load(`${packageName}/testing`)));
    expect(testing).toMatchObject({ names: testingNames, added: zodGlobals });
  });

  test('leaves no global behind but those that zod itself leaves', async () => {
    expect(await observe(inputType, observation(load(packageName)))).toMatchObject({ added: zodGlobals });
    expect(await observe(inputType, zodAlone(load))).toMatchObject({ added: zodGlobals });
  });
});
