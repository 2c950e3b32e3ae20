import { createDeskClient } from 'iadvize-desk-events';
import { compareWithCatalogue, createFakeDesk, type DeskRecorder, recordDesk } from 'iadvize-desk-events/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { post } from '../postMessage';

const prefix = 'com.iadvize.desk.';
let recorder: DeskRecorder;

beforeEach(() => {
  recorder = recordDesk();
});
afterEach(() => recorder.stop());

const recordedEvents = () => recorder.recording().messages.map(({ event }) => event?.replace(prefix, ''));

/** The names of the fields that a recording keeps inside one of an event's fields. */
function namesIn(key: string, value: unknown): string[] {
  post({ event: `${prefix}CONVERSATION_ADDED`, [key]: value });
  return Object.keys(recorder.recording().messages.at(-1)?.payload.fields?.[key]?.fields ?? {});
}

describe("recordDesk keeps an event's name", () => {
  it.each(['CONVERSATION_FOCUSED', 'VISITOR_TYPING', 'CONVERSATION_ADDED_V2', 'V2_CONVERSATION_ADDED', 'A'.repeat(50)])(
    'that looks like one in code, such as %s',
    (name) => {
      post({ event: prefix + name });
      expect(recordedEvents()).toEqual([name]);
    },
  );

  it.each([
    'ADA_LOVELACE_0612345678',
    'ADA_LOVELACE_123',
    'A1_B2',
    'ada@private.example',
    'ADA LOVELACE',
    'ADÈLE',
    'ada',
    'Ada',
    '',
    'A'.repeat(51),
    '0612345678',
    '(event 2)',
  ])('not if it may be data, such as %s', (name) => {
    post({ event: prefix + name, conversationId: 'c-1' });
    expect(recordedEvents()).toEqual(['(event)']);
    expect(recorder.recording().messages[0]?.payload).toEqual({
      type: 'object',
      fields: { conversationId: { type: 'string', id: 1 } },
    });
  });

  it('not if it is one of more than a hundred that the catalogue does not have', () => {
    const names = Array.from(
      { length: 102 },
      (_, index) => 'A'.repeat(Math.floor(index / 26)) + String.fromCharCode(65 + (index % 26)),
    );
    for (const name of [...names, 'A', 'CONVERSATION_FOCUSED']) post({ event: prefix + name });
    expect(recordedEvents().slice(99)).toEqual([names[99], '(event)', '(event 2)', 'A', 'CONVERSATION_FOCUSED']);
  });
});

describe('recordDesk masks a key', () => {
  it.each([
    'ADA_LOVELACE_0612345678',
    'ada@private.example',
    'ada lovelace',
    'adèle',
    'Ada',
    'a'.repeat(41),
    'visitor12345',
  ])('that may be data, such as %s', (key) => {
    expect(namesIn('visitor', { [key]: {}, email: '' })).toEqual(['(key)', 'email']);
  });

  it.each<[string, object]>([
    ['objects', { ada: { age: 36 }, grace: { rank: 1 } }],
    ['text', { ada: 'x', grace: 'y' }],
    ['numbers', { ada: 1, grace: 2 }],
    ['lists', { ada: [], grace: [1] }],
    ['text or null', { ada: 'x', grace: null }],
    ['nothing at all', { ada: null, grace: undefined }],
  ])('of a record of %s', (_what, value) => {
    expect(namesIn('customers', value)).toEqual(['(key)', '(key 2)']);
    expect(namesIn('customers', { nested: value, other: 1 })).toEqual(['nested', 'other']);
    expect(JSON.stringify(recorder.recording())).not.toMatch(/ada|grace/);
  });

  it('of an object with more than 60 keys, unless it is known', () => {
    const entries = Array.from({ length: 60 }, (_, index) => [
      `field${'x'.repeat(index % 30)}${index > 29 ? '' : '_'}`,
      index % 2 ? 1 : 'x',
    ]);
    const fields = Object.fromEntries(entries);
    expect(namesIn('visitor', fields)).toEqual(Object.keys(fields));
    const names = namesIn('visitor', { email: 'x', ...fields });
    expect(names[0]).toBe('email');
    expect(names.slice(1).every((name) => /^\(key( \d+)?\)$/.test(name))).toBe(true);
  });

  it('of a channel that is not documented', () => {
    expect(namesIn('availability', { CHAT: 'AVAILABLE', ADA_LOVELACE: 'AVAILABLE' })).toEqual(['CHAT', '(key)']);
  });
});

