import {
  createDeskClient,
  type DeskClient,
  type DeskClientOptions,
  type DeskWindowFinder,
  defineDeskEvent,
  deskEvents,
} from 'iadvize-desk-events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { expectDeeplyFrozen } from './expectDeeplyFrozen';
import { fakeWindow, post } from './postMessage';

const key = 'iadvize-desk-state';
const deskWindow = fakeWindow();
let windowId: string | undefined;
let isOpen: boolean;
const popup: DeskWindowFinder = {
  findWindow: () => (isOpen ? deskWindow : null),
  windowId: () => (isOpen ? windowId : undefined),
};

let desk: DeskClient;
const start = (options: DeskClientOptions = { remember: true }) => {
  desk = createDeskClient({ source: popup, ...options });
};
/** Ends the page, and starts the next one. */
const load = (options?: DeskClientOptions) => {
  window.dispatchEvent(new Event('pagehide'));
  desk.close();
  start(options);
};
const say = (name: string, fields: object) =>
  post({ event: `com.iadvize.desk.${name}`, ...fields }, { source: deskWindow });
const ada = { email: 'ada@example.org', firstName: 'Ada' };
const fill = () => {
  say('CONVERSATION_ADDED', { conversationId: 'a', projectId: 7 });
  say('CONVERSATION_STATE_BOX_CLICKED', { conversationId: 'b' });
  say('CONVERSATION_FOCUSED', { conversationId: 'a' });
  say('CONVERSATION_VISITOR_UPDATED', { conversationId: 'a', visitor: ada });
  say('AVAILABILITY_UPDATED', { availability: { CHAT: 'AVAILABLE' } });
};
const stored = () => sessionStorage.getItem(key) ?? '';
/** What a page has stored, changed by somebody. */
const change = (changes: object) => {
  window.dispatchEvent(new Event('pagehide'));
  const text = JSON.stringify({ ...JSON.parse(stored()), ...changes });
  desk.close();
  sessionStorage.setItem(key, text);
  start();
};
const nothing = { connection: 'waiting', conversations: [], availability: {} };
const visitorsOf = (handler: ReturnType<typeof vi.fn>) => handler.mock.calls.map(([{ profile }]) => profile.firstName);

beforeEach(() => {
  vi.useFakeTimers();
  windowId = 'w1';
  isOpen = true;
  start();
});
afterEach(() => {
  desk.close();
  sessionStorage.clear();
  vi.useRealTimers();
});

