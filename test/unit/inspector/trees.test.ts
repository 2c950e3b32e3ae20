import { expect, test } from 'vitest';
import { createConversationNumbers } from '../../../src/inspector/session/conversationNumbers';
import { maskedTree } from '../../../src/inspector/tree/maskedTree';
import { stateTree } from '../../../src/inspector/tree/stateTree';
import { valueTree } from '../../../src/inspector/tree/valueTree';
import { emptySnapshot } from '../../../src/state/snapshot';
import { createMasks } from '../../../src/testing/recorder/masks';
import { recordValue } from '../../../src/testing/recorder/recordValue';

const newSession = () => {
  const conversations = createConversationNumbers();
  return { numberOf: conversations.of, replacements: { ids: conversations.known, names: createMasks() } };
};
const text = (value: unknown) => JSON.stringify(value);

test('shows types, pseudonyms and documented values of a masked payload, and no other value', () => {
  const { numberOf, replacements } = newSession();
  numberOf('a');
  const payload = {
    conversationId: 'a',
    conversationParticipantType: 'Visitor',
    visitor: { firstName: 'MARKER', tags: ['MARKER'], photo: new Uint8Array(3) },
  };
  const tree = maskedTree('payload', recordValue(() => payload, {}, replacements).payload);
  expect(text(tree)).not.toContain('MARKER');
  expect(tree.children).toStrictEqual([
    { label: 'conversationId', type: 'string', text: '#1' },
    { label: 'conversationParticipantType', type: 'string', text: 'Visitor' },
    {
      label: 'visitor',
      type: 'object',
      children: [
        { label: 'firstName', type: 'string' },
        { label: 'tags', type: 'list', children: [{ label: '0', type: 'string' }] },
        { label: 'photo', type: 'Uint8Array', text: '3 bytes' },
      ],
    },
  ]);
});

test('shows the values of a payload that was revealed', () => {
  const payload = {
    text: 'a "quoted" text',
    long: 'x'.repeat(2001),
    number: 1,
    big: 5n,
    nothing: null,
    missing: undefined,
    list: [true],
    map: new Map([['a', 1]]),
    set: new Set([1]),
    date: new Date(0),
    noDate: new Date(Number.NaN),
    bytes: new Uint8Array(3),
    expression: /a/,
    box: new Boolean(true),
  };
  const children = valueTree('payload', payload).children ?? [];
  expect(children.map(({ type }) => type)).toStrictEqual([
    ...['string', 'string', 'number', 'bigint', 'null', 'undefined', 'list', 'Map', 'Set'],
    ...['Date', 'Date', 'Uint8Array', 'RegExp', 'Boolean'],
  ]);
  expect(children[0]?.text).toBe('"a \\"quoted\\" text"');
  expect(children[1]?.text).toMatch(/ and 1 more characters$/);
  expect(children[7]?.children).toMatchObject([{ label: '0', type: 'list' }]);
  expect(children.slice(9).map((child) => child.text)).toStrictEqual([
    '1970-01-01T00:00:00.000Z',
    'an invalid date',
    '3 bytes',
    '"/a/"',
    undefined,
  ]);
});

test('limits how many values it shows, and how deep', () => {
  const wide = valueTree(
    'payload',
    Array.from({ length: 300 }, () => 1),
  );
  expect(wide).toMatchObject({ type: 'list', text: '100 more' });
  expect(wide.children).toHaveLength(200);
  let deep: unknown = 1;
  for (let level = 0; level < 30; level += 1) deep = [deep];
  expect(text(valueTree('payload', deep))).toContain('1 inside');
  const rows = Array.from({ length: 200 }, () => Array.from({ length: 100 }, () => 1));
  expect(text(valueTree('payload', rows)).match(/label/g)?.length).toBeLessThan(2300);
});

test('shows what threw as unreadable', () => {
  const payload = {
    get field(): string {
      throw new Error('A getter of the page.');
    },
    proxy: new Proxy(
      {},
      {
        ownKeys() {
          throw new Error('A proxy of the page.');
        },
      },
    ),
  };
  expect(valueTree('payload', payload).children).toStrictEqual([
    { label: 'field', type: 'unreadable' },
    { label: 'proxy', type: 'unreadable' },
  ]);
});

