import { compareWithCatalogue, createFakeDesk, recordDesk } from 'iadvize-desk-events/testing';
import { describe, expect, it } from 'vitest';
import { fixtures, handlerNames } from '../../fixtures';
import { post } from '../postMessage';

/** The rows for what was posted meanwhile, by event. */
function compare(happen: () => void) {
  const recorder = recordDesk();
  happen();
  recorder.stop();
  const rows = compareWithCatalogue(recorder.recording());
  return { rows, rowOf: (event: string) => rows.find((row) => row.event === event) };
}

const postEvent = (name: string, payload: object) => post({ event: `com.iadvize.desk.${name}`, ...payload });

describe('compareWithCatalogue', () => {
  it('expects the events and the fields of the catalogue if nothing was seen', () => {
    const { rows } = compare(() => {});
    const empty = { refused: '', fieldsUnknown: '', valuesUnknown: '', vocabulary: '', profile: '' };
    const unseen = { name: 'known', seen: 0, ...empty };
    expect(rows).toHaveLength(handlerNames.length);
    expect(rows.slice(0, 8)).toEqual([
      { ...unseen, event: 'CONVERSATION_ADDED', fieldsNeverSeen: 'conversationId, projectId' },
      { ...unseen, event: 'CONVERSATION_FOCUSED', fieldsNeverSeen: 'conversationId' },
      { ...unseen, event: 'CONVERSATION_FOCUS_LOST', fieldsNeverSeen: 'conversationId' },
      { ...unseen, event: 'CONVERSATION_STATE_BOX_CLICKED', fieldsNeverSeen: 'conversationId' },
      { ...unseen, event: 'CONVERSATION_VISITOR_UPDATED', fieldsNeverSeen: 'conversationId, visitor' },
      { ...unseen, event: 'CONVERSATION_REMOVED', fieldsNeverSeen: 'conversationId' },
      { ...unseen, event: 'AVAILABILITY_UPDATED', fieldsNeverSeen: 'availabilities, availability' },
      { ...unseen, event: 'CONVERSATION_MESSAGE', fieldsNeverSeen: 'conversationParticipantType, conversationId' },
    ]);
  });

  it('has no complaint about what the documentation says', () => {
    const { rows } = compare(() => {
      for (const { posted } of Object.values(fixtures)) post(posted);
    });
    expect(rows.map(({ seen }) => seen)).toEqual(handlerNames.map(() => 1));
    expect(rows.map((row) => row.refused + row.fieldsUnknown + row.valuesUnknown).join('')).toBe('');
  });

  it('lists events that no entry names, with their fields, and messages without an event', () => {
    const { rows, rowOf } = compare(() => {
      postEvent('VISITOR_TYPING', { conversationId: 'c-1', text: { draft: 'Ada' } });
      postEvent('VISITOR_TYPING', { conversationId: 'c-1', since: 1 });
      post({ event: 'ADA', email: 'ada@example.org' });
      post('ada@example.org');
    });
    const empty = {
      refused: '',
      fieldsNeverSeen: '',
      fieldsUnknown: '',
      valuesUnknown: '',
      vocabulary: '',
      profile: '',
    };
    const row = { ...empty, seen: 2 };
    expect(rows.slice(handlerNames.length)).toEqual([
      { ...row, event: 'VISITOR_TYPING', name: 'unknown', fieldsUnknown: 'conversationId, text, since' },
      { ...row, event: '(none)', name: 'none' },
    ]);
    expect(rowOf('CONVERSATION_MESSAGE')?.seen).toBe(0);
  });

  it('recognizes the message event by its field, because nobody published its name', () => {
    const { rows, rowOf } = compare(() => {
      postEvent('A_NAME', { conversationId: 'c-1', conversationParticipantType: 'Visitor', sentAt: 1 });
      postEvent('A_NAME', { conversationId: 'c-1', conversationParticipantType: 'Bot' });
    });
    expect(rows).toHaveLength(handlerNames.length);
    expect(rowOf('CONVERSATION_MESSAGE')).toBeUndefined();
    expect(rowOf('A_NAME')).toEqual({
      event: 'A_NAME',
      name: 'recognized',
      seen: 2,
      refused: '',
      fieldsNeverSeen: '',
      fieldsUnknown: 'sentAt',
      valuesUnknown: 'conversationParticipantType: string',
      vocabulary: '',
      profile: '',
    });
  });

  it('lists what the schemas refuse, which no handler gets', () => {
    const { rowOf } = compare(() => {
      postEvent('CONVERSATION_FOCUSED', { conversationId: true });
      postEvent('CONVERSATION_FOCUSED', { conversationId: false });
      postEvent('CONVERSATION_ADDED', { conversationId: 'c-1', projectId: { id: 1 } });
      postEvent('CONVERSATION_VISITOR_UPDATED', { conversationId: null });
    });
    expect(rowOf('CONVERSATION_FOCUSED')).toMatchObject({ seen: 2, refused: 'conversationId: invalid_union' });
    expect(rowOf('CONVERSATION_ADDED')).toMatchObject({ refused: 'projectId: invalid_union' });
    expect(rowOf('CONVERSATION_VISITOR_UPDATED')).toMatchObject({
      refused: 'conversationId: invalid_union, visitor: invalid_type',
    });
  });

  it("distinguishes a message event with this package's name from one that is recognized", () => {
    const { rowOf } = compare(() => {
      postEvent('A_NAME', { conversationParticipantType: 'Visitor' });
      postEvent('CONVERSATION_MESSAGE', { conversationParticipantType: 'Visitor' });
    });
    expect(rowOf('A_NAME')).toMatchObject({ name: 'recognized', seen: 1 });
    expect(rowOf('CONVERSATION_MESSAGE')).toMatchObject({ name: 'known', seen: 1 });
  });

  it.each([
    ['graphql', 'GraphQL 11 of 17, REST 4 of 14', 'visitor.externalId, visitor.username'],
    ['rest', 'GraphQL 4 of 17, REST 10 of 14', 'visitor.id, visitor.browser'],
  ] as const)('tells the visitor vocabulary of %s, and what of it was never seen', (visitorShape, fit, missing) => {
    const { rowOf } = compare(() => createFakeDesk({ visitorShape }).addConversation());
    const row = rowOf('CONVERSATION_VISITOR_UPDATED');
    expect(row).toMatchObject({ vocabulary: fit, fieldsUnknown: '' });
    expect(row?.fieldsNeverSeen).toMatch(new RegExp(`^${missing}`));
  });

  it('knows every field of both vocabularies', () => {
    const graphql =
      'visitorId externalUserId externalId firstName lastName address city zipCode country phoneNumber email username avatarUrl source createdAt updatedAt legacyVisitorId';
    const rest =
      'id unique_id external_id lastname firstname address city zip country phone email browser website_id created_at';
    const visitor = Object.fromEntries(`${graphql} ${rest}`.split(' ').map((field) => [field, 'x']));
    const { rowOf } = compare(() => postEvent('CONVERSATION_VISITOR_UPDATED', { conversationId: 'c-1', visitor }));
    expect(rowOf('CONVERSATION_VISITOR_UPDATED')).toMatchObject({
      vocabulary: 'GraphQL 17 of 17, REST 14 of 14',
      fieldsNeverSeen: '',
      fieldsUnknown: '',
    });
  });

  it('lists the missing fields of the first vocabulary if none fits better', () => {
    const { rowOf } = compare(() =>
      postEvent('CONVERSATION_VISITOR_UPDATED', { conversationId: 'c-1', visitor: { email: 'x' } }),
    );
    expect(rowOf('CONVERSATION_VISITOR_UPDATED')?.fieldsNeverSeen).toMatch(/^visitor\.visitorId, /);
  });

  it('says of a visitor without a field nothing of vocabularies', () => {
    const { rowOf } = compare(() =>
      postEvent('CONVERSATION_VISITOR_UPDATED', { conversationId: 'c-1', visitor: {}, visitors: [{ age: 1 }] }),
    );
    expect(rowOf('CONVERSATION_VISITOR_UPDATED')).toMatchObject({ vocabulary: '', fieldsUnknown: 'visitors' });
  });

  it('recognizes the messages of a name of which some are marked', () => {
    const { rowOf } = compare(() => {
      postEvent('A_NAME', { conversationParticipantType: 'Visitor' });
      postEvent('A_NAME', {});
      post({ event: 'com.iadvize.desk.B_NAME', other: 1 });
      post('text');
    });
    expect(rowOf('A_NAME')).toMatchObject({ name: 'recognized', seen: 2 });
    expect(rowOf('B_NAME')).toMatchObject({ name: 'unknown' });
  });

  it('expects nothing of what has no name, marked or not', () => {
    const { rowOf } = compare(() => post({ conversationParticipantType: 'Visitor' }));
    expect(rowOf('(none)')).toMatchObject({ name: 'none', seen: 1, fieldsNeverSeen: '', fieldsUnknown: '' });
  });

  it("lists the visitor's fields of neither vocabulary, and leaves out what is below them", () => {
    const { rowOf } = compare(() =>
      postEvent('CONVERSATION_VISITOR_UPDATED', {
        conversationId: 'c-1',
        visitor: {
          email: 'ada@example.org',
          loyalty: { tier: 'gold' },
          'ada@example.org': 1,
          address: { street: 'x' },
        },
        desk: { visitor: { mood: 1 } },
      }),
    );
    expect(rowOf('CONVERSATION_VISITOR_UPDATED')?.fieldsUnknown).toBe(
      'visitor.loyalty, visitor.(key), visitor.address.street, desk',
    );
  });

  it('lists unknown values of enumerations by their types, once each', () => {
    const { rowOf } = compare(() => {
      postEvent('AVAILABILITY_UPDATED', {
        availabilities: [
          { channel: 'PIGEON', status: 'AVAILABLE', since: 1 },
          { channel: 'CHAT', status: 3 },
          { channel: 'CALL', status: ['AVAILABLE', 'BUSY'] },
        ],
      });
      postEvent('AVAILABILITY_UPDATED', { availability: { CHAT: 'BUSY', CALL: null, FAX: 'AVAILABLE' } });
      postEvent('AVAILABILITY_UPDATED', { availability: { CHAT: 'AWAY' } });
    });
    expect(rowOf('AVAILABILITY_UPDATED')).toEqual({
      event: 'AVAILABILITY_UPDATED',
      name: 'known',
      seen: 3,
      refused: '',
      fieldsNeverSeen: '',
      fieldsUnknown: 'availabilities.since, availability.(key)',
      valuesUnknown:
        'availabilities.channel: string, availabilities.status: number, availabilities.status: string, availability.CHAT: string, availability.CALL: null',
      vocabulary: '',
      profile: '',
    });
  });
});