describe('a client with remember', () => {
  it('restores ids, projects, the focus and the availability, but no visitor, before the first handler runs', () => {
    fill();
    load();
    const restored = {
      connection: 'waiting',
      conversations: [{ id: 'a', projectId: 7 }, { id: 'b' }],
      focusedConversation: { id: 'a', projectId: 7 },
      availability: { CHAT: 'AVAILABLE' },
    };
    const seen: unknown[] = [];
    desk.state.subscribe((state) => seen.push(state));
    expect(seen).toEqual([restored]);
    expectDeeplyFrozen(desk.state.get());
    vi.advanceTimersByTime(60_000);
    expect(desk.state.get()).toEqual(restored);
    say('CONVERSATION_REMOVED', { conversationId: 'b' });
    expect(desk.state.get()).toMatchObject({ connection: 'live', conversations: [{ id: 'a' }] });
  });

  it('stores nothing of a visitor unless it is asked to', () => {
    fill();
    window.dispatchEvent(new Event('pagehide'));
    expect(stored()).toContain('"a"');
    expect(stored()).not.toMatch(/ada|Ada/);
  });

  it('restores visitors if it is asked to, even if they hold a bigint', () => {
    const remember = { visitors: true };
    load({ remember });
    fill();
    say('CONVERSATION_VISITOR_UPDATED', { conversationId: 'a', visitor: { ...ada, big: 2n } });
    load({ remember });
    expect(desk.state.get().focusedConversation).toMatchObject({ visitor: ada, profile: { firstName: 'Ada' } });
  });

  it('stores under another key, and in another storage', () => {
    const remember = { key: 'other', storage: localStorage };
    load({ remember });
    fill();
    load({ remember });
    expect(desk.state.get().conversations).toHaveLength(2);
    expect(sessionStorage.getItem('other')).toBeNull();
    localStorage.clear();
  });

  it.each([
    { keys: ['first', 'second'], restored: [['a'], ['b']] },
    { keys: ['same', 'same'], restored: [[], []] },
  ])('restores the state of each of two desks on a page only if their keys differ: $keys', ({ keys, restored }) => {
    const windows = [fakeWindow(), fakeWindow()];
    const openDesks = () =>
      windows.map((window, index) =>
        createDeskClient({
          source: { findWindow: () => window, windowId: () => `w${index}` },
          remember: { key: keys[index] },
        }),
      );
    const clients = openDesks();
    for (const [index, conversationId] of ['a', 'b'].entries()) {
      post({ event: 'com.iadvize.desk.CONVERSATION_FOCUSED', conversationId }, { source: windows[index] ?? null });
    }
    window.dispatchEvent(new Event('pagehide'));
    const next = openDesks();
    expect(next.map(({ state }) => state.get().conversations.map(({ id }) => id))).toEqual(restored);
    for (const client of [...clients, ...next]) client.close();
  });

  it('restores nothing twice, so that a page that crashes leaves nothing old behind', () => {
    fill();
    load();
    expect(stored()).toBe('');
    desk.close();
    start();
    expect(desk.state.get()).toEqual(nothing);
  });

  it.each<[string, () => void]>([
    ['another window', () => (windowId = 'w2')],
    ['no open window', () => (isOpen = false)],
    ['a window that nobody knows', () => (windowId = undefined)],
  ])('restores nothing for %s', (_name, act) => {
    fill();
    window.dispatchEvent(new Event('pagehide'));
    desk.close();
    act();
    start();
    expect(desk.state.get()).toMatchObject({ conversations: [], availability: {} });
    expect(stored()).toBe('');
  });

  it('restores nothing that is older than a minute', () => {
    fill();
    window.dispatchEvent(new Event('pagehide'));
    desk.close();
    vi.setSystemTime(Date.now() + 60_001);
    start();
    expect(desk.state.get()).toEqual(nothing);
  });

  it('restores nothing for a frame, whose desk loads again with the page', () => {
    const source = () => deskWindow;
    load({ remember: true, source });
    fill();
    load({ remember: true, source });
    expect(desk.state.get()).toEqual(nothing);
  });

  it('restores nothing if the source throws as it is asked for its window', () => {
    const refuse = (): never => {
      throw new Error('of the page');
    };
    load({ remember: true, source: { ...popup, windowId: refuse } });
    fill();
    load();
    expect(desk.state.get()).toEqual(nothing);
  });

  it('stores nothing without the option, and after it has closed', () => {
    fill();
    desk.close();
    window.dispatchEvent(new Event('pagehide'));
    start({});
    fill();
    window.dispatchEvent(new Event('pagehide'));
    expect(stored()).toBe('');
  });

  it('stores no bytes, which JSON would write number by number', () => {
    const remember = { visitors: true };
    load({ remember });
    fill();
    say('CONVERSATION_VISITOR_UPDATED', { conversationId: 'a', visitor: { ...ada, picture: new Uint8Array(900_000) } });
    load({ remember });
    expect(desk.state.get().focusedConversation?.visitor).toEqual(ada);
  });

  it('ignores a state that does not fit into the storage', () => {
    for (let count = 0; count < 1000; count += 1) {
      say('CONVERSATION_ADDED', { conversationId: String(count).padStart(1000), projectId: 7 });
    }
    expect(desk.state.get().conversations).toHaveLength(1000);
    load();
    expect(desk.state.get()).toEqual(nothing);
  });

  it('stores the rest of the state if the visitors do not fit into the storage', () => {
    const remember = { visitors: true };
    load({ remember });
    for (const id of ['a', 'b', 'c']) {
      say('CONVERSATION_ADDED', { conversationId: id, projectId: 7 });
      say('CONVERSATION_VISITOR_UPDATED', { conversationId: id, visitor: { note: 'x'.repeat(400_000) } });
    }
    load({ remember });
    const projectId = 7;
    expect(desk.state.get()).toEqual({
      ...nothing,
      conversations: [
        { id: 'a', projectId },
        { id: 'b', projectId },
        { id: 'c', projectId },
      ],
    });
  });

  it('works without a storage, or with one that is full or blocked', () => {
    const refuse = () => {
      throw new DOMException('no', 'QuotaExceededError');
    };
    // Only these three methods are called.
    const storage = { getItem: refuse, setItem: refuse, removeItem: refuse } as unknown as Storage;
    load({ remember: { storage } });
    fill();
    load({ remember: { storage } });
    expect(desk.state.get()).toEqual(nothing);
    vi.stubGlobal('sessionStorage', undefined);
    load();
    expect(desk.state.get()).toEqual(nothing);
    vi.unstubAllGlobals();
  });
});

