import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { deskMessages } from '../deskShapes';
import { generatedFrom, libraryNames } from '../generated';
import { oddDeskMessages } from '../oddDesk';
import { compileFolder } from './compile';
import { repository, toolPath } from './packed';
import { runCommand } from './runCommand';

/** What an integrator writes around the module of the odd desk. */
const usage = `
import { createDeskClient, type DeskAvailabilityStatus } from 'iadvize-desk-events';
import { compareWithCatalogue, createFakeDesk, recordDesk } from 'iadvize-desk-events/testing';
import { availability, events, fixture, profile, type Visitor } from './LIBRARY';

type Same<One, Other> = (<T>() => T extends One ? 1 : 2) extends <T>() => T extends Other ? 1 : 2 ? true : false;
const isTrue = <Right extends true>(right?: Right) => right;

isTrue<Same<Visitor['contact']['email'], string | null>>();
isTrue<Same<NonNullable<Visitor['since']>, Date>>();
isTrue<Same<Visitor['tags'], (string | number)[]>>();
isTrue<Same<ReturnType<typeof profile>['lastName'], string | undefined>>();
isTrue<Same<ReturnType<typeof availability>['CHAT'], DeskAvailabilityStatus>>();

declare const page: Window & typeof globalThis;
const fake = createFakeDesk({ window: page });
for (const message of fixture) fake.post(message);
console.table(compareWithCatalogue(recordDesk().recording(), { events, profile }));

const { onConversationVisitorUpdated } = events;
const desk = createDeskClient({ events, profile, availability });
desk.onFocusedVisitor(({ visitor, profile: { lastName, email } }) => {
  // A visitor that is too large isn't kept.
  isTrue<Same<typeof visitor, Visitor | undefined>>();
  isTrue<Same<typeof lastName, string | undefined>>();
  isTrue<Same<typeof email, string | undefined>>();
});
desk.onVisitorTyping(({ seconds, draft }) => {
  isTrue<Same<typeof seconds, number | null>>();
  isTrue<Same<typeof draft, Record<string, string> | undefined>>();
});
// @ts-expect-error The desk sends no such field.
desk.onVisitorTyping(({ minutes }) => minutes);
onConversationVisitorUpdated.name satisfies 'CONVERSATION_VISITOR_UPDATED';
`;

const compilerOptions = {
  target: 'es2022',
  lib: ['es2022', 'dom'],
  types: [],
  module: 'esnext',
  moduleResolution: 'bundler',
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  verbatimModuleSyntax: true,
  skipLibCheck: true,
  noEmit: true,
};

// Inside the repository, so that its development dependencies are found, and the package itself by its name.
await mkdir(join(repository, 'test-results'), { recursive: true });
const folder = await mkdtemp(join(repository, 'test-results', 'generated-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

const desks = [oddDeskMessages, ...fc.sample(deskMessages, { numRuns: 25, seed: 18 })];
const modules = new Map<string, string>();
for (const [index, messages] of desks.entries()) {
  for (const schemas of libraryNames) {
    const name = `${schemas.replace('/', '-')}-${index}.ts`;
    modules.set(name, generatedFrom(messages, { schemas }));
  }
}
const usages = libraryNames.map((name): [string, string] => {
  const file = name.replace('/', '-');
  return [`use-${file}.ts`, usage.replace('LIBRARY', `${file}-0`)];
});
const files = new Map([...modules, ...usages]);
await Promise.all([
  writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions })),
  ...[...files].map(([name, text]) => writeFile(join(folder, name), text)),
]);

test('every generated module compiles under strict options, and the odd desk has the types that it sends', async () => {
  expect(await compileFolder(folder)).toEqual({});
});

test('the formatter and the linter of this repository find nothing to change in a generated module', async () => {
  const config = JSON.parse(await readFile(join(repository, 'biome.json'), 'utf8'));
  // The repository's own configuration leaves out what git ignores.
  const { formatter, javascript } = config;
  await writeFile(join(folder, 'biome.json'), JSON.stringify({ root: true, formatter, javascript }));
  const words = [toolPath('@biomejs/biome/bin/biome'), 'check', `--config-path=${folder}`, ...modules.keys()];
  const { exitCode, output } = await runCommand(process.execPath, words, folder);
  expect(output).toContain(`Checked ${modules.size} files`);
  expect({ exitCode, output: exitCode ? output : '' }).toEqual({ exitCode: 0, output: '' });
});
