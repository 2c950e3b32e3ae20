import type { RecordedValue } from 'iadvize-desk-events/testing';
import { type DeskRecorder, recordDesk } from 'iadvize-desk-events/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { polluted } from '../../polluted';
import { deskOrigin, fakeWindow, post } from '../postMessage';

const event = 'com.iadvize.desk.CONVERSATION_ADDED';
let recorder: DeskRecorder;

beforeEach(() => {
  recorder = recordDesk();
});
afterEach(() => recorder.stop());

/** What is kept of a message's payload. */
const recorded = (data: unknown) => {
  post(data);
  return recorder.recording().messages.at(-1)?.payload;
};

/** What is kept of a field of an event. */
const recordedField = (key: string, value: unknown) => recorded({ event, [key]: value })?.fields?.[key];

const countValues = (value: RecordedValue | undefined): number =>
  1 +
  [...Object.values(value?.fields ?? {}), ...(value?.items ?? [])].reduce((sum, part) => sum + countValues(part), 0);

describe('recordDesk refuses', () => {
  it('what the client refuses: origins and a source that name nothing', () => {
    expect(() => recordDesk({ origins: [] })).toThrow(TypeError);
    expect(() => recordDesk({ origins: ['https://ha.iadvize.com/'] })).toThrow('expected an exact origin');
    // A reference that is not set yet, which the compiler refuses too.
    expect(() => recordDesk({ source: null } as never)).toThrow(
      'source: expected an iframe, a window, a popup, or a function',
    );
  });

  it('to start without a window', () => {
    vi.stubGlobal('window', undefined);
    expect(() => recordDesk()).toThrow(
      new TypeError("recordDesk: there is no window. Call it in the browser, or pass one as 'window'."),
    );
    vi.unstubAllGlobals();
  });
});

describe('recordDesk counts and does not read', () => {
  const untouchable = (init: MessageEventInit) =>
    Object.defineProperty(new MessageEvent('message', init), 'data', {
      get: () => expect.unreachable('the recorder touched the data'),
    });

  it('a message from an unlisted origin', () => {
    window.dispatchEvent(untouchable({ origin: 'https://evil.example' }));
    window.dispatchEvent(untouchable({ origin: 'https://sd.iadvize.com' }));
    expect(recorder.recording()).toEqual({ version: 1, messages: [], dropped: 0, foreign: 2 });
  });

  it("a page's own event, even if every object inherits the desk's origin and an event", () => {
    polluted({ origin: deskOrigin, data: { event } }, () => window.dispatchEvent(new Event('message')));
    expect(recorder.recording()).toMatchObject({ messages: [], foreign: 1 });
  });

  it('a message from another window than the source', () => {
    recorder.stop();
    const desk = fakeWindow();
    recorder = recordDesk({ source: () => desk });
    window.dispatchEvent(untouchable({ origin: deskOrigin, source: fakeWindow() }));
    post({ event }, { source: desk });
    expect(recorder.recording()).toMatchObject({ messages: [{ event }], foreign: 1 });
  });

  it('a message after the recording is full', () => {
    for (let count = 0; count < 2003; count += 1) post({ event });
    expect(recorder.recording().messages).toHaveLength(2000);
    expect(recorder.recording().dropped).toBe(3);
  });
});

describe('recordDesk keeps no', () => {
  it('name of an event that is not one of the desk', () => {
    for (const name of ['com.iadvize.deskXADA', 'com.iadvize', 'ADA', '', 7]) {
      post({ event: name });
      const message = recorder.recording().messages.at(-1);
      expect(message).not.toHaveProperty('event');
      expect(message?.payload).toEqual({ type: 'object', fields: { event: { type: typeof name } } });
    }
  });

  it('key that does not look like the name of a field', () => {
    const keys = ['ada@example.org', 'Ada', '4f9a2c1e-6f0b', 'a b', '', '42', 'CHAT', 'a'.repeat(41), 'visitor1234'];
    const payload = recorded({ event, ...Object.fromEntries(keys.map((key) => [key, 1])), zip2: 1 });
    expect(Object.keys(payload?.fields ?? {})).toEqual([
      '(key)',
      ...keys.slice(1).map((_key, index) => `(key ${index + 2})`),
      'zip2',
    ]);
  });

  it.each([
    ['status', 'BUSY'],
    ['channel', 'available'],
    ['channel', 'AVAILABLE'],
    ['conversationParticipantType', 'Bot'],
    ['firstName', 'Visitor'],
    ['firstName', 'CHAT'],
  ])('value of %s that is none of its known ones, such as %s', (key, value) => {
    expect(recordedField(key, value)).toEqual({ type: 'string' });
  });

  it('text that an object gives as its own kind', () => {
    expect(recordedField('visitor', { [Symbol.toStringTag]: 'Ada' })).toEqual({ type: 'object', fields: {} });
  });

  it('id that is too long to be one', () => {
    expect(recordedField('visitorId', 'v'.repeat(201))).toEqual({ type: 'string' });
  });
});

