import { createDeskClient, type DeskRejection } from 'iadvize-desk-events';
import { createFakeDesk, type DeskRecording, generateDeskEvents } from 'iadvize-desk-events/testing';
import { describe, expect, it } from 'vitest';
import { generatedFrom, libraryNames, recordingOf, run } from '../../generated';
import { oddDeskMessages } from '../../oddDesk';

const named = (name: string, payload: object) => ({ event: `com.iadvize.desk.${name}`, ...payload });
const payloadOf = (payload: unknown) => ({
  version: 1,
  messages: [{ at: 0, event: 'com.iadvize.desk.NEW', payload }],
  dropped: 0,
  foreign: 0,
});

describe('generateDeskEvents refuses', () => {
  // What an untyped caller or a file may pass.
  const generate = (recording: unknown, options?: unknown) => () =>
    generateDeskEvents(recording as DeskRecording, options as never);
  const error = (text: string) => new TypeError(`generateDeskEvents: ${text}`);

  it('a library that it does not know', () => {
    expect(generate(recordingOf([]), { schemas: 'arktype' })).toThrow(
      error("schemas: expected 'zod', 'zod/mini' or 'valibot', received 'arktype'"),
    );
    expect(generate(recordingOf([]), { schemas: 'toString' })).toThrow(TypeError);
  });

  it.each<[string, unknown, string]>([
    ['no recording', undefined, 'recording: expected a recording of recordDesk, received undefined'],
    ['text', '{"ada":1}', 'recording: expected a recording of recordDesk, received a string'],
    ['another version', { version: 2 }, 'recording.version: expected 1, received 2'],
    ['no messages', { version: 1, messages: 'ada' }, 'recording.messages: expected a list, received a string'],
    [
      'a message that is none',
      { version: 1, messages: [null] },
      'recording.messages[0]: expected an object, received null',
    ],
    [
      'a name outside of the namespace',
      { version: 1, messages: [{ event: 'ada' }] },
      "recording.messages[0].event: expected a string that begins with 'com.iadvize.desk.', received a string",
    ],
    ...[
      7,
      {},
      { type: 1 },
      { type: 'string', known: 1 },
      { type: 'string', id: -1 },
      { type: 'Uint8Array', bytes: 1.5 },
      { type: 'object', fields: [] },
      { type: 'object', fields: { ada: { type: 7 } } },
      { type: 'list', items: {} },
      { type: 'list', items: [{}] },
      Array.from({ length: 30 }).reduce((inner) => ({ type: 'list', items: [inner] }), { type: 'string' }),
    ].map((payload): [string, unknown, string] => [
      `the value ${JSON.stringify(payload).slice(0, 40)}`,
      payloadOf(payload),
      `recording.messages[0].payload: expected a value as recordDesk keeps it, with its 'type', received ${
        payload === 7 ? '7' : 'an object'
      }`,
    ]),
  ])('%s as a recording, without quoting it', (_what, recording, text) => {
    expect(generate(recording)).toThrow(error(text));
  });
});

describe('a generated module', () => {
  it('has the standard entries alone if the desk sends what the catalogue describes', () => {
    const text = generatedFrom([
      named('CONVERSATION_ADDED', { conversationId: 'c-1', projectId: '12' }),
      named('CONVERSATION_VISITOR_UPDATED', { conversationId: 'c-1', visitor: { email: 'a', firstName: null } }),
      named('AVAILABILITY_UPDATED', { availabilities: [{ channel: 'CHAT', status: 'BUSY' }] }),
      'noise',
    ]);
    expect(text).toMatch(/^import \{ deskEvents \} from 'iadvize-desk-events';\n\n/m);
    expect(text).toContain('export const events = {\n  ...deskEvents,\n};\n');
    expect(text).not.toMatch(/zod|profile|Visitor =|availability =/);
    expect(run(text).fixture).toEqual([
      named('AVAILABILITY_UPDATED', { availabilities: [{ channel: 'CHAT', status: 'made up' }] }),
      named('CONVERSATION_ADDED', { conversationId: expect.stringMatching(/^[\da-f-]{36}$/), projectId: '1234' }),
      named('CONVERSATION_VISITOR_UPDATED', {
        conversationId: expect.stringMatching(/^[\da-f-]{36}$/),
        visitor: { email: 'ada.lindqvist@example.com', firstName: null },
      }),
    ]);
  });

  it('is the same if nothing was recorded', () => {
    const { events, fixture } = run(generatedFrom([]));
    expect(Object.keys(events)).toHaveLength(8);
    expect(fixture).toEqual([]);
  });

  it.each(libraryNames)('delivers what an odd desk sends, by schemas of %s', (schemas) => {
    const { events, fixture } = run(generatedFrom(oddDeskMessages, { schemas }));
    const rejections: DeskRejection[] = [];
    const desk = createDeskClient({ events, onRejected: (rejection) => rejections.push(rejection) });
    const delivered: object[] = [];
    desk.onEvent((event) => delivered.push(event));
    const unknown: string[] = [];
    desk.onUnknownEvent(({ event }) => unknown.push(event));
    const fake = createFakeDesk();
    for (const message of [...oddDeskMessages, ...fixture]) fake.post(message);
    desk.close();
    expect(rejections).toEqual([]);
    expect(unknown).toEqual(['com.iadvize.desk.Grace_Hopper']);
    expect(delivered).toHaveLength(oddDeskMessages.length - 1 + fixture.length);
  });

  it('reads the profile and the statuses from the places in which the desk has them', () => {
    const { profile, availability } = run(generatedFrom(oddDeskMessages));
    const visitor = {
      contact: { email: 'ada@example.org', phone: 46185550100 },
      identity: { first_name: 'Ada' },
      account: { externalId: 'K-1' },
    };
    expect(profile?.(visitor)).toEqual({
      firstName: 'Ada',
      lastName: undefined,
      email: 'ada@example.org',
      phone: 46185550100,
    });
    expect(profile?.({ contact: { email: null, phone: 1 } })).toMatchObject({ email: null, firstName: undefined });
    expect(availability?.({ status: { chat: 'AVAILABLE', call: 'BUSY' } })).toEqual({
      CHAT: 'AVAILABLE',
      CALL: 'BUSY',
    });
  });

  it('says what to know about the recording', () => {
    const text = generatedFrom(oddDeskMessages);
    expect(text).toContain(
      ' * The recording masks the names of some events (messages: 1). Nothing here describes them.\n',
    );
    expect(text).toContain(
      " * `visitor.account.externalId` may be the customer's id in your own system, or another id.",
    );
    expect(text).not.toMatch(/externalId: visitor/);
    expect(text).toContain(' * createDeskClient({ events, profile, availability });\n');
  });

  it('has a comment on each field that says how often it was seen, and as what', () => {
    const text = generatedFrom(oddDeskMessages);
    expect(text).toContain('/** VISITOR_TYPING. Seen 2 times. */\nexport const onVisitorTyping = z.looseObject({');
    expect(text).toContain('  /** Seen in 1 of 2. */\n  draft: z.optional(z.record(z.string(), z.string())),');
    expect(text).toContain('  /** Seen in 2 of 2: number 1, null 1. */\n  seconds: z.nullable(z.number()),');
    expect(text).toContain('/** Seen in 2 of 2. Documented values: AVAILABLE, UNAVAILABLE. */');
  });

  it('has nothing of the recording but documented values', () => {
    const text = generatedFrom(oddDeskMessages);
    expect(text).not.toMatch(/private\.example|secret|Hopper|Grace|K-9000|7001|4321|33_?612|BUSY|vip/);
  });
});
