import Ajv from 'ajv/dist/2020';
import { deskEvents } from 'iadvize-desk-events';
import { compareWithCatalogue, createFakeDesk, type DeskRecording, recordDesk } from 'iadvize-desk-events/testing';
import { expect, onTestFinished, test } from 'vitest';
import { exportFormats } from '../../../src/inspector/discovery/exportFormats';
import { markdownReport } from '../../../src/inspector/discovery/markdownReport';
import { openRecording, recordingText } from '../../../src/inspector/discovery/recordingFile';
import { jsonSchemaOf } from '../../../src/inspector/discovery/recordingJsonSchema';
import { messagesOf } from '../../../src/testing/desk/replay';
import { createSeeded } from '../../../src/testing/desk/seed';

/** Records a desk whose visitors have a marker in each field. */
function recordMarkers(): DeskRecording {
  const recorder = recordDesk();
  onTestFinished(recorder.stop);
  const fake = createFakeDesk();
  const id = fake.addConversation({
    visitor: { firstName: 'MARKER', lastName: 'MARKER', email: 'MARKER@example.com' },
  });
  fake.receiveMessage(id, 'Visitor');
  fake.setAvailability({ CHAT: 'AVAILABLE' });
  fake.post({ event: 'com.iadvize.desk.NEW_EVENT', list: [1, 'MARKER', null], bytes: new Uint8Array(2), none: [] });
  fake.post({ event: 'com.iadvize.desk.NEW_EVENT', list: [{ a: true }] });
  fake.post('MARKER');
  return recorder.recording();
}

test("refuses a file that isn't a recording, without quoting it", () => {
  expect(() => openRecording('MARKER')).toThrow('received text that is no JSON');
  expect(() => openRecording('{"version":1}')).toThrow('recording.messages: expected a list');
});

test.each([
  ['1e300', '1e+300'],
  ['-1', '-1'],
  ['"MARKER"', 'a string'],
  ['null', 'null'],
  [undefined, 'undefined'],
])('refuses a recording in which a message arrived at %s', (at, received) => {
  const time = at === undefined ? '' : `"at":${at},`;
  const text = `{"version":1,"messages":[{"at":0,"payload":{"type":"null"}},{${time}"payload":{"type":"null"}}]}`;
  expect(() => openRecording(text)).toThrow(
    new TypeError(
      `recording.messages[1].at: expected a time in ms from 0 to 31536000000 (a year), received ${received}`,
    ),
  );
});

test('reads a recording as it was saved', () => {
  const recording = recordMarkers();
  expect(openRecording(recordingText(recording))).toStrictEqual(JSON.parse(JSON.stringify(recording)));
});

test("leaves out what doesn't belong into a recording", () => {
  const payload = { type: 'list', items: [{ type: 'string', other: 'MARKER' }], other: 'MARKER' };
  const file = { version: 1, messages: [{ at: 5, payload, other: 'MARKER' }], dropped: 2, foreign: 'MARKER' };
  expect(openRecording(JSON.stringify(file))).toStrictEqual({
    version: 1,
    messages: [{ at: 5, payload: { type: 'list', items: [{ type: 'string' }] } }],
    dropped: 2,
    foreign: 0,
  });
});

test('no export has a value of a visitor in it', () => {
  const recording = recordMarkers();
  for (const { write } of exportFormats) expect(write(recording, deskEvents)).not.toContain('MARKER');
});

test('writes a report with a table that no name can break', () => {
  const recording = { version: 1, messages: [], dropped: 1, foreign: 2 } as const;
  const [row] = compareWithCatalogue(recordMarkers());
  const report = markdownReport(recording, row ? [{ ...row, event: 'A|B_[x]', seen: 3 }] : []);
  expect(report).toContain("0 messages were recorded. 1 more didn't fit. 2 came from elsewhere and weren't read.");
  expect(report).toContain('| A\\|B_\\[x\\] |');
  expect(report).toContain('| Event | Name | Seen |');
});

test('writes a JSON Schema that accepts each recorded event', () => {
  const recording = recordMarkers();
  const schema = jsonSchemaOf(recording);
  const validate = new Ajv({ allowUnionTypes: true }).compile(schema);
  const events = recording.messages.filter(({ event }) => event !== undefined);
  // JSON has no undefined.
  const played = JSON.parse(JSON.stringify(messagesOf(events, createSeeded(1))));
  expect(played).toHaveLength(events.length);
  for (const message of played) expect(validate(message), JSON.stringify(validate.errors)).toBe(true);
  expect(validate({ event: 'com.iadvize.desk.CONVERSATION_ADDED' })).toBe(false);
  expect(validate({ event: 'com.iadvize.desk.OTHER' })).toBe(false);
});

test('writes a JSON Schema of events without fields', () => {
  const event = 'com.iadvize.desk.EMPTY';
  const messages = [{ at: 0, event, payload: { type: 'object' } }];
  expect(jsonSchemaOf({ version: 1, messages, dropped: 0, foreign: 0 })).toMatchObject({
    $defs: { [event]: { type: 'object', properties: { event: { const: event } }, required: ['event'] } },
  });
});

test('reads each object of a recording as often as any other for a JSON Schema, no matter how many fields they have', () => {
  const event = 'com.iadvize.desk.NEW';
  const readsOfEach = (count: number) => {
    let reads = 0;
    const objects = Array.from({ length: count }, (_none, index) => ({
      type: 'object',
      get fields() {
        reads += 1;
        return { [`field${index}`]: { type: 'string' } };
      },
    }));
    const items = { type: 'object', fields: { items: { type: 'list', items: objects } } };
    jsonSchemaOf({ version: 1, messages: [{ at: 0, event, payload: items }], dropped: 0, foreign: 0 });
    return reads / count;
  };
  expect(readsOfEach(50)).toBe(readsOfEach(5));
});

test('reads the name of each message as often as any other for a JSON Schema, no matter how many names there are', () => {
  const readsOfEach = (count: number) => {
    let reads = 0;
    const messages = Array.from({ length: count }, (_none, index) => ({
      at: 0,
      get event() {
        reads += 1;
        return `com.iadvize.desk.NEW_${index}`;
      },
      payload: { type: 'object' },
    }));
    jsonSchemaOf({ version: 1, messages, dropped: 0, foreign: 0 });
    return reads / count;
  };
  expect(readsOfEach(50)).toBe(readsOfEach(5));
});

test('writes a module for each library of schemas', () => {
  const modules = exportFormats.filter(({ fileName }) => fileName === 'deskEvents.ts');
  const texts = modules.map(({ write }) => write(recordMarkers(), deskEvents));
  expect(texts.map((text) => /from '(zod|zod\/mini|valibot)'/.exec(text)?.[1])).toStrictEqual([
    'zod',
    'zod/mini',
    'valibot',
  ]);
});

test('writes a fixture that the fake desk can replay', () => {
  const fixture = exportFormats.find(({ name }) => name.startsWith('Fixture'));
  const recording = recordMarkers();
  const text = fixture?.write(recording, deskEvents) ?? '';
  const json = text.slice(text.indexOf('= ') + 2, text.lastIndexOf(';'));
  expect(JSON.parse(json)).toStrictEqual(JSON.parse(JSON.stringify(recording)));
});