describe('recordDesk keeps a key', () => {
  it('that looks like one in code, if its object has values of several types or a known field', () => {
    expect(namesIn('other', { contactEmail: 'x', loyalty_card: 1, zip2: 'x' })).toEqual([
      'contactEmail',
      'loyalty_card',
      'zip2',
    ]);
    expect(namesIn('other', { email: 'x', contactEmail: 'x' })).toEqual(['email', 'contactEmail']);
  });

  it('of a visitor, although all of its values may be text', () => {
    expect(namesIn('visitor', { prenom: 'x', nom: 'y' })).toEqual(['prenom', 'nom']);
    expect(namesIn('visitors', { prenom: 'x', nom: 'y' })).toEqual(['(key)', '(key 2)']);
  });

  it('of a documented channel, in any case', () => {
    expect(namesIn('availability', { chat: 'available', thirdParty: 'x' })).toEqual(['chat', 'thirdParty']);
  });

  it('that is a common name of a field of a profile', () => {
    expect(namesIn('identity', { first_name: 'x', familyName: 'y', postal_code: 'z' })).toEqual([
      'first_name',
      'familyName',
      'postal_code',
    ]);
  });

  it('if it is the only one of its object and looks like one in code, even if it is a name', () => {
    expect(namesIn('customers', { ada: 1 })).toEqual(['ada']);
  });
});

describe('a mask', () => {
  it('is the same for the same name throughout a recording, and another one for another name', () => {
    post({ event: `${prefix}ada`, 'a b': 1, 'c d': { 'a b': 1, email: 1 } });
    post({ event: `${prefix}grace`, 'c d': 1 });
    post({ event: `${prefix}ada`, 'e f': 1, 'a b': 1 });
    const { messages } = recorder.recording();
    expect(recordedEvents()).toEqual(['(event)', '(event 2)', '(event)']);
    expect(messages.map(({ payload }) => Object.keys(payload.fields ?? {}))).toEqual([
      ['(key)', '(key 2)'],
      ['(key 2)'],
      ['(key 3)', '(key)'],
    ]);
    expect(messages[0]?.payload.fields?.['(key 2)']?.fields).toHaveProperty('(key)');
  });

  it('is the same for all names that are too long to be remembered', () => {
    const [one, other] = ['x'.repeat(201), 'y'.repeat(201)];
    post({ event: prefix + one, [one]: 1, [other]: 1 });
    expect(recordedEvents()).toEqual(['(other event)']);
    expect(Object.keys(recorder.recording().messages[0]?.payload.fields ?? {})).toEqual(['(other key)']);
  });

  it('leaves the comparison with the catalogue what it was', () => {
    post({ event: `${prefix}ada@private.example`, conversationId: 'c-1', conversationParticipantType: 'Visitor' });
    post({ event: `${prefix}grace@private.example`, conversationId: 'c-1', 'ada@private.example': 1 });
    post({ event: `${prefix}CONVERSATION_FOCUSED`, conversationId: 'c-1', 'ada@private.example': 1 });
    const rows = compareWithCatalogue(recorder.recording());
    expect(rows.filter(({ seen }) => seen)).toMatchObject([
      { event: 'CONVERSATION_FOCUSED', name: 'known', fieldsNeverSeen: '', fieldsUnknown: '(key)' },
      { event: '(event)', name: 'recognized', fieldsUnknown: '' },
      { event: '(event 2)', name: 'unknown', fieldsUnknown: 'conversationId, (key)' },
    ]);
  });

  it('is replayed as an event, and recorded as the same mask again', () => {
    post({ event: `${prefix}ada@private.example`, conversationId: 'c-1', conversationParticipantType: 'Visitor' });
    const recording = recorder.recording();
    const wireNames: unknown[] = [];
    const desk = createDeskClient();
    desk.onConversationMessage(({ wireName }) => wireNames.push(wireName));
    createFakeDesk().replay(recording);
    desk.close();
    expect(wireNames).toEqual([`${prefix}(event)`]);
    expect(recordedEvents()).toEqual(['(event)', '(event 2)']);
  });
});
