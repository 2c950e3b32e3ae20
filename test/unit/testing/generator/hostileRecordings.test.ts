import { type DeskRecording, generateDeskEvents } from 'iadvize-desk-events/testing';
import { describe, expect, it } from 'vitest';
import { parseRecording } from '../../../../src/testing/generator/parseRecording';
import { libraryNames, run } from '../../../generated';

const evil = [
  '*/ globalThis.pwned = 1; /*',
  "'] = globalThis.pwned = 1; //",
  '"); globalThis.pwned = 1; //',
  ['`$', '{globalThis.pwned = 1}`'].join(''),
  '\n globalThis.pwned = 1;\n',
  '\u2028globalThis.pwned = 1',
  '\\',
  '',
  '__proto__',
  'constructor',
  'a-b',
  '0',
];

const recordingOfPayload = (payload: object, event = 'com.iadvize.desk.NEW'): DeskRecording =>
  parseRecording(JSON.stringify({ version: 1, messages: [{ at: 0, event, payload }], dropped: 0, foreign: 0 }));

/** A value of an evil type, with an evil documented value. */
const evilValue = (text: string) => ({ type: text, known: text });

/** Every text that the generator could take from a recording: keys at each depth, types and values. */
const recordings = evil.flatMap((text) => [
  recordingOfPayload({ type: 'object', fields: { [text]: evilValue(text), email: { type: 'string', known: text } } }),
  recordingOfPayload(
    {
      type: 'object',
      fields: {
        visitor: {
          type: 'object',
          fields: JSON.parse(`{${JSON.stringify(text)}:{"type":"string"},"a":{"type":"null"}}`),
        },
      },
    },
    'com.iadvize.desk.CONVERSATION_VISITOR_UPDATED',
  ),
  recordingOfPayload(
    { type: 'object', fields: { status: { type: 'object', fields: { [text]: evilValue('AVAILABLE') } } } },
    'com.iadvize.desk.AVAILABILITY_UPDATED',
  ),
  recordingOfPayload({ type: 'object', fields: {} }, `com.iadvize.desk.${text}`),
  recordingOfPayload({ type: text }, 'com.iadvize.desk.NEW'),
]);

describe('a recording that somebody wrote', () => {
  it.each(libraryNames)('puts no text of its own into the module, by schemas of %s', (schemas) => {
    for (const recording of recordings) {
      const text = generateDeskEvents(recording, { schemas });
      expect(text).not.toMatch(/pwned|__proto__|constructor|a-b/);
      expect(run(text).events).toHaveProperty('onConversationAdded');
    }
    expect(globalThis).not.toHaveProperty('pwned');
    expect(Object.prototype).not.toHaveProperty('a');
  });

  it('is understood without what was put on Object.prototype', () => {
    const recording = recordingOfPayload({ type: 'object', fields: { email: { type: 'string' } } });
    const text = generateDeskEvents(recording);
    const polluted = {
      known: 'AVAILABLE',
      fields: { ada: { type: 'string' } },
      items: [{ type: 'null' }],
      schemas: 'valibot',
    };
    for (const [key, value] of Object.entries(polluted)) {
      Object.defineProperty(Object.prototype, key, { value, configurable: true, writable: true, enumerable: true });
    }
    try {
      expect(generateDeskEvents(recording)).toBe(text);
    } finally {
      for (const key of Object.keys(polluted)) Reflect.deleteProperty(Object.prototype, key);
    }
  });

  it('may be nested so deep that the module stops describing it', () => {
    const deep = Array.from({ length: 18 }).reduce<object>((inner) => ({ type: 'object', fields: { inner } }), {
      type: 'string',
    });
    const text = generateDeskEvents(recordingOfPayload(deep));
    expect(text.match(/inner: z\.looseObject/g)).toHaveLength(10);
    expect(text).toContain('inner: z.looseObject({}),');
  });

  it("may have a method name for each of its events, none of them the client's own", () => {
    const names = ['EVENT', 'UNKNOWN_EVENT', 'CONVERSATION__ADDED', 'A_B', 'A__B', 'AB', 'CONVERSATION_ADDED'];
    const messages = names.map((name) => ({
      at: 0,
      event: `com.iadvize.desk.${name}`,
      payload: { type: 'object', fields: { why: { type: 'null' } } },
    }));
    const text = generateDeskEvents({ version: 1, messages, dropped: 0, foreign: 0 });
    expect([...text.matchAll(/^export const (on\w+)/gm)].map(([, name]) => name)).toEqual([
      'onAB',
      'onAB2',
      'onAb',
      'onConversationAdded2',
      'onEvent2',
      'onUnknownEvent2',
    ]);
  });
});
