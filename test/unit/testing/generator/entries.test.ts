import { generateDeskEvents } from 'iadvize-desk-events/testing';
import { describe, expect, it } from 'vitest';
import { generatedFrom, recordingOf, run } from '../../../generated';

const named = (name: string, payload: object) => ({ event: `com.iadvize.desk.${name}`, ...payload });
const schemasIn = (text: string) => [...text.matchAll(/^export const (on\w+)/gm)].map(([, name]) => name);

/** The schema of a field of an event, on one line. */
const fieldSchema = (value: unknown, ...others: readonly unknown[]) => {
  const text = generatedFrom([value, ...others].map((field) => named('NEW', { field })));
  const [, schema = ''] = /\n {2}field: ([\s\S]*?),\n\}\);/.exec(text) ?? [];
  return schema
    .replace(/\s*\/\*\*.*?\*\/\s*/g, '')
    .replace(/,(?=\n\s*[}\])])/g, '')
    .replace(/\n\s*/g, '');
};

describe('a generated entry', () => {
  it.each<[string, readonly unknown[], string]>([
    ['text', ['a'], 'z.string()'],
    ['documented values and others', ['AVAILABLE', 'BUSY'], 'z.string()'],
    ['a number or text', [1, 'a'], 'z.union([z.string(), z.number()])'],
    ['text or null', ['a', null], 'z.nullable(z.string())'],
    ['text or undefined', ['a', undefined], 'z.optional(z.string())'],
    ['null alone', [null], 'z.unknown()'],
    ['a file', [Object.create({ [Symbol.toStringTag]: 'File' })], 'z.unknown()'],
    ['an object of the page', [Object.create({ a: Object.create({}) })], 'z.unknown()'],
    ['an empty list', [[]], 'z.array(z.unknown())'],
    ['a list', [[1], ['a', undefined]], 'z.array(z.optional(z.union([z.string(), z.number()])))'],
    ['an empty object', [{}], 'z.looseObject({})'],
    ['a record', [{ a: 1, b: 2 }], 'z.record(z.string(), z.number())'],
    ['an object', [{ email: 1 }], 'z.looseObject({email: z.number()})'],
    [
      'a record that is too large for an object',
      [{ email: 'a', ...Object.fromEntries(Array.from({ length: 70 }, (_none, index) => [`a${index}`, 1])) }],
      'z.looseObject({email: z.union([z.string(), z.number()])})',
    ],
    [
      'instances',
      [new Date(0), new Uint8Array(1), 1n],
      'z.union([z.bigint(), z.instanceof(Date), z.instanceof(Uint8Array)])',
    ],
    ['a boolean or an object', [true, { a: 1 }], 'z.union([z.boolean(),z.looseObject({a: z.number()})])'],
    [
      'a record at times, and an object at others',
      [
        { a: 1, b: 2 },
        { a: 'x', email: 1 },
      ],
      'z.looseObject({a: z.optional(z.union([z.string(), z.number()])),email: z.optional(z.number())})',
    ],
    [
      'a record in an object, and in a record that may have the same key',
      [{ email: { 'Key 1': 1 } }, { 'Key 2': { 'Key 3': 'a' } }],
      'z.looseObject({email: z.optional(z.record(z.string(), z.union([z.string(), z.number()])))})',
    ],
    [
      'an object in an object, and in a record that may have the same key',
      [{ email: { city: 1 } }, { 'Key 1': { city: 'a' } }],
      'z.looseObject({email: z.optional(z.looseObject({city: z.union([z.string(), z.number()])}))})',
    ],
    [
      'a list in an object, and in a record that may have the same key',
      [{ email: [1] }, { 'Key 1': ['a'] }],
      'z.looseObject({email: z.optional(z.array(z.union([z.string(), z.number()])))})',
    ],
  ])('types %s', (_what, values, schema) => {
    expect(fieldSchema(values[0], ...values.slice(1))).toBe(schema);
  });

  it('types a status as the package does, no matter what its values are', () => {
    const text = generatedFrom([named('NEW', { status: 'AVAILABLE' }), named('NEW', { status: 'BUSY' })]);
    expect(text).toContain(
      "import { type DeskAvailabilityStatus, defineDeskEvent, deskEvents } from 'iadvize-desk-events';",
    );
    expect(text).toContain('  status: z.custom<DeskAvailabilityStatus>(isText),');
  });

  it('is not made of an event that differs in an id alone', () => {
    expect(schemasIn(generatedFrom([named('CONVERSATION_FOCUSED', { conversationId: 'c-1' })]))).toEqual([]);
  });

  it('refuses messages without what the package needs, and says so', () => {
    const text = generatedFrom([
      named('CONVERSATION_FOCUSED', { conversationId: 'c-1', why: 1 }),
      named('CONVERSATION_FOCUSED', { why: 1 }),
    ]);
    expect(text).toContain(
      'Some messages of CONVERSATION_FOCUSED had no conversationId that the package can use. They are refused.',
    );
    expect(text).toContain('  conversationId: z.string(),');
    expect(run(text).fixture).toHaveLength(1);
  });

  it('is missing if no message had what the package needs', () => {
    const text = generatedFrom([
      named('CONVERSATION_VISITOR_UPDATED', { customer: 1 }),
      named('CONVERSATION_FOCUSED', { conversation: { id: 'a' } }),
    ]);
    expect(text).toContain('CONVERSATION_FOCUSED has no entry here, because no message had a conversationId to use.\n');
    expect(text).toContain(
      'CONVERSATION_VISITOR_UPDATED has no entry here, because no message had a conversationId and a visitor to use.\n',
    );
    expect(schemasIn(text)).toEqual([]);
    expect(run(text).fixture).toEqual([]);
  });

  it.each<[string, unknown, string]>([
    ['an object', { id: 1 }, 'z.catch(z.optional(z.union([z.string(), z.number()])), undefined)'],
    ['null', null, 'z.catch(z.optional(z.union([z.string(), z.number()])), undefined)'],
  ])('loses no conversation because its project is %s', (_what, projectId, schema) => {
    const text = generatedFrom([named('CONVERSATION_ADDED', { conversationId: 'c-1', projectId })]);
    expect(text).toContain(`projectId: ${schema},`);
    expect(run(text).fixture).toEqual([named('CONVERSATION_ADDED', { conversationId: expect.any(String) })]);
  });

  const said = { conversationParticipantType: 'Visitor' };

  it('has the name of the message event if the desk has one', () => {
    const text = generatedFrom([named('SAID', said)]);
    expect(text).toContain("onConversationMessage: defineDeskEvent('SAID', onConversationMessage),");
  });

  it('keeps the mark of the message event if it has several names, or one that is masked', () => {
    const several = generatedFrom([named('SAID', { ...said, text: 1 }), named('HEARD', said)]);
    const masked = generatedFrom([named('said', { ...said, text: 1 })]);
    const alsoKnown = generatedFrom([named('SAID', { ...said, text: 1 }), named('CONVERSATION_MESSAGE', said)]);
    for (const text of [several, masked, alsoKnown]) {
      expect(text).toContain(
        'onConversationMessage: { ...deskEvents.onConversationMessage, schema: onConversationMessage },',
      );
      expect(text).toContain('/** The message event, recognized by one of its fields. Seen');
      expect(text).toContain("event: 'com.iadvize.desk.NAME_OF_THE_MESSAGE_EVENT',");
    }
  });

  it('is not made of the message event if only its name is masked', () => {
    expect(schemasIn(generatedFrom([named('said', said)]))).toEqual([]);
  });

  it('says if the recording masks the names of some of the fields', () => {
    const text = generatedFrom([named('NEW', { visitor: { email: 1, 'a b': 1 } })]);
    expect(text).toContain('/** Seen in 1 of 1. The recording masks the names of some of its fields. */');
  });

  it('says if some values were of a type that has no name', () => {
    const text = generatedFrom([
      named('NEW', { a: 1 }),
      named('NEW', { a: Object.create({ [Symbol.toStringTag]: 'File' }) }),
    ]);
    expect(text).toContain('/** Seen in 2 of 2: number 1, something else. */');
  });

  it('is left out for an event of which nothing but its name is data', () => {
    const recording = recordingOf([named('NEW', {})]);
    const [message] = recording.messages;
    const odd = { ...recording, messages: [{ at: 0, ...message, payload: { type: 'string' } }] };
    expect(schemasIn(generateDeskEvents(odd))).toEqual([]);
    expect(schemasIn(generateDeskEvents(recording))).toEqual(['onNew']);
  });
});
