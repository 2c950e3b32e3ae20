import * as v from 'valibot';
import { describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import * as mini from 'zod/mini';
import { defineDeskEvent } from '../../../src/events/defineDeskEvent';
import { deskEvents } from '../../../src/events/deskEvents';
import { parseMessage } from '../../../src/intake/parse';
import { createRegistry } from '../../../src/intake/registry';
import type { StandardSchema } from '../../../src/shared/standardSchema';
import { expectDeeplyFrozen } from '../../api/expectDeeplyFrozen';
import { conversationId, deliveredFixture, fixtures, handlerNames } from '../../fixtures';
import { polluted } from '../../polluted';

const registry = createRegistry(deskEvents, []);
const parse = (data: unknown) => parseMessage({ data }, registry);
const shapeless = { reason: 'shape' };
const named = (name: string, fields: object = {}) => ({ event: `com.iadvize.desk.${name}`, ...fields });

function refusal(name: string, path: PropertyKey[], code: string) {
  return { reason: 'schema', event: `com.iadvize.desk.${name}`, issues: [{ path, code }] };
}

function throwing(): never {
  throw new Error('hostile');
}

/** Parses a payload by a schema of the integrator's. */
function parseBy(schema: unknown, fields: object = {}) {
  const definition = { name: 'TYPING', schema: schema as StandardSchema } as const;
  return parseMessage({ data: named('TYPING', fields) }, createRegistry({ onTyping: definition }, []));
}

/** A Standard Schema that returns what a test passes. */
const answering = (validate: (payload: unknown) => unknown) => ({
  '~standard': { version: 1, vendor: 'test', validate },
});

describe('parseMessage refuses by shape', () => {
  it.each([
    undefined,
    null,
    0,
    'com.iadvize.desk.CONVERSATION_ADDED',
    [],
    ['event'],
    {},
    { event: null },
    { event: 7 },
    { event: { startsWith: () => true } },
    { event: ['com.iadvize.desk.CONVERSATION_ADDED'] },
    { event: 'CONVERSATION_ADDED' },
    { event: 'com.iadvize.desk' },
    { event: 'com.iadvize.panel.CONVERSATION_ADDED' },
    { event: 'COM.IADVIZE.DESK.CONVERSATION_ADDED' },
    new Map([['event', 'com.iadvize.desk.CONVERSATION_ADDED']]),
    () => 'event',
    Symbol('event'),
  ])('%o', (data) => {
    expect(parse(data)).toEqual(shapeless);
  });

  it.each<[string, unknown]>([
    ['a getter', Object.defineProperty({}, 'event', { get: throwing })],
    ['a proxy', new Proxy({}, { get: throwing })],
  ])('data whose event is %s that throws', (_name, data) => {
    expect(parse(data)).toEqual(shapeless);
  });

  it('a message whose data throws', () => {
    expect(parseMessage(Object.defineProperty({ data: 0 }, 'data', { get: throwing }), registry)).toEqual(shapeless);
  });
});

describe('parseMessage distinguishes events as JSON text', () => {
  const text = JSON.stringify(named('CONVERSATION_FOCUSED', { conversationId }));

  it('from other shapes', () => {
    expect(parse(text)).toEqual({ ...shapeless, isText: true });
  });

  it.each([
    `[${text}]`,
    `The desk posts ${text}`,
    '{"event":"resize"}',
    '{"event":"com.iadvize.panel.CONVERSATION_FOCUSED"}',
    `{"long":"${'x'.repeat(10_000)}",${text.slice(1)}`,
  ])('from other texts: %.40s', (other) => {
    expect(parse(other)).toEqual(shapeless);
  });
});

describe('parseMessage refuses by schema', () => {
  it.each<[string, object, PropertyKey[], string]>([
    ['CONVERSATION_FOCUSED', {}, ['conversationId'], 'invalid_union'],
    ['CONVERSATION_FOCUSED', { conversationId: '' }, ['conversationId'], 'too_small'],
    ['CONVERSATION_FOCUSED', { conversationId: Number.NaN }, ['conversationId'], 'invalid_union'],
    ['CONVERSATION_FOCUSED', { conversationId: Number.POSITIVE_INFINITY }, ['conversationId'], 'invalid_union'],
    ['CONVERSATION_FOCUSED', { conversationId: [] }, ['conversationId'], 'invalid_union'],
    ['CONVERSATION_REMOVED', { conversationId: null }, ['conversationId'], 'invalid_union'],
    ['CONVERSATION_ADDED', { conversationId }, ['projectId'], 'invalid_union'],
    ['CONVERSATION_ADDED', { conversationId, projectId: 'abc' }, ['projectId'], 'invalid_format'],
    ['CONVERSATION_ADDED', { conversationId, projectId: Number.NaN }, ['projectId'], 'invalid_union'],
    ['CONVERSATION_VISITOR_UPDATED', { conversationId }, ['visitor'], 'invalid_type'],
    ['CONVERSATION_VISITOR_UPDATED', { conversationId, visitor: [] }, ['visitor'], 'invalid_type'],
    [
      'CONVERSATION_MESSAGE',
      { conversationParticipantType: 'Visitor', conversationId: '' },
      ['conversationId'],
      'too_small',
    ],
    [
      'CONVERSATION_MESSAGE',
      { conversationParticipantType: 'Visitor', conversationId: null },
      ['conversationId'],
      'invalid_union',
    ],
    ['CONVERSATION_MESSAGE', { conversationId }, ['conversationParticipantType'], 'invalid_type'],
  ])('%s with %j', (name, fields, path, code) => {
    expect(parse(named(name, fields))).toEqual(refusal(name, path, code));
  });

  it('an id whose length is a list of billions of holes, without comparing it', () => {
    const data = named('CONVERSATION_FOCUSED', { conversationId: { length: new Array(2 ** 32 - 1) } });
    expect(parse(data)).toEqual(refusal('CONVERSATION_FOCUSED', ['conversationId'], 'invalid_union'));
  });

  it("a message's payload under the catalogue's name, no matter which name was on the wire", () => {
    const data = named('ada@example.org', { conversationParticipantType: 'Visitor', conversationId: '' });
    expect(parse(data)).toEqual(refusal('CONVERSATION_MESSAGE', ['conversationId'], 'too_small'));
  });

  it('a payload with a getter that throws', () => {
    const data = Object.defineProperty(named('CONVERSATION_FOCUSED'), 'conversationId', {
      enumerable: true,
      get: throwing,
    });
    expect(parse(data)).toEqual(refusal('CONVERSATION_FOCUSED', [], 'thrown'));
  });

  it.each([
    ['that throws', throwing, 'thrown'],
    ['that answers nothing', () => undefined, 'thrown'],
    ['that answers with a promise', async () => ({ value: {} }), 'asynchronous'],
    ['that answers with a promise that rejects', () => Promise.reject(new Error('late')), 'asynchronous'],
    ['whose output is null', () => ({ value: null }), 'not_an_object'],
    ['whose output is text', () => ({ value: 'text' }), 'not_an_object'],
  ])('by a schema %s', (_name, validate, code) => {
    expect(parseBy(answering(validate))).toEqual(refusal('TYPING', [], code));
  });

  it('with neither the message nor the values of a foreign schema', () => {
    const issues = [
      { message: 'secret', path: [{ key: 'a' }, 0], input: 'secret', type: 'min_length' },
      { message: 'secret', code: 'custom', params: 'secret' },
      { message: 'secret' },
    ];
    expect(parseBy(answering(() => ({ issues })))).toEqual({
      reason: 'schema',
      event: 'com.iadvize.desk.TYPING',
      issues: [
        { path: ['a', 0], code: 'min_length' },
        { path: [], code: 'custom' },
        { path: [], code: 'refused' },
      ],
    });
  });

  it('with a hundred issues at most, since a list may have a million wrong items', () => {
    const issues = Array.from({ length: 101 }, (_, index) => ({ message: 'wrong', path: ['tags', index] }));
    const rejection = parseBy(answering(() => ({ issues })));
    expect(rejection).toMatchObject({ issues: { length: 100, 99: { path: ['tags', 99] } } });
  });

  it('with no code and no path that every object inherits', () => {
    const issues = [{ message: 'secret' }];
    const rejection = polluted({ code: 'evil', type: 'evil', path: 'evil' }, () =>
      parseBy(answering(() => ({ issues }))),
    );
    expect(rejection).toEqual(refusal('TYPING', [], 'refused'));
  });

  it.each([
    ['zod', z.object({ seconds: z.number() }), 'invalid_type'],
    ['zod/mini', mini.object({ seconds: mini.number() }), 'invalid_type'],
    ['valibot', v.object({ seconds: v.number() }), 'number'],
  ])('by a schema of %s', (_name, schema, code) => {
    expect(parseBy(schema, { seconds: 'soon' })).toEqual(refusal('TYPING', ['seconds'], code));
  });
});

describe('parseMessage', () => {
  it.each(handlerNames)('reads the fixture of %s', (method) => {
    expect(parse(fixtures[method].posted)).toEqual({
      method,
      event: deliveredFixture(method),
    });
  });

  it('lets unknown fields and new enum values through', () => {
    expect(parse(named('CONVERSATION_FOCUSED', { conversationId, since: { at: 1 } }))).toMatchObject({
      event: { since: { at: 1 } },
    });
    expect(parse(named('X', { conversationParticipantType: 'Robot' }))).toMatchObject({
      method: 'onConversationMessage',
      event: { conversationParticipantType: 'Robot' },
    });
  });

  it.each([{}, { availabilities: null }, { availability: 'nothing' }])(
    'never refuses an availability, here with %j',
    (fields) => {
      expect(parse(named('AVAILABILITY_UPDATED', fields))).toMatchObject({ event: { availability: {} } });
    },
  );

  it('normalizes what a schema returns as it came', () => {
    const schema = answering((value) => ({ value })) as StandardSchema;
    const overridden = createRegistry(
      { onConversationAdded: defineDeskEvent('CONVERSATION_ADDED', schema as never) },
      [],
    );
    const data = named('CONVERSATION_ADDED', { conversationId, projectId: '12' });
    expect(parseMessage({ data }, overridden)).toHaveProperty('event', { ...data, projectId: 12 });
  });

  it('returns an event that no handler can change for the next', () => {
    expect(Object.isFrozen(Object(parse(fixtures.onConversationAdded.posted)).event)).toBe(true);
  });

  it('uses the name if there is one, no matter which fields the message has', () => {
    const marked = { conversationId, conversationParticipantType: 'Visitor' };
    expect(parse(named('CONVERSATION_FOCUSED', marked))).toMatchObject({ method: 'onConversationFocused' });
    expect(parse({ ...marked, event: 'CONVERSATION_FOCUSED' })).toEqual(shapeless);
  });

  it('returns an event without an entry as unknown, with a frozen copy of its data', () => {
    const data = named('SOMETHING_NEW', { conversationParticipantType: 7 });
    const parsed = parse(data);
    expect(parsed).toEqual({
      method: 'onUnknownEvent',
      event: { event: 'com.iadvize.desk.SOMETHING_NEW', data },
    });
    expectDeeplyFrozen(Object(parsed).event);
    expect(Object.isFrozen(data)).toBe(false);
  });

  it('recognizes no message by its shape if the entry is overridden with a name', () => {
    const schema = v.object({ conversationParticipantType: v.string() });
    const events = { ...deskEvents, onConversationMessage: defineDeskEvent('MESSAGE_SENT', schema) };
    const parseOverridden = (name: string) =>
      parseMessage({ data: named(name, { conversationParticipantType: 'Visitor' }) }, createRegistry(events, []));
    expect(parseOverridden('ANYTHING')).toHaveProperty('method', 'onUnknownEvent');
    expect(parseOverridden('MESSAGE_SENT')).toMatchObject({
      method: 'onConversationMessage',
      event: { event: 'com.iadvize.desk.MESSAGE_SENT', wireName: 'com.iadvize.desk.MESSAGE_SENT' },
    });
  });

  it('returns the output of a foreign schema, transformed, under the full name', () => {
    const schema = z.object({ seconds: z.string().transform(Number) });
    expect(parseBy(schema, { seconds: '3', extra: 1 })).toEqual({
      method: 'onTyping',
      event: { event: 'com.iadvize.desk.TYPING', seconds: 3 },
    });
  });

  it('returns what was checked, even if a getter of the page answers differently each time', () => {
    let asked = 0;
    const fickle = {
      event: 'com.iadvize.desk.CONVERSATION_FOCUSED',
      get conversationId() {
        asked += 1;
        return asked === 1 ? 'a' : { asked };
      },
    };
    expect(parse(fickle)).toHaveProperty('event.conversationId', 'a');
  });

  it('keeps the name that it read first, even if a getter of the page answers differently each time', () => {
    const names = ['CONVERSATION_FOCUSED', 'CONVERSATION_REMOVED'].values();
    const fickle = {
      conversationId: 'a',
      get event() {
        return `com.iadvize.desk.${names.next().value}`;
      },
    };
    const definition = { name: 'CONVERSATION_FOCUSED' } as const;
    const schema = answering((value) => ({ value })) as StandardSchema;
    const table = createRegistry({ onFocused: { ...definition, schema } }, []);
    expect(parseMessage({ data: fickle }, table)).toMatchObject({
      event: { event: 'com.iadvize.desk.CONVERSATION_FOCUSED' },
    });
  });

  it('accepts only a plain object as an event', () => {
    const payload = named('CONVERSATION_FOCUSED', { conversationId: 'a' });
    for (const other of [[1], new Map(), new Date(), new Uint8Array(1), Object('text'), new Blob()]) {
      expect(parse(Object.assign(other, payload))).toEqual(shapeless);
    }
    expect(parse(Object.assign(Object.create(null), payload))).toMatchObject({ method: 'onConversationFocused' });
  });

  it('refuses an event whose name is too long', () => {
    expect(parse(named('X'.repeat(183)))).toMatchObject({ method: 'onUnknownEvent' });
    expect(parse(named('X'.repeat(184)))).toEqual(shapeless);
  });

  it('returns an event that no handler can change at any depth', () => {
    const visitor = { tags: ['vip', { since: 2019 }], more: new Map([['key', {}]]) };
    const parsed = parse(named('CONVERSATION_VISITOR_UPDATED', { conversationId: 'a', visitor }));
    expectDeeplyFrozen(Object(parsed).event);
    expect(Object.isFrozen(Object(parsed).event.visitor.more.get('key'))).toBe(true);
    expect(Object.isFrozen(visitor)).toBe(false);
    expectDeeplyFrozen(Object(parse(named('AVAILABILITY_UPDATED', { availability: { CHAT: 'AVAILABLE' } }))).event);
  });

  it('returns a payload unchanged if its schema does', () => {
    expect(
      parseBy(
        answering((value) => ({ value })),
        { seconds: 3 },
      ),
    ).toEqual({
      method: 'onTyping',
      event: { event: 'com.iadvize.desk.TYPING', seconds: 3 },
    });
  });

  it('leaves the output of a foreign schema alone', () => {
    const output = Object.freeze({ seconds: 3 });
    expect(parseBy(answering(() => ({ value: output })))).toHaveProperty('event.seconds', 3);
  });

  it('leaves the output of a schema that overrides one of the catalogue alone', () => {
    const output = { conversationId, projectId: '12' };
    const schema = answering(() => ({ value: output })) as StandardSchema;
    const overridden = createRegistry(
      { onConversationAdded: defineDeskEvent('CONVERSATION_ADDED', schema as never) },
      [],
    );
    const parsed = parseMessage({ data: named('CONVERSATION_ADDED') }, overridden);
    expect(parsed).toHaveProperty('event', named('CONVERSATION_ADDED', { conversationId, projectId: 12 }));
    expect(output).toEqual({ conversationId, projectId: '12' });
    expect(Object.isFrozen(output)).toBe(false);
  });

  it('handles the rejection of a foreign schema that comes later', async () => {
    const unhandled = vi.fn();
    process.on('unhandledRejection', unhandled);
    parseBy(answering(() => Promise.reject(new Error('late'))));
    await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', unhandled);
    expect(unhandled).not.toHaveBeenCalled();
  });
});
