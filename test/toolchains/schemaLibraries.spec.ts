import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { mustRun, runCommand } from '../package/runCommand';
import { supportedVersions } from '../supportedVersions';
import { applications, entriesAlone, packagesOfLibraries } from './schemaLibraries';
import { installBesideTools } from './toolTest';

const oldest = supportedVersions.TypeScript.release;
const oldestWithoutSkip = supportedVersions['TypeScript without skipLibCheck'].release;
const compilers = [oldest, oldestWithoutSkip, '5.9.3', '6.0.3', '7.0.2'];
const nameOf = (compiler: string) => `typescript-${compiler}`;

/** Arktype's own types need a newer compiler. */
const compilesWith = (library: string, compiler: string) => !(library === 'arktype' && compiler === oldest);

// All of them use the same project.
test.describe.configure({ mode: 'default' });

let project = '';

test.beforeAll(async () => {
  const aliases = compilers.map((compiler) => `${nameOf(compiler)}@npm:typescript@${compiler}`);
  project = await installBesideTools(...packagesOfLibraries, ...aliases);
});

/** Compiles files by their names, as a strict application does. Returns what the compiler prints. */
async function compile(compiler: string, files: Readonly<Record<string, string>>, skipLibCheck: boolean) {
  const folder = join(project, `${nameOf(compiler)}-${skipLibCheck}`);
  await mkdir(folder);
  const compilerOptions = {
    target: 'es2022',
    lib: ['es2022', 'dom'],
    types: [],
    module: 'esnext',
    moduleResolution: 'bundler',
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck,
    noEmit: true,
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, `${name}.ts`), text);
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions }));
  const tsc = join(project, 'node_modules', nameOf(compiler), 'bin/tsc');
  const { output } = await runCommand(process.execPath, [tsc, '-p', folder, '--pretty', 'false'], folder);
  return output;
}

for (const compiler of compilers) {
  test(`overrides with each library's schemas compile on TypeScript ${compiler}`, async () => {
    const files = Object.entries(applications).filter(([library]) => compilesWith(library, compiler));
    expect(await compile(compiler, Object.fromEntries(files), true)).toBe('');
  });
}

for (const compiler of compilers.filter((other) => other !== oldest)) {
  test(`the types of the entries need no skipLibCheck on TypeScript ${compiler}`, async () => {
    expect(await compile(compiler, { entriesAlone }, false)).toBe('');
  });
}

test('zod 3.23, which has no Standard Schema, is refused with the version that does', async () => {
  const script = `
    const { defineDeskEvent } = require('iadvize-desk-events');
    try { defineDeskEvent('VISITOR_TYPING', require('zod-3-23').z.object({})); } catch ({ message }) { console.log(message); }`;
  expect(await mustRun(process.execPath, ['--eval', script], project)).toBe(
    "defineDeskEvent('VISITOR_TYPING'): schema: expected a Standard Schema (Zod 3.24, Valibot 1.0, ArkType 2.0 or later), received an object\n",
  );
});
