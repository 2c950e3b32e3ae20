import { describe, expect, it, vi } from 'vitest';
import { normalizeVisitor } from '../../../src/events/visitorProfile';
import { frozenCopy } from '../../../src/shared/frozenCopy';
import { type Holdings, keepHoldings } from '../../../src/state/conversations';
import { type DeskMemory, emptyMemory } from '../../../src/state/memory';
import { reduce } from '../../../src/state/reducers';
import { expectDeeplyFrozen } from '../../api/expectDeeplyFrozen';

interface StateEvent {
  readonly method: string;
  readonly event: object;
}

const about = (method: string, conversationId: unknown, more: object = {}): StateEvent => ({
  method,
  event: { conversationId, ...more },
});
const added = (id: string, projectId?: unknown) => about('onConversationAdded', id, { projectId });
const focused = (id: string) => about('onConversationFocused', id);
const focusLost = (id: string) => about('onConversationFocusLost', id);
const removed = (id: string) => about('onConversationRemoved', id);
const visitorUpdated = (id: string, visitor: Record<string, unknown>) =>
  about('onConversationVisitorUpdated', id, { visitor: frozenCopy(visitor), profile: normalizeVisitor(visitor) });
const availability = (statuses: object) => ({ method: 'onAvailabilityUpdated', event: { availability: statuses } });

const nextMemory = (memory: DeskMemory, { method, event }: StateEvent) => reduce(memory, method, event);
const memoryAfter = (...events: StateEvent[]) => events.reduce(nextMemory, emptyMemory);
const idsAfter = (...events: StateEvent[]) => memoryAfter(...events).state.conversations.map(({ id }) => id);

const ada = { visitorId: 'v-1', firstName: 'Ada', tags: ['vip', { since: 2019 }] };

describe('reduce leaves out', () => {
  it('an id that is not text, which only an override can produce', () => {
    expect(memoryAfter(about('onConversationAdded', 7), about('onConversationFocused', undefined))).toBe(emptyMemory);
  });

  it('an id that is too long to keep, which only an override can produce', () => {
    const long = 'x'.repeat(1001);
    expect(idsAfter(added('x'.repeat(1000)))).toHaveLength(1);
    expect(memoryAfter(added(long), focused(long), visitorUpdated(long, ada))).toBe(emptyMemory);
    expect(reduce(emptyMemory, 'onVisitorTyping', { conversationId: long }, { typing: 1 })).toBe(emptyMemory);
  });

  it('a message, and an event of the integrator', () => {
    expect(memoryAfter(about('onConversationMessage', 'a'), about('onVisitorTyping', 'a'))).toBe(emptyMemory);
  });

  it('a loss of focus, a visitor and a removal of a conversation that is not on the desk', () => {
    expect(idsAfter(focusLost('a'), visitorUpdated('b', ada), removed('c'))).toEqual([]);
  });

  it('a visitor that comes after the removal, until the conversation comes back', () => {
    const events = [added('a'), removed('a'), visitorUpdated('a', ada)];
    expect(idsAfter(...events)).toEqual([]);
    expect(memoryAfter(...events, added('a')).state.conversations).toEqual([
      { id: 'a', visitor: ada, profile: normalizeVisitor(ada) },
    ]);
  });

  it('a visitor that was known before the removal', () => {
    expect(memoryAfter(visitorUpdated('a', ada), removed('a'), added('a')).state.conversations).toEqual([{ id: 'a' }]);
    expect(memoryAfter(added('a'), visitorUpdated('a', ada), removed('a'), added('a')).state.conversations).toEqual([
      { id: 'a' },
    ]);
  });

  it('conversations above the limit', () => {
    const conversations = Array.from({ length: 1001 }, (_, index) => added(`c${index}`));
    const memory = memoryAfter(...conversations, focused('c1000'));
    expect(memory.state.conversations).toHaveLength(1000);
    expect(memory.state.focusedConversation).toBeUndefined();
  });

  it('channels above the limit, and still updates the known ones', () => {
    const channels = Object.fromEntries(Array.from({ length: 101 }, (_, index) => [`C${index}`, 'AVAILABLE']));
    const memory = memoryAfter(availability(channels));
    expect(Object.keys(memory.state.availability)).toHaveLength(100);
    expect(nextMemory(memory, availability({ C100: 'AVAILABLE' })).state).toBe(memory.state);
    const updated = nextMemory(memory, availability({ C99: 'UNAVAILABLE', C100: 'AVAILABLE' }));
    expect(updated.state.availability).toEqual({ ...memory.state.availability, C99: 'UNAVAILABLE' });
  });

  it('a focus that there is no room for, and returns the same state', () => {
    const full = memoryAfter(...Array.from({ length: 1000 }, (_, index) => added(`c${index}`)));
    expect(nextMemory(full, focused('c1000')).state).toBe(full.state);
    const focusedBefore = nextMemory(full, focused('c0'));
    expect(nextMemory(focusedBefore, focused('c1000')).state.focusedConversation).toBeUndefined();
  });

  it('the oldest visitors if more than a hundred are waiting', () => {
    const visitors = Array.from({ length: 101 }, (_, index) => visitorUpdated(`c${index}`, ada));
    const { conversations } = memoryAfter(...visitors, added('c0'), added('c1'), added('c100')).state;
    expect(conversations.map(({ id, profile }) => [id, Boolean(profile)])).toEqual([
      ['c0', false],
      ['c1', true],
      ['c100', true],
    ]);
  });

  it('no waiting visitor that the desk has sent again', () => {
    const visitors = Array.from({ length: 100 }, (_, index) => visitorUpdated(`c${index}`, ada));
    const { conversations } = memoryAfter(
      ...visitors,
      visitorUpdated('c0', ada),
      visitorUpdated('x', ada),
      added('c0'),
    ).state;
    expect(conversations[0]?.profile?.firstName).toBe('Ada');
  });
});