describe('what somebody has written into the storage', () => {
  it.each<[string, object]>([
    ['another version', { version: 2 }],
    ['payloads that are no list', { payloads: { length: 1 } }],
    [
      'more payloads than a full state',
      {
        payloads: Array.from({ length: 2003 }, () => ({
          event: 'com.iadvize.desk.CONVERSATION_ADDED',
          conversationId: 'a',
          projectId: 1,
        })),
      },
    ],
    ['a time in the future', { at: Date.now() + 1e9 }],
    ['no time', { at: null }],
  ])('is ignored if it has %s', (_name, changes) => {
    fill();
    change(changes);
    expect(desk.state.get()).toEqual(nothing);
  });

  it.each(['', '{', 'null', '[]', '7', '"x"', 'x'.repeat(1_000_001)])('is ignored if it is %.10s', (text) => {
    desk.close();
    sessionStorage.setItem(key, text);
    start();
    expect(desk.state.get()).toEqual(nothing);
  });

  it('passes the same checks as what the desk posts', () => {
    const event = (name: string) => `com.iadvize.desk.CONVERSATION_${name}`;
    change({
      payloads: [
        null,
        { event: event('ADDED'), conversationId: 'x'.repeat(1001), projectId: 1 },
        { event: event('ADDED'), conversationId: null, projectId: 1 },
        { event: event('SOMETHING_ELSE'), conversationId: 'a' },
        { event: event('VISITOR_UPDATED'), conversationId: 'b', visitor: 'text' },
        { event: event('ADDED'), conversationId: 'good', projectId: '12' },
      ],
    });
    expect(desk.state.get().conversations).toEqual([{ id: 'good', projectId: 12 }]);
  });

  it('has an extra only if it is an object, and not a large one', () => {
    const added = (conversationId: string, extra: unknown) => ({
      event: 'com.iadvize.desk.CONVERSATION_ADDED',
      conversationId,
      projectId: 1,
      extra,
    });
    change({
      payloads: [added('a', 'text'), added('b', ['x']), added('c', { x: 'x'.repeat(5001) }), added('d', { x: 1 })],
    });
    expect(desk.state.get().conversations.map(({ id, extra }) => [id, extra])).toEqual([
      ['a', undefined],
      ['b', undefined],
      ['c', undefined],
      ['d', { x: 1 }],
    ]);
    expectDeeplyFrozen(desk.state.get());
  });

  it('never calls a handler of events', () => {
    fill();
    window.dispatchEvent(new Event('pagehide'));
    desk.close();
    start();
    const handler = vi.fn();
    desk.onEvent(handler);
    desk.onUnknownEvent(handler);
    vi.advanceTimersByTime(10_000);
    expect(handler).not.toHaveBeenCalled();
  });
});

