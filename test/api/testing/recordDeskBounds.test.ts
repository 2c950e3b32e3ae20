import { type DeskRecorder, type RecordedValue, recordDesk } from 'iadvize-desk-events/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { post } from '../postMessage';

const event = 'com.iadvize.desk.CONVERSATION_VISITOR_UPDATED';
let recorder: DeskRecorder;

beforeEach(() => {
  recorder = recordDesk();
});
afterEach(() => recorder.stop());

const visitorOf = (index = -1) => recorder.recording().messages.at(index)?.payload.fields?.visitor;

const countValues = (value: RecordedValue | undefined): number =>
  1 +
  [...Object.values(value?.fields ?? {}), ...(value?.items ?? [])].reduce((sum, part) => sum + countValues(part), 0);

/** A proxy that counts how often its target's keys are listed and its properties are read. */
function counted<Target extends object>(target: Target) {
  const counts = { listed: 0, read: 0 };
  const proxy = new Proxy(target, {
    ownKeys(object) {
      counts.listed += 1;
      return Reflect.ownKeys(object);
    },
    get(object, key) {
      counts.read += 1;
      return Reflect.get(object, key);
    },
  });
  return { proxy, counts };
}

const wide = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, index]));

describe('recordDesk walks', () => {
  it.each<[string, object, RecordedValue]>([
    ['bytes', new Uint8Array(1000), { type: 'Uint8Array', bytes: 1000 }],
    ['a view of bytes', new DataView(new ArrayBuffer(1000)), { type: 'DataView', bytes: 1000 }],
    ['a buffer', new ArrayBuffer(1000), { type: 'ArrayBuffer', bytes: 1000 }],
    ['boxed text', new String('x'.repeat(1000)), { type: 'String' }],
    ['a map', new Map([['ada', 1]]), { type: 'Map' }],
    ['a set', new Set(['ada']), { type: 'Set' }],
    ['an error', new Error('ada'), { type: 'Error' }],
    [
      'an object of a class',
      new (class Ada {
        ada = 1;
      })(),
      { type: 'object' },
    ],
  ])('not through %s, at any depth', (_what, value, recorded) => {
    const listings = [vi.spyOn(Object, 'keys'), vi.spyOn(Object, 'entries'), vi.spyOn(Reflect, 'ownKeys')];
    post({ event, visitor: value });
    post({ event, visitor: { list: [{ value }] } });
    post(value);
    const listed = listings.flatMap((listing) => listing.mock.calls.map(([object]) => object as unknown));
    for (const listing of listings) listing.mockRestore();
    expect(listed).not.toContain(value);
    expect(visitorOf(0)).toEqual(recorded);
    expect(visitorOf(1)?.fields?.list?.items?.[0]?.fields?.value).toEqual(recorded);
    expect(recorder.recording().messages[2]?.payload).toEqual(recorded);
  });

  it('through an object by listing its keys once, in however many places it is, and reading the first 60', () => {
    const { proxy, counts } = counted(wide(10_000));
    post({ event, visitor: Array.from({ length: 10 }, () => ({ one: proxy, more: [proxy, proxy], number: 1 })) });
    expect(counts).toEqual({ listed: 1, read: 60 });
    expect(countValues(recorder.recording().messages[0]?.payload)).toBe(299);
  });

  it('through a list by reading the first 20 items, holes or not', () => {
    const { proxy, counts } = counted(Array.from({ length: 10_000 }, (_, index) => index));
    post({ event, visitor: proxy });
    expect(counts.listed).toBe(0);
    // An item and, before each, the length.
    expect(counts.read).toBeLessThanOrEqual(50);
    expect(visitorOf()?.items).toHaveLength(20);
    post({ event, visitor: new Array(2 ** 32 - 1) });
    expect(visitorOf()?.items).toEqual(Array.from({ length: 20 }, () => ({ type: 'undefined' })));
  });
});

