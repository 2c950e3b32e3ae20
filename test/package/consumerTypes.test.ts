import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { compileAsConsumer } from './compile';

const wholeApi = await readFile(new URL('./consumer/wholeApi.ts', import.meta.url), 'utf8');

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
    complaint: /^TS2375: .*DeskEventDefinition<"CONVERSATION_FOCUSED", StandardSchema<\{ readonly name: string; \}>>/,
  },
  {
    name: 'entryUnderReservedName',
    source: `import { createDeskClient, defineDeskEvent, deskEvents, type StandardSchema } from 'iadvize-desk-events';
${noIdSchema}
createDeskClient({ events: { ...deskEvents, onEvent: defineDeskEvent('VISITOR_TYPING', schema) } });`,
    complaint: /^TS2322: .* is not assignable to type 'never'/,
  },
];

const sourcesWith = (extensionOfMistakes: string) =>
  Object.fromEntries(mistakes.map(({ name, source }) => [`${name}.${extensionOfMistakes}`, source]));

const complaintsWith = (extensionOfMistakes: string) =>
  Object.fromEntries(
    mistakes.map(({ name, complaint }) => [`${name}.${extensionOfMistakes}`, [expect.stringMatching(complaint)]]),
  );

describe.each([
  { resolution: 'bundler', extension: 'ts' },
  { resolution: 'nodenext', extension: 'mts' },
  { resolution: 'nodenext', extension: 'cts' },
] as const)('a strict consumer (file: $extension, resolution: $resolution)', ({ resolution, extension }) => {
  test('is told of each mistake, by the one sentence that names it', async () => {
    const complaints = await compileAsConsumer(resolution, sourcesWith(extension));
    expect(complaints).toEqual(complaintsWith(extension));
  });

  test('compiles the whole API, declarations included', async () => {
    expect(await compileAsConsumer(resolution, { [`wholeApi.${extension}`]: wholeApi })).toEqual({});
  });
});

test.each(['bundler', 'nodenext'] as const)('the entry for tests compiles under %s', async (resolution) => {
  const code = `
    import { createDeskClient } from 'iadvize-desk-events';
    import { compareWithCatalogue, createFakeDesk, type FakeDesk, recordDesk } from 'iadvize-desk-events/testing';
    createDeskClient();
    const fake: FakeDesk = createFakeDesk({ seed: 7, visitorShape: 'rest', availabilityShape: 'record' });
    const id: string = fake.addConversation({ visitor: { externalId: 'C-100' } });
    fake.setAvailability({ CALL: 'UNAVAILABLE_FORCED' });
    fake.send('CONVERSATION_FOCUSED', { conversationId: id });
    console.table(compareWithCatalogue(recordDesk().recording()));`;
  const wrong = `
    import { createFakeDesk } from 'iadvize-desk-events/testing';
    createFakeDesk().send('CONVERSATION_FOCUSED', { conversation: 'a' });`;
  const extension = resolution === 'bundler' ? 'ts' : 'mts';
  const complaints = await compileAsConsumer(resolution, {
    [`right.${extension}`]: code,
    [`wrong.${extension}`]: wrong,
  });
  expect(Object.keys(complaints)).toEqual([`wrong.${extension}`]);
});