describe('recordDesk survives', () => {
  const hostile = (): never => {
    throw new Error('hostile');
  };

  it('data that throws when it is read', () => {
    const message = Object.defineProperty(new MessageEvent('message', { origin: deskOrigin }), 'data', {
      get: hostile,
    });
    window.dispatchEvent(message);
    expect(recorder.recording().messages).toMatchObject([{ payload: { type: 'unreadable' } }]);
  });

  it.each<[string, object]>([
    ['a getter', Object.defineProperty({}, 'email', { get: hostile, enumerable: true })],
    ['a proxy', new Proxy({}, { ownKeys: hostile })],
    ['a proxy of a list', new Proxy([], { get: hostile })],
  ])('%s that throws', (_name, value) => {
    const field = recordedField('visitor', value);
    expect(JSON.stringify(field)).toContain('unreadable');
  });

  it('an event name that throws', () => {
    const payload = recorded(Object.defineProperty({}, 'event', { get: hostile, enumerable: true }));
    expect(payload).toEqual({ type: 'object', fields: { event: { type: 'unreadable' } } });
  });

  it('a revoked proxy', () => {
    const { proxy, revoke } = Proxy.revocable([], {});
    revoke();
    expect(recorded(proxy)).toEqual({ type: 'unreadable' });
  });

  it('cycles and depth, down to a limit', () => {
    const cycle: Record<string, unknown> = {};
    cycle.self = cycle;
    cycle.list = [cycle];
    expect(countValues(recorded(cycle))).toBeLessThanOrEqual(300);
    const deep = Array.from({ length: 10_000 }).reduce((inner) => ({ inner }), {});
    expect(countValues(recorded(deep))).toBe(7);
    const deepList = Array.from({ length: 10_000 }).reduce((inner) => [inner], []);
    expect(countValues(recorded(deepList))).toBe(7);
  });

  it('breadth, up to a limit', () => {
    const wide = Object.fromEntries(
      Array.from({ length: 10_000 }, (_, index) => [`field${'x'.repeat(index % 30)}`, 1]),
    );
    for (let index = 0; index < 10_000; index += 1) wide[`key ${index}`] = 1;
    expect(countValues(recorded(wide))).toBe(61);
    expect(countValues(recorded(new Array(1e9)))).toBe(21);
    const wideLists = Array.from({ length: 100 }, () => Array.from({ length: 100 }, () => wide));
    expect(countValues(recorded(wideLists))).toBe(300);
  });

  it('megabytes of text', () => {
    const text = 'x'.repeat(4_000_000);
    recorded({ event: text, visitorId: text, status: text, [text]: text });
    expect(JSON.stringify(recorder.recording()).length).toBeLessThan(300);
  });

  it('a key by the name of __proto__, which stays a key', () => {
    const payload = recorded(JSON.parse('{"visitor":{"__proto__":{"email":"ada@example.org"}}}'));
    expect(JSON.stringify(payload)).toBe(
      '{"type":"object","fields":{"visitor":{"type":"object","fields":{"__proto__":{"type":"object","fields":{"email":{"type":"string"}}}}}}}',
    );
    expect(Object.getPrototypeOf(payload?.fields?.visitor?.fields)).toBe(Object.prototype);
  });
});

