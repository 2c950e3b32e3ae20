import { type DeskEventDefinitions, defineDeskEvent, deskEvents, type StandardSchema } from 'iadvize-desk-events';
import { type CompareOptions, compareWithCatalogue, recordDesk } from 'iadvize-desk-events/testing';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { post } from '../postMessage';

const postEvent = (name: string, payload: object) => post({ event: `com.iadvize.desk.${name}`, ...payload });

/** Finds the rows for what was posted meanwhile, by event. */
function compare(options: CompareOptions, happen: () => void) {
  const recorder = recordDesk();
  happen();
  recorder.stop();
  const rows = compareWithCatalogue(recorder.recording(), options);
  return { rows, rowOf: (event: string) => rows.find((row) => row.event === event) };
}

const typing = defineDeskEvent('VISITOR_TYPING', z.object({ conversationId: z.string(), seconds: z.number() }));
const visitorUpdated = defineDeskEvent(
  'CONVERSATION_VISITOR_UPDATED',
  z.object({ conversationId: z.string(), visitor: z.looseObject({ contact: z.object({ email: z.string() }) }) }),
);

/** A schema that answers in its own way. */
const schemaOf = (validate: StandardSchema<object>['~standard']['validate']): StandardSchema<object> => ({
  '~standard': { version: 1, vendor: 'test', validate },
});

describe('compareWithCatalogue says of an own entry', () => {
  const refusedBy = (schema: StandardSchema<object>) => {
    const events = { onVisitorTyping: defineDeskEvent('VISITOR_TYPING', schema) };
    return compare({ events }, () => postEvent('VISITOR_TYPING', { seconds: 'ada' })).rowOf('VISITOR_TYPING')?.refused;
  };

  it('what its schema refuses', () => {
    expect(refusedBy(typing.schema)).toBe('conversationId: invalid_type, seconds: invalid_type');
    expect(refusedBy(v.object({ seconds: v.number() }))).toBe('seconds: number');
  });

  it('that its schema is asynchronous, throws, or has issues without codes', () => {
    expect(refusedBy(schemaOf(() => Promise.reject(new Error('too late'))))).toBe('asynchronous');
    expect(
      refusedBy(
        schemaOf(() => {
          throw new Error('ada');
        }),
      ),
    ).toBe('thrown');
    expect(refusedBy(schemaOf(() => ({ issues: [{ message: 'ada is wrong' }] })))).toBe('refused');
  });

  it('that its event is known, and nothing about fields, which nobody can list', () => {
    const events = { ...deskEvents, onVisitorTyping: typing };
    const { rows, rowOf } = compare({ events }, () =>
      postEvent('VISITOR_TYPING', { conversationId: 'c-1', seconds: 1, other: 2 }),
    );
    expect(rows).toHaveLength(Object.keys(events).length);
    expect(rowOf('VISITOR_TYPING')).toEqual({
      event: 'VISITOR_TYPING',
      name: 'known',
      seen: 1,
      refused: '',
      fieldsNeverSeen: '',
      fieldsUnknown: '',
      valuesUnknown: '',
      vocabulary: '',
      profile: '',
    });
  });

  it('that a field marks its event', () => {
    const events = { onConversationMessage: { ...deskEvents.onConversationMessage, schema: v.looseObject({}) } };
    const { rowOf } = compare({ events }, () => postEvent('SAID', { conversationParticipantType: 'Visitor', text: 1 }));
    expect(rowOf('SAID')).toMatchObject({ name: 'recognized', refused: '', fieldsUnknown: '' });
  });
});

describe('compareWithCatalogue', () => {
  it('expects only the entries that it gets', () => {
    const events: DeskEventDefinitions = { onConversationFocused: deskEvents.onConversationFocused };
    const { rows } = compare({ events }, () => postEvent('CONVERSATION_REMOVED', { conversationId: 'c-1' }));
    expect(rows.map(({ event, name }) => [event, name])).toEqual([
      ['CONVERSATION_FOCUSED', 'known'],
      ['CONVERSATION_REMOVED', 'unknown'],
    ]);
  });

  it('still lists the unknown fields of a standard entry beside own ones', () => {
    const events = { ...deskEvents, onVisitorTyping: typing };
    const { rowOf } = compare({ events }, () => postEvent('CONVERSATION_REMOVED', { conversationId: 'c-1', why: 1 }));
    expect(rowOf('CONVERSATION_REMOVED')).toMatchObject({ fieldsUnknown: 'why' });
  });

  const profileOf = (options: CompareOptions, ...visitors: unknown[]) =>
    compare(options, () => {
      for (const visitor of visitors) postEvent('CONVERSATION_VISITOR_UPDATED', { conversationId: 'c-1', visitor });
    }).rowOf('CONVERSATION_VISITOR_UPDATED')?.profile;

  it('lists the fields of the profile that the package reads', () => {
    expect(profileOf({}, { email: 'ada@example.org', phone: null }, { visitorId: 'v-1' })).toBe('email, id');
    expect(profileOf({}, 7)).toBe('');
    const withoutVisitor = defineDeskEvent('CONVERSATION_VISITOR_UPDATED', z.object({ conversationId: z.string() }));
    const events = { onConversationVisitorUpdated: withoutVisitor };
    expect(profileOf({ events }, { email: 'ada@example.org' })).toBe('');
  });

  it('adds those that a function of the integrator reads from what the entry returns', () => {
    const events = { ...deskEvents, onConversationVisitorUpdated: visitorUpdated };
    const profile = (visitor: { readonly contact?: { readonly email: string } }) => ({
      email: visitor.contact?.email,
      card: undefined,
      tier: null,
    });
    expect(profileOf({ events, profile }, { contact: { email: 'a' }, city: 'Uppsala' })).toBe('city, email');
    expect(profileOf({ profile }, { firstName: 'Ada' })).toBe('firstName');
  });

  it('says that the function threw, or returned no object', () => {
    const profile = () => {
      throw new Error('ada');
    };
    expect(profileOf({ profile }, { city: 'x' })).toBe('city, (thrown)');
    expect(profileOf({ profile: () => 'ada' }, { city: 'x' })).toBe('city, (no object)');
  });
});