describe('what the options and the entries of a client read', () => {
  const typing = z.looseObject({ conversationId: z.string(), seconds: z.number() });
  const events = {
    ...deskEvents,
    onVisitorTyping: defineDeskEvent('VISITOR_TYPING', typing, {
      conversation: ({ seconds }) => ({ typing: seconds }),
    }),
  };
  const failed = vi.fn();
  const reading: DeskClientOptions = {
    remember: { visitors: true },
    events,
    onHandlerError: failed,
    profile: (visitor) => ({ loyaltyCard: String(visitor.card).trim() }),
  };
  const read = () => {
    desk.close();
    start(reading);
    say('CONVERSATION_FOCUSED', { conversationId: 'a' });
    say('CONVERSATION_VISITOR_UPDATED', { conversationId: 'a', visitor: { ...ada, card: 'L-1' } });
    say('VISITOR_TYPING', { conversationId: 'a', seconds: 2 });
  };

  it('comes back with the visitors, and the visitor is not handled again', async () => {
    read();
    desk.onFocusedVisitor(() => {});
    await Promise.resolve();
    load(reading);
    const handler = vi.fn();
    desk.onFocusedVisitor(handler);
    await Promise.resolve();
    expect(desk.state.get().focusedConversation).toMatchObject({
      profile: { loyaltyCard: 'L-1' },
      extra: { typing: 2 },
    });
    expect(handler).not.toHaveBeenCalled();
    say('CONVERSATION_VISITOR_UPDATED', { conversationId: 'a', visitor: { ...ada, card: 'L-2' } });
    expect(handler).toHaveBeenCalledOnce();
  });

  it('is not stored without the visitors', () => {
    read();
    load({ ...reading, remember: true });
    window.dispatchEvent(new Event('pagehide'));
    expect(stored()).not.toMatch(/L-1|typing/);
  });

  it('is reported if it fails', () => {
    read();
    const failure = new Error('the function failed');
    load({
      ...reading,
      profile: () => {
        throw failure;
      },
    });
    expect(desk.state.get().focusedConversation?.profile?.email).toBe('ada@example.org');
    expect(failed.mock.calls).toEqual([[failure, expect.objectContaining({ conversationId: 'a' })]]);
  });
});

describe('onFocusedVisitor after a load', () => {
  const remember = { visitors: true };
  const settle = () => vi.advanceTimersByTimeAsync(0);
  beforeEach(() => {
    desk.close();
    start({ remember });
  });

  it('does not repeat a visitor that was handled before, on any later page, until something changes', async () => {
    desk.onFocusedVisitor(() => {});
    fill();
    load({ remember });
    load({ remember });
    const handler = vi.fn();
    desk.onFocusedVisitor(handler);
    say('AVAILABILITY_UPDATED', { availability: { CHAT: 'UNAVAILABLE' } });
    await settle();
    expect(handler).not.toHaveBeenCalled();
    say('CONVERSATION_VISITOR_UPDATED', { conversationId: 'a', visitor: { ...ada, firstName: 'Augusta' } });
    expect(visitorsOf(handler)).toEqual(['Augusta']);
  });

  it('repeats it if the conversation gets the focus again, also for a handler that comes later', async () => {
    desk.onFocusedVisitor(() => {});
    fill();
    load({ remember });
    const handler = vi.fn();
    desk.onFocusedVisitor(handler, { once: true });
    say('CONVERSATION_FOCUS_LOST', { conversationId: 'a' });
    say('CONVERSATION_FOCUSED', { conversationId: 'a' });
    expect(visitorsOf(handler)).toEqual(['Ada']);
    const later = vi.fn();
    desk.onFocusedVisitor(later);
    await settle();
    expect(visitorsOf(later)).toEqual(['Ada']);
  });

  it('repeats it for a handler that asks for it', async () => {
    desk.onFocusedVisitor(() => {});
    fill();
    load({ remember });
    const handler = vi.fn();
    desk.onFocusedVisitor(handler, { restored: true });
    await settle();
    expect(visitorsOf(handler)).toEqual(['Ada']);
  });

  it('handles a visitor that nobody has handled before', async () => {
    fill();
    load({ remember });
    const handler = vi.fn();
    desk.onFocusedVisitor(handler);
    await settle();
    expect(visitorsOf(handler)).toEqual(['Ada']);
  });
});

describe('the option remember', () => {
  it.each([7, 'true', () => {}])('refuses %o', (remember) => {
    if (typeof remember === 'function')
      return expect(() => start({ remember: { key: 7 } as never })).toThrow(TypeError);
    expect(() => start({ remember: remember as never })).toThrow(`remember: expected true or an object, received`);
  });
});