describe('a recording', () => {
  it('has at most 100,000 values, and counts the messages after them', () => {
    const visitor = Array.from({ length: 20 }, () => wide(60));
    for (let count = 0; count < 400; count += 1) post({ event, visitor });
    const { messages, dropped } = recorder.recording();
    expect(countValues(messages[0]?.payload)).toBe(299);
    expect(messages).toHaveLength(334);
    expect(dropped).toBe(66);
  });

  it('numbers at most 10,000 ids and 10,000 keys', () => {
    const inGroups = (make: (group: number, index: number) => unknown) =>
      Array.from({ length: 10 }, (_, group) => Array.from({ length: 20 }, (_item, index) => make(group, index)));
    for (let count = 0; count < 60; count += 1) {
      post({ event, ids: inGroups((group, index) => `id ${count} ${group} ${index}`) });
      post({
        event,
        list: inGroups((group, index) => ({ [`key ${count} ${group} ${index}`]: 1 })).map((list) => list.slice(0, 10)),
      });
    }
    const text = JSON.stringify(recorder.recording());
    expect(text).toContain('"id":10000}');
    expect(text).not.toContain('"id":10001}');
  });
});

describe('what a script adds to Object.prototype', () => {
  const names = [
    ...['then', 'origins', 'source', 'window', 'signal', 'get', 'set', 'value', 'writable', 'event', 'data', 'fields'],
    ...['items', 'type', 'id', 'known', 'bytes', 'length', 'key', 'parentKey', 'isItem', 'visitor', '0', '1'],
  ];
  const posted = () => ({
    event,
    conversationId: 'c-1',
    visitor: { email: 'ada@example.org', tags: Object.assign(new Array(3), { 2: 'a' }), address: { street: 'x' } },
  });

  /** Returns the text of what is recorded of messages. */
  function record(messages: ReadonlyArray<{ readonly data: unknown }>): string[] {
    const listeners = new Set<(message: object) => void>();
    // The recorder only listens to a window.
    const page = {
      addEventListener: (_type: string, listener: (message: object) => void) => listeners.add(listener),
      removeEventListener: () => {},
    } as unknown as Window;
    const own = recordDesk({ window: page });
    for (const { data } of messages) {
      for (const listener of listeners) listener({ data, origin: 'https://ha.iadvize.com', source: null });
    }
    own.stop();
    const recording = own.recording();
    const texts = new Set([`${recording.foreign} ${recording.dropped}`]);
    for (const message of recording.messages) texts.add(JSON.stringify({ ...message, at: 0 }));
    return [...texts];
  }

  const descriptors: ReadonlyArray<readonly [kind: string, descriptor: PropertyDescriptor]> = [
    ['data', { value: 'com.iadvize.desk.EVIL', writable: true, enumerable: true, configurable: true }],
    ['an accessor', { get: () => 'com.iadvize.desk.EVIL', set: () => {}, enumerable: true, configurable: true }],
  ];
  const cases = names.flatMap((name) => descriptors.map(([kind, descriptor]) => ({ name, kind, descriptor })));

  it.each(cases)('changes nothing in a recording: $name as $kind', ({ name, descriptor }) => {
    const expected = record([{ data: posted() }]);
    const messages = [{ data: posted() }];
    const definition = Object.assign(Object.create(null), descriptor);
    Object.defineProperty(Object.prototype, name, definition);
    let recorded: string[] | undefined;
    try {
      recorded = record(messages);
    } finally {
      Reflect.deleteProperty(Object.prototype, name);
    }
    expect(recorded).toEqual(expected);
    expect(expected[1]).toContain('"conversationId":{"type":"string","id":1}');
  });

  it('is no event name of a message without one', () => {
    Object.defineProperty(Object.prototype, 'event', { value: event, configurable: true });
    let recorded: string[] | undefined;
    try {
      recorded = record([{ data: {} }]);
    } finally {
      Reflect.deleteProperty(Object.prototype, 'event');
    }
    expect(recorded).toEqual(['0 0', '{"at":0,"payload":{"type":"object","fields":{}}}']);
  });
});