describe('recordDesk keeps', () => {
  it("the event's name, once, and the time since the start", () => {
    vi.useFakeTimers();
    const timed = recordDesk();
    vi.advanceTimersByTime(1500);
    post({ event });
    timed.stop();
    vi.useRealTimers();
    expect(timed.recording().messages).toEqual([{ at: 1500, event, payload: { type: 'object', fields: {} } }]);
  });

  it('the same number for the same id, whatever its key and its type', () => {
    post({ event, conversationId: 'c-1', projectId: 1234 });
    post({ event, conversationId: 'c-2', projectId: '1234', visitor: { external_id: 'c-1', websiteIds: [1234, 9] } });
    expect(recorder.recording().messages.map(({ payload }) => payload.fields)).toEqual([
      { conversationId: { type: 'string', id: 1 }, projectId: { type: 'number', id: 2 } },
      {
        conversationId: { type: 'string', id: 3 },
        projectId: { type: 'string', id: 2 },
        visitor: {
          type: 'object',
          fields: {
            external_id: { type: 'string', id: 1 },
            websiteIds: {
              type: 'list',
              items: [
                { type: 'number', id: 2 },
                { type: 'number', id: 4 },
              ],
            },
          },
        },
      },
    ]);
  });

  it.each<[unknown, string]>([
    ['text', 'string'],
    [1.5, 'number'],
    [true, 'boolean'],
    [1n, 'bigint'],
    [undefined, 'undefined'],
    [null, 'null'],
    [new Date(), 'Date'],
    [/ada/, 'RegExp'],
    [new Map([['ada', 1]]), 'Map'],
    [new Set(['ada']), 'Set'],
    [new Error('ada'), 'Error'],
    [Object(true), 'Boolean'],
    [Object(1), 'Number'],
    [Object('ada'), 'String'],
    [Object(1n), 'BigInt'],
  ])('of %o only that it is of the type %s', (value, type) => {
    expect(recordedField('visitor', value)).toStrictEqual({ type });
  });

  it.each([
    new ArrayBuffer(8),
    new DataView(new ArrayBuffer(8)),
    new Uint8Array(8),
    new Uint8ClampedArray(8),
    new Uint16Array(4),
    new Float64Array(1),
    new BigInt64Array(1),
  ])('of bytes only their kind and how many they are: %o', (value) => {
    expect(recordedField('visitor', value)).toStrictEqual({ type: value.constructor.name, bytes: 8 });
  });

  it('of what is no text and no number no id', () => {
    for (const value of [true, undefined, 1n]) expect(recordedField('id', value)).toStrictEqual({ type: typeof value });
  });

  it.each(['Blob', 'File', 'FileList', 'MessagePort'])('of a %s, which the browser makes, that it is one', (tag) => {
    const madeByBrowser = Object.create(Object.create({ [Symbol.toStringTag]: tag }), {
      name: { value: 'ada', enumerable: true },
    });
    expect(recordedField('visitor', madeByBrowser)).toStrictEqual({ type: tag });
  });

  it.each([
    ['channel', 'VIDEO'],
    ['status', 'UNAVAILABLE'],
    ['conversationParticipantType', 'Visitor'],
    ['conversationParticipantType', 'Professional'],
  ])('the known value of %s that is %s', (key, known) => {
    expect(recordedField(key, known)).toEqual({ type: 'string', known });
  });

  it.each(['paid', 'idea', 'visitorIdea', 'uuidv4', 'identity'])('no id of %s, which only sounds like one', (key) => {
    expect(recordedField(key, 'v-1')).toEqual({ type: 'string' });
  });

  it.each(['id', 'ids', 'uuid', 'visitorId', 'visitor_ids', 'visitorUUID'])('an id of %s', (key) => {
    expect(recordedField(key, 'v-1')).toEqual({ type: 'string', id: 1 });
  });

  it.each([
    ['a list', [event]],
    ['more than a name', `x${event}`],
  ])('no event of %s', (_what, name) => {
    post({ event: name });
    expect(recorder.recording().messages[0]).not.toHaveProperty('event');
  });

  it('when a message came, in ms since the start', () => {
    recorder.stop();
    const now = vi.spyOn(performance, 'now').mockReturnValue(2000);
    recorder = recordDesk();
    now.mockReturnValue(2500.4);
    post({ event });
    now.mockRestore();
    expect(recorder.recording().messages[0]?.at).toBe(500);
  });

  it('the known statuses, channels and participant types', () => {
    const payload = recorded({
      availabilities: [{ channel: 'CALL', status: 'UNAVAILABLE_FORCED' }],
      availability: { CHAT: 'AVAILABLE', THIRD_PARTY: 'BUSY', PIGEON: 'UNAVAILABLE' },
      conversationParticipantType: 'Expert',
    });
    expect(payload?.fields).toEqual({
      availabilities: {
        type: 'list',
        items: [
          {
            type: 'object',
            fields: {
              channel: { type: 'string', known: 'CALL' },
              status: { type: 'string', known: 'UNAVAILABLE_FORCED' },
            },
          },
        ],
      },
      availability: {
        type: 'object',
        fields: {
          CHAT: { type: 'string', known: 'AVAILABLE' },
          THIRD_PARTY: { type: 'string' },
          '(key)': { type: 'string', known: 'UNAVAILABLE' },
        },
      },
      conversationParticipantType: { type: 'string', known: 'Expert' },
    });
  });

  it('the known statuses and channels anywhere in an availability event, because its shape is unpublished', () => {
    const payload = recorded({
      event: 'com.iadvize.desk.AVAILABILITY_UPDATED',
      status: { chat: 'AVAILABLE', call: 'BUSY' },
      channels: [{ type: 'CHAT', state: 'UNAVAILABLE' }, { type: 'AVAILABLE chat' }],
      names: { ada: 'AVAILABLE', grace: 'AVAILABLE' },
    });
    expect(payload?.fields).toEqual({
      status: {
        type: 'object',
        fields: { chat: { type: 'string', known: 'AVAILABLE' }, call: { type: 'string' } },
      },
      channels: {
        type: 'list',
        items: [
          {
            type: 'object',
            fields: { type: { type: 'string', known: 'CHAT' }, state: { type: 'string', known: 'UNAVAILABLE' } },
          },
          { type: 'object', fields: { type: { type: 'string' } } },
        ],
      },
      names: {
        type: 'object',
        fields: {
          '(key)': { type: 'string', known: 'AVAILABLE' },
          '(key 2)': { type: 'string', known: 'AVAILABLE' },
        },
      },
    });
  });

  it('no status of another event, unless its field is known to have one', () => {
    expect(recordedField('status', { chat: 'AVAILABLE', call: 'AVAILABLE' })).toEqual({
      type: 'object',
      fields: { '(key)': { type: 'string' }, '(key 2)': { type: 'string' } },
    });
  });

  it('what listed origins of its own choice send, at a window of its own choice', () => {
    // The recorder only listens to a window.
    const page = new EventTarget() as Window;
    const other = recordDesk({ origins: ['https://crm.example'], window: page });
    page.dispatchEvent(new MessageEvent('message', { data: { event }, origin: 'https://crm.example' }));
    expect(other.recording().messages).toHaveLength(1);
    other.stop();
  });

  it('a recording apart from what comes later', () => {
    const before = recorder.recording();
    post({ event });
    expect(before.messages).toEqual([]);
    expect(recorder.recording().messages).toHaveLength(1);
  });
});

describe('recordDesk ends', () => {
  it('when it is stopped, twice too, and the recording stays', () => {
    post({ event });
    recorder.stop();
    recorder.stop();
    post({ event });
    post({ event }, { origin: 'https://evil.example' });
    expect(recorder.recording()).toMatchObject({ messages: [{ event }], foreign: 0 });
  });

  it('when its signal aborts, and never starts with one that has', () => {
    const ending = new AbortController();
    const [early, late] = [recordDesk({ signal: ending.signal }), recordDesk({ signal: AbortSignal.abort() })];
    post({ event });
    ending.abort();
    post({ event });
    expect(early.recording().messages).toHaveLength(1);
    expect(late.recording().messages).toEqual([]);
  });

  it('and lets go of its signal', () => {
    const { signal } = new AbortController();
    const release = vi.spyOn(signal, 'removeEventListener');
    recordDesk({ signal }).stop();
    expect(release).toHaveBeenCalledWith('abort', expect.any(Function));
  });
});