describe('reduce', () => {
  it('lists conversations in the order of their first mention', () => {
    const events = [added('b'), focused('a'), about('onConversationStateBoxClicked', 'c'), added('a'), added('b')];
    expect(idsAfter(...events)).toEqual(['b', 'a', 'c']);
  });

  it('keeps one focus, and clears it only for its own conversation', () => {
    const focusAfter = (...events: StateEvent[]) => memoryAfter(...events).state.focusedConversation?.id;
    expect(focusAfter(focused('a'))).toBe('a');
    expect(focusAfter(focused('a'), focused('b'))).toBe('b');
    expect(focusAfter(focused('a'), focused('b'), focusLost('a'))).toBe('b');
    expect(focusAfter(focused('a'), focusLost('a'))).toBeUndefined();
    expect(focusAfter(focused('a'), removed('a'))).toBeUndefined();
    expect(focusAfter(focused('a'), removed('a'), added('a'))).toBeUndefined();
    expect(focusAfter(added('b'), focused('a'), removed('b'))).toBe('a');
  });

  it('has the same object as focused conversation and in the list', () => {
    const { state } = memoryAfter(added('a', 7), focused('a'), visitorUpdated('a', ada));
    expect(state.focusedConversation).toBe(state.conversations[0]);
    expect(state.focusedConversation).toEqual({
      id: 'a',
      projectId: 7,
      visitor: ada,
      profile: normalizeVisitor(ada),
    });
  });

  it('has no key for what is not known', () => {
    const state = memoryAfter(added('a'), focused('a'), focusLost('a')).state;
    expect(state).toStrictEqual({ connection: 'none', conversations: [{ id: 'a' }], availability: {} });
  });

  it('joins a visitor that came before its conversation', () => {
    const { conversations } = memoryAfter(visitorUpdated('a', ada), added('a', 7)).state;
    expect(conversations).toEqual([{ id: 'a', projectId: 7, visitor: ada, profile: normalizeVisitor(ada) }]);
  });

  it('replaces a visitor whose id changes', () => {
    const { conversations } = memoryAfter(
      added('a'),
      visitorUpdated('a', ada),
      visitorUpdated('a', { visitorId: 'v-2', firstName: 'Ada' }),
    ).state;
    expect(conversations[0]?.profile?.id).toBe('v-2');
    expect(conversations[0]?.visitor).toEqual({ visitorId: 'v-2', firstName: 'Ada' });
  });

  it('merges the availability by channel', () => {
    const events = [availability({ CHAT: 'AVAILABLE', CALL: 'AVAILABLE' }), availability({ CALL: 'UNAVAILABLE' })];
    expect(memoryAfter(...events).state.availability).toEqual({ CHAT: 'AVAILABLE', CALL: 'UNAVAILABLE' });
  });

  it('returns the same state if an event says nothing new', () => {
    const events = [
      added('a', 7),
      added('b'),
      focused('a'),
      visitorUpdated('a', ada),
      about('onConversationStateBoxClicked', 'a'),
      availability({ CHAT: 'AVAILABLE' }),
    ];
    const memory = memoryAfter(...events);
    for (const event of events) expect(nextMemory(memory, event).state).toBe(memory.state);
    expect(nextMemory(memory, added('a')).state).toBe(memory.state);
    expect(nextMemory(memory, availability({})).state).toBe(memory.state);
    expect(nextMemory(memory, removed('x')).state).toBe(memory.state);
  });

  it('keeps the same profile if only other fields of the visitor changed', () => {
    const before = memoryAfter(added('a'), visitorUpdated('a', ada)).state.conversations[0];
    const { conversations } = memoryAfter(
      added('a'),
      visitorUpdated('a', ada),
      visitorUpdated('a', { ...ada, updatedAt: '2' }),
    ).state;
    expect(conversations[0]?.visitor).toHaveProperty('updatedAt', '2');
    const memory = memoryAfter(added('a'), visitorUpdated('a', ada));
    const next = nextMemory(memory, visitorUpdated('a', { ...ada, updatedAt: '2' }));
    expect(next.state.conversations[0]?.profile).toBe(memory.state.conversations[0]?.profile);
    expect(next.state.conversations[0]).not.toBe(before);
  });

  it('returns a deeply frozen state', () => {
    const events = [added('a', 7), focused('a'), visitorUpdated('a', ada), availability({ CHAT: 'AVAILABLE' })];
    const { state } = memoryAfter(...events);
    expect(state.focusedConversation).toBe(state.conversations[0]);
    expect(state.availability).toEqual({ CHAT: 'AVAILABLE' });
    expectDeeplyFrozen(state);
  });

  it('keeps at most as much of all visitors as five of the largest', () => {
    const large = { firstName: 'Ada', list: Array.from({ length: 9000 }, () => 1) };
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
    const events = ids.flatMap((id) => [added(id), visitorUpdated(id, large)]);
    const memory = memoryAfter(...events);
    const kept = memory.state.conversations.map(({ visitor, profile }) => [Boolean(visitor), profile?.firstName]);
    expect(kept).toEqual([...Array.from({ length: 5 }, () => [true, 'Ada']), [false, 'Ada']]);
    const later = [removed('a'), visitorUpdated('f', large)].reduce(nextMemory, memory);
    expect(later.state.conversations.every(({ visitor }) => visitor)).toBe(true);
  });

  it('counts the text of visitors by its length, including keys', () => {
    const visitors = [{ note: 'x'.repeat(500_000) }, { ['x'.repeat(500_000)]: 1 }];
    for (const visitor of visitors) {
      const { conversations } = memoryAfter(added('a'), visitorUpdated('a', visitor)).state;
      expect(conversations[0]).toMatchObject({ id: 'a', visitor: undefined });
    }
  });

  it.each<[string, Record<string, unknown>]>([
    ['cyclic', Object.assign({ firstName: 'Ada' }, { self: {} })],
    ['long', { firstName: 'Ada', list: new Array(2 ** 32 - 1) }],
    [
      'large',
      {
        firstName: 'Ada',
        list: Array.from({ length: 200 }, () =>
          Object.fromEntries('abcdefghij'.split('').map((key) => [key, [{}, {}, {}, {}]])),
        ),
      },
    ],
    [
      'shared a million times',
      {
        firstName: 'Ada',
        tree: Array.from({ length: 20 }).reduce<object>((tree) => ({ left: tree, right: tree }), {}),
      },
    ],
    ['deep', { firstName: 'Ada', tree: Array.from({ length: 60 }).reduce<object>((tree) => ({ tree }), {}) }],
  ])('knows the profile of a visitor that is %s, in place of the visitor', (_name, visitor) => {
    if (visitor.self) visitor.self = visitor;
    const { conversations } = memoryAfter(added('a'), visitorUpdated('a', visitor)).state;
    expect(conversations[0]).toMatchObject({ id: 'a', visitor: undefined, profile: { firstName: 'Ada' } });
  });

  it('does not measure a visitor again because of another one', () => {
    const before = memoryAfter(added('a'), visitorUpdated('a', { name: 'Ada' }), visitorUpdated('b', { name: 'Bob' }));
    const known = [...before.state.conversations, ...before.waitingVisitors.values()];
    const kept: unknown[] = known.map(({ visitor }) => visitor);
    const listed = vi.spyOn(Object, 'keys');
    nextMemory(before, visitorUpdated('c', { name: 'Cid' }));
    const listedValues: unknown[] = listed.mock.calls.flat();
    listed.mockRestore();
    expect(listedValues.filter((value) => kept.includes(value))).toEqual([]);
  });

  it('keeps no visitor with more than a megabyte of bytes', () => {
    const visitor = { firstName: 'Ada', picture: new Uint8Array(1e7) };
    const { conversations } = memoryAfter(added('a'), visitorUpdated('a', visitor)).state;
    expect(conversations[0]).toMatchObject({ visitor: undefined, profile: { firstName: 'Ada' } });
  });

  it('keeps the type of a date, and notices another one', () => {
    const memory = memoryAfter(added('a'), visitorUpdated('a', { at: new Date(5) }));
    expect(memory.state.conversations[0]?.visitor).toEqual({ at: new Date(5) });
    expect(nextMemory(memory, visitorUpdated('a', { at: new Date(5) })).state).toBe(memory.state);
    const later = nextMemory(memory, visitorUpdated('a', { at: new Date(6) }));
    expect(later.state.conversations[0]?.visitor).toEqual({ at: new Date(6) });
  });

  it('keeps values that JSON does not have, and compares them', () => {
    const visitor = { big: 1n, list: [1, undefined, null], when: Number.NaN };
    const memory = memoryAfter(added('a'), visitorUpdated('a', visitor));
    expect(memory.state.conversations[0]?.visitor).toEqual(visitor);
    expect(nextMemory(memory, visitorUpdated('a', { ...visitor })).state).toBe(memory.state);
    for (const other of [
      { ...visitor, big: 2n },
      { ...visitor, more: 1 },
      { big: 1n, list: [], when: Number.NaN },
      { x: 1n, list: 1, y: 1 },
    ]) {
      expect(nextMemory(memory, visitorUpdated('a', other)).state).not.toBe(memory.state);
    }
  });

  it('compares lists with holes as they are kept', () => {
    const withHoles = (): Record<string, unknown> => {
      const tags = ['x'];
      tags.length = 3;
      return { tags };
    };
    const memory = memoryAfter(added('a'), visitorUpdated('a', withHoles()));
    expect(nextMemory(memory, visitorUpdated('a', withHoles())).state).toBe(memory.state);
    const longer = nextMemory(
      memoryAfter(added('a'), visitorUpdated('a', { tags: ['x'] })),
      visitorUpdated('a', withHoles()),
    );
    expect(longer.state.conversations[0]?.visitor?.tags).toHaveLength(3);
  });

  it('is not polluted by a hostile visitor', () => {
    const visitor = JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}');
    memoryAfter(added('a'), visitorUpdated('a', visitor));
    expect({}).not.toHaveProperty('polluted');
  });
});

