import { defineDeskEvent, deskEvents } from 'iadvize-desk-events';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { mostIssues } from '../../../src/inspector/log/logEntry';
import { explanationOf, verdictTexts } from '../../../src/inspector/log/verdictTexts';
import { createConversationNumbers } from '../../../src/inspector/session/conversationNumbers';
import { describeMessage } from '../../../src/inspector/session/describeMessage';
import { createSession } from '../../../src/inspector/session/session';
import { isRead, verdictBetween } from '../../../src/inspector/session/verdictBetween';
import { createRegistry } from '../../../src/intake/registry';
import { emptySnapshot } from '../../../src/state/snapshot';
import { createMasks } from '../../../src/testing/recorder/masks';

const prefix = 'com.iadvize.desk.';
const origin = 'https://ha.iadvize.com';
const newSession = () => createSession(createRegistry(deskEvents, []));
const describeData = (data: unknown) => describeMessage({ data }, createConversationNumbers(), createMasks());

/** A message whose data nobody may read. */
const unreadable = {
  get data(): unknown {
    throw new Error('This was read.');
  },
};

test.each(['origin', 'source', 'unheard'] as const)('never reads a message of the verdict %s', (verdict) => {
  const session = newSession();
  expect(session.hear({ at: 1, origin, verdict, message: unreadable })).toStrictEqual({
    id: 1,
    at: 1,
    origin,
    verdict,
  });
  expect(isRead(verdict)).toBe(false);
});

test("says nothing about any message that isn't a desk event", () => {
  const nothing = [undefined, 'text', {}, { event: 1 }, { event: 'other' }, Object.create({ event: `${prefix}X` })];
  for (const data of nothing) expect(describeData(data)).toStrictEqual({});
  const throwing = {
    get event(): string {
      throw new Error('A getter of the page.');
    },
  };
  expect(describeData(throwing)).toStrictEqual({});
});

test("masks an event's name that may be data", () => {
  expect(describeData({ event: `${prefix}ada@example.com` })).toStrictEqual({
    event: '(event)',
    conversation: undefined,
    mark: 'event',
  });
});

test.each([
  ['CONVERSATION_ADDED', {}, undefined],
  ['CONVERSATION_VISITOR_UPDATED', {}, 'visitor'],
  ['CONVERSATION_STATE_BOX_CLICKED', {}, 'click'],
  ['ANY_NAME', { conversationParticipantType: 'Visitor' }, 'message'],
  ['ANY_NAME', {}, 'event'],
])('marks %s with %o as %s', (event, fields, mark) => {
  expect(describeData({ event: prefix + event, conversationId: 'a', ...fields })).toStrictEqual({
    event,
    conversation: 1,
    mark,
  });
});

test('numbers conversations, but not an id of anything else', () => {
  const numbers = createConversationNumbers();
  expect(numbers.of('a')).toBe(1);
  expect(numbers.of(7)).toBe(2);
  expect(numbers.known.of('7')).toBe(2);
  expect(numbers.known.of('visitor')).toBeUndefined();
  expect(numbers.of('x'.repeat(1000))).toBeUndefined();
});

test('says where and why a schema refused a payload', () => {
  const session = newSession();
  const message = { data: { event: `${prefix}CONVERSATION_FOCUSED`, conversationId: {} } };
  const { issues } = session.hear({ at: 1, origin, verdict: 'schema', message });
  expect(issues).toStrictEqual([{ path: ['conversationId'], code: expect.any(String) }]);
});

test('keeps only as many issues as it shows', () => {
  const session = createSession(
    createRegistry({ ...deskEvents, onNew: defineDeskEvent('NEW', z.object({ list: z.array(z.string()) })) }, []),
  );
  const message = { data: { event: `${prefix}NEW`, list: Array.from({ length: 80 }, () => 1) } };
  expect(session.hear({ at: 1, origin, verdict: 'schema', message }).issues).toHaveLength(mostIssues);
});

test('has no issues if the standard schema accepts what the client refused', () => {
  const session = newSession();
  const message = { data: { event: `${prefix}CONVERSATION_FOCUSED`, conversationId: 'a' } };
  expect(session.hear({ at: 1, origin, verdict: 'schema', message }).issues).toBeUndefined();
});

test('explains that an event came as JSON text', () => {
  const session = newSession();
  const hear = (data: unknown) => session.hear({ at: 1, origin, verdict: 'shape', message: { data } });
  const text = hear(JSON.stringify({ event: `${prefix}CONVERSATION_FOCUSED`, conversationId: 'a' }));
  expect(explanationOf(text)).toStrictEqual({
    meaning: expect.stringMatching(/^This is a desk event as JSON text, but the desk has to post objects\./),
    code: 'text',
  });
  expect(explanationOf(hear('text'))).toStrictEqual({ meaning: verdictTexts.shape.meaning });
});

test('keeps the payload of a message that the client has read', () => {
  const session = newSession();
  const data = { event: `${prefix}CONVERSATION_VISITOR_UPDATED`, conversationId: 'a', visitor: {} };
  session.hear({ at: 1, origin, verdict: 'delivered', message: { data } });
  session.hear({ at: 2, origin, verdict: 'shape', message: { data: 'text' } });
  expect(session.log.payloadOf(1)?.data).toBe(data);
  expect(session.log.payloadOf(2)?.data).toBe('text');
  expect(session.timeline.read().lanes).toMatchObject([{ conversation: 1, marks: [{ at: 1, kind: 'visitor' }] }]);
});

test('knows the state before and after the last change, and keeps it if it is cleared', () => {
  const session = newSession();
  const state = { ...emptySnapshot, conversations: [{ id: 'a' }] };
  session.changeState(state, 1);
  expect(session.states()).toStrictEqual({ now: state, before: emptySnapshot });
  session.hear({ at: 1, origin, verdict: 'delivered', message: { data: {} } });
  session.clear();
  expect(session.log.entries()).toStrictEqual([]);
  expect(session.states().now).toBe(state);
  expect(session.timeline.read().lanes).toMatchObject([{ conversation: 1, presence: [{ from: expect.any(Number) }] }]);
});

const counts = { received: 1, delivered: 1, rejected: { origin: 0, source: 0, schema: 0, shape: 0 } };

test.each([0, 2])('takes a message for unheard if the client counted %i', (count) => {
  expect(verdictBetween(counts, { ...counts, received: 1 + count }, false)).toBe('unheard');
});

test('takes a message for unheard if the client counted it as nothing', () => {
  expect(verdictBetween(counts, { ...counts, received: 2 }, false)).toBe('unheard');
});

test.each(['origin', 'source', 'schema', 'shape'] as const)(
  "reads a rejection's reason %s from the counts",
  (reason) => {
    const after = { ...counts, received: 2, rejected: { ...counts.rejected, [reason]: 1 } };
    expect(verdictBetween(counts, after, false)).toBe(reason);
  },
);

test('distinguishes a delivered event from an unknown one', () => {
  const after = { ...counts, received: 2, delivered: 2 };
  expect(verdictBetween(counts, after, false)).toBe('delivered');
  expect(verdictBetween(counts, after, true)).toBe('unknown');
});