test('shows the state without values, and marks what has changed', () => {
  const session = newSession();
  session.numberOf('a');
  session.numberOf('b');
  const visitor = { firstName: 'MARKER', email: 'MARKER' };
  const a = { id: 'a', projectId: 5, visitor };
  const before = { ...emptySnapshot, conversations: [{ id: 'b' }, a] };
  const changed = { ...a, visitor: { ...visitor, email: 'MARKER 2' } };
  const now = {
    ...before,
    connection: 'live' as const,
    conversations: [changed],
    focusedConversation: changed,
    availability: { CHAT: 'AVAILABLE' },
  };
  const tree = stateTree({ now, before }, session);
  expect(text(tree)).not.toContain('MARKER');
  const [connection, conversations, focus, availability] = tree;
  expect(connection).toMatchObject({ text: 'live', isChanged: true });
  expect(conversations?.children).toMatchObject([{ label: 'Conversation 1', isChanged: true }]);
  const [id, project, shownVisitor] = conversations?.children?.[0]?.children ?? [];
  expect(id).toStrictEqual({ label: 'id', type: 'string', text: '#1' });
  expect(project).toStrictEqual({ label: 'projectId', type: 'number' });
  expect(shownVisitor?.children).toStrictEqual([
    { label: 'firstName', type: 'string' },
    { label: 'email', type: 'string', isChanged: true },
  ]);
  expect(focus).toMatchObject({ type: 'object', text: 'Conversation 1', isChanged: true });
  expect(availability).toMatchObject({
    isChanged: true,
    children: [{ label: 'CHAT', text: 'AVAILABLE', isChanged: true }],
  });
});

test('limits how many values of the state it shows, and says how many conversations are left', () => {
  const session = newSession();
  const visitor = Object.fromEntries(Array.from({ length: 45 }, (_none, index) => [`field${index}`, null]));
  const ids = Array.from({ length: 1000 }, (_none, index) => String(index));
  for (const id of ids) session.numberOf(id);
  const before = { ...emptySnapshot, conversations: ids.map((id) => ({ id, visitor })) };
  const changed = { id: '998', visitor: { ...visitor, field0: 'x' } };
  const focusedConversation = { id: '997', visitor };
  const conversations = before.conversations.map((one) => (one.id === '998' ? changed : one));
  const tree = stateTree({ now: { ...before, conversations, focusedConversation }, before }, session);
  expect(text(tree).match(/label/g)?.length).toBeLessThan(2300);
  const shown = tree[1]?.children ?? [];
  expect(tree[1]?.text).toBe('1000');
  expect(shown[0]?.label).toBe('Conversation 1');
  expect(shown.slice(-3)).toMatchObject([
    { label: 'Conversation 998' },
    { label: 'Conversation 999', isChanged: true },
    { label: `${1000 - shown.length + 1} more`, type: 'conversations' },
  ]);
});

test('shows the conversation with the focus, no matter how many are new', () => {
  const session = newSession();
  const visitor = Object.fromEntries(Array.from({ length: 45 }, (_none, index) => [`field${index}`, null]));
  const conversations = Array.from({ length: 1000 }, (_none, index) => ({ id: String(index), visitor }));
  for (const { id } of conversations) session.numberOf(id);
  const [focusedConversation] = conversations.slice(-1);
  const now = { ...emptySnapshot, conversations, ...(focusedConversation && { focusedConversation }) };
  const shown = stateTree({ now, before: emptySnapshot }, session)[1]?.children ?? [];
  expect(shown.at(-2)?.label).toBe('Conversation 1000');
});

test('compares each conversation of the state with the former one alone', () => {
  const session = newSession();
  let reads = 0;
  const conversations = Array.from({ length: 100 }, (_none, index) => ({
    get id() {
      reads += 1;
      return String(index);
    },
  }));
  const now = { ...emptySnapshot, conversations };
  stateTree({ now, before: now }, session);
  expect(reads).toBeLessThan(100 * 15);
});

test('marks nothing if nothing has changed, and names no conversation that has none', () => {
  const session = newSession();
  const now = { ...emptySnapshot, conversations: [{ id: 'x'.repeat(1000) }] };
  const tree = stateTree({ now, before: now }, session);
  expect(tree.some(({ isChanged }) => isChanged)).toBe(false);
  expect(tree[1]?.children?.[0]?.label).toBe('Conversation ?');
  expect(tree[2]).toMatchObject({ type: 'undefined', text: 'none' });
});
