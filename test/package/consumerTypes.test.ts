import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { codeBlocksOf } from '../codeBlocks';
import { compileAsConsumer } from './compile';

const wholeApi = await readFile(new URL('./consumer/wholeApi.ts', import.meta.url), 'utf8');
const elementEntry = await readFile(new URL('./consumer/elementEntry.ts', import.meta.url), 'utf8');

const noIdSchema = 'declare const schema: StandardSchema<{ readonly name: string }>;';

/** What a consumer may get wrong, and how the compiler must answer; each becomes a file. */
const mistakes = [
  {
    name: 'misspeltHandler',
    source: `import { createDeskClient } from 'iadvize-desk-events';
createDeskClient().onConversationFocussed(() => {});`,
    complaint: /^TS2551: Property 'onConversationFocussed' does not exist .* Did you mean 'onConversationFocused'\?$/,
  },
  {
    name: 'misspeltPayloadField',
    source: `import { createDeskClient } from 'iadvize-desk-events';
createDeskClient().onConversationFocused(({ conversationID }) => conversationID);`,
    complaint: /^TS2339: Property 'conversationID' does not exist on type /,
  },
  {
    name: 'misspeltFieldAfterNarrowing',
    source: `import { createDeskClient } from 'iadvize-desk-events';
createDeskClient().onEvent((event) => event.event === 'com.iadvize.desk.CONVERSATION_REMOVED' && event.projectId);`,
    complaint: /^TS2339: Property 'projectId' does not exist on type /,
  },
  {
    name: 'misspeltOption',
    source: `import { createDeskClient, deskOrigins } from 'iadvize-desk-events';
createDeskClient({ origin: [deskOrigins.ha] });`,
    complaint: /^TS2561: .*'origin' does not exist .* Did you mean to write 'origins'\?$/,
  },
  {
    name: 'oneOriginInsteadOfAList',
    source: `import { createDeskClient, deskOrigins } from 'iadvize-desk-events';
createDeskClient({ origins: deskOrigins.ha });`,
    complaint: /^TS2322: Type .* is not assignable to type 'readonly string\[\]/,
  },
  {
    name: 'misspeltSubscribeOption',
    source: `import { createDeskClient } from 'iadvize-desk-events';
createDeskClient().onConversationFocused(() => {}, { onlyOnce: true });`,
    complaint: /^TS2353: .*'onlyOnce' does not exist in type 'SubscribeOptions'/,
  },
  {
    name: 'overrideWithoutConversationId',
    source: `import { createDeskClient, defineDeskEvent, deskEvents, type StandardSchema } from 'iadvize-desk-events';
${noIdSchema}
createDeskClient({ events: { ...deskEvents, onConversationFocused: defineDeskEvent('CONVERSATION_FOCUSED', schema) } });`,
    complaint:
      /^TS2375: .*DeskEventDefinition<"CONVERSATION_FOCUSED", StandardSchema<\{ readonly name: string; \}>, object>/,
  },
  {
    name: 'entryUnderReservedName',
    source: `import { createDeskClient, defineDeskEvent, deskEvents, type StandardSchema } from 'iadvize-desk-events';
${noIdSchema}
createDeskClient({ events: { ...deskEvents, onEvent: defineDeskEvent('VISITOR_TYPING', schema) } });`,
    complaint: /^TS\d+: .*"The client has a member 'onEvent': choose another name"/,
  },
];

/** A test of an application with the entry for tests. */
const testingEntry = `
import { createDeskClient, deskEvents } from 'iadvize-desk-events';
import { type CompareOptions, compareWithCatalogue, createFakeDesk, type FakeDesk, type GenerateOptions, generateDeskEvents, recordDesk, type SchemaLibraryName } from 'iadvize-desk-events/testing';
createDeskClient();
const fake: FakeDesk = createFakeDesk({ seed: 7, visitorShape: 'rest', availabilityShape: 'record' });
const id: string = fake.addConversation({ visitor: { externalId: 'C-100' } });
fake.setAvailability({ CALL: 'UNAVAILABLE_FORCED' });
fake.send('CONVERSATION_FOCUSED', { conversationId: id });
console.table(compareWithCatalogue(recordDesk().recording()));
const compared: CompareOptions = { events: deskEvents, profile: (visitor: { email: string }) => ({ email: visitor.email }) };
console.table(compareWithCatalogue(recordDesk().recording(), compared));
const schemas: SchemaLibraryName = 'zod/mini';
const options: GenerateOptions = { schemas };
const text: string = generateDeskEvents(recordDesk().recording(), options) + generateDeskEvents(recordDesk().recording());
console.info(text);`;

const misusedTestingEntry = `
import { createFakeDesk } from 'iadvize-desk-events/testing';
createFakeDesk().send('CONVERSATION_FOCUSED', { conversation: 'a' });`;

/** The blocks without a framework. The others compile beside their framework, in docsBlocks.test.ts. */
const readmeBlocks = codeBlocksOf('README.md', 'ts').filter((code) => !/@angular\/core|vitest/.test(code));

/** All that is compiled with an extension, by its name. One run of the compiler does for all of it. */
const sources = Object.fromEntries([
  ...mistakes.map(({ name, source }) => [name, source]),
  ...readmeBlocks.map((code, index) => [`readme${index}`, code]),
  ['wholeApi', wholeApi],
  ['elementEntry', elementEntry],
  ['testingEntry', testingEntry],
  ['misusedTestingEntry', misusedTestingEntry],
]);

test('the README has TypeScript to compile', () => {
  expect(readmeBlocks.length).toBeGreaterThan(1);
});

describe.each([
  { resolution: 'bundler', extensions: ['ts'] },
  { resolution: 'nodenext', extensions: ['mts', 'cts'] },
] as const)('a strict consumer (resolution: $resolution)', async ({ resolution, extensions }) => {
  const files = extensions.flatMap((extension) =>
    Object.entries(sources).map(([name, source]) => [`${name}.${extension}`, source]),
  );
  const complaints = await compileAsConsumer(resolution, Object.fromEntries(files));

  describe.each(extensions)('in a file with the extension %s', (extension) => {
    test.each(mistakes)('is told of the mistake $name, by one sentence', ({ name, complaint }) => {
      expect(complaints[`${name}.${extension}`]).toEqual([expect.stringMatching(complaint)]);
    });

    test('is told of a payload that the fake desk does not send', () => {
      expect(complaints[`misusedTestingEntry.${extension}`]).toEqual([expect.stringContaining("'conversation'")]);
    });

    test('compiles the whole API, declarations included, the entry for tests, and the README', () => {
      const wrong = [...mistakes.map(({ name }) => name), 'misusedTestingEntry'].map((name) => `${name}.${extension}`);
      const found = Object.keys(complaints).filter((file) => file.endsWith(`.${extension}`));
      expect(found.sort()).toEqual(wrong.sort());
    });
  });

  test('is told of nothing in another file', () => {
    const ours = new RegExp(`^[^/]+\\.(${extensions.join('|')})$`);
    expect(Object.keys(complaints).filter((file) => !ours.test(file))).toEqual([]);
  });
});