describe('keepHoldings', () => {
  const everything: Holdings = { hasConversation: () => true, hasChannel: () => true, hasFocus: true };
  const memory = memoryAfter(added('a'), added('b'), added('c'), focused('b'), availability({ CHAT: 'A', CALL: 'B' }));

  it('drops conversations in one change, and keeps the focus if its conversation stays', () => {
    const { state } = keepHoldings(memory, { ...everything, hasConversation: (id) => id !== 'a' });
    expect(state.conversations.map(({ id }) => id)).toEqual(['b', 'c']);
    expect(state.focusedConversation?.id).toBe('b');
    const without = keepHoldings(memory, { ...everything, hasConversation: (id) => id !== 'b' });
    expect(without.state.focusedConversation).toBeUndefined();
  });

  it('drops the focus, and channels', () => {
    const withoutFocus = keepHoldings(memory, { ...everything, hasFocus: false });
    expect(withoutFocus.state).not.toHaveProperty('focusedConversation');
    expect(withoutFocus.state.availability).toEqual({ CHAT: 'A', CALL: 'B' });
    const { state } = keepHoldings(memory, { ...everything, hasChannel: (channel) => channel === 'CALL' });
    expect(state.availability).toStrictEqual({ CALL: 'B' });
    expect(state.focusedConversation?.id).toBe('b');
    expectDeeplyFrozen(state);
  });

  it('returns the same memory if the desk holds everything', () => {
    expect(keepHoldings(memory, everything)).toBe(memory);
  });
});
