// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type DeskSource, findDesk } from '../../../src/intake/source';
import { createEmitter } from '../../../src/shared/emitter';
import { followDeskDocuments } from '../../../src/state/documents/deskDocuments';
import { connect } from '../../../src/state/memory';
import { reduce } from '../../../src/state/reducers';
import { createStore } from '../../../src/state/store';
import { fakeWindow } from '../../api/postMessage';

/** Creates a frame with a page of another origin, unless a document is passed. */
function fakeFrame(contentDocument: unknown = null, contentWindow: unknown = {}): HTMLIFrameElement {
  return Object.defineProperties(document.createElement('iframe'), {
    contentDocument: { value: contentDocument, writable: true },
    contentWindow: { value: contentWindow, writable: true },
  });
}

function setUp(source: DeskSource) {
  const report = vi.fn();
  const emitter = createEmitter(report);
  const store = createStore(emitter, report, {
    beforeRead: () => documents?.find(),
    afterReset: () => documents?.forget(),
  });
  const { state } = store;
  const documents = followDeskDocuments(window, source, store, emitter);
  const take = (method: string, event: object) => {
    documents.hear(findDesk(source).window ?? null);
    store.update((memory) => connect(reduce(memory, method, event), 'live'));
    documents.note(method, event);
  };
  const say = (method: string, conversationId: string) => take(method, { conversationId });
  const seen: string[] = [];
  state.watch(
    ({ conversations }) => conversations.map(({ id }) => id).join(''),
    (ids) => seen.push(ids),
  );
  return {
    emitter,
    state,
    seen,
    add: (...ids: string[]) => {
      for (const id of ids) say('onConversationAdded', id);
    },
    focus: (id: string) => say('onConversationFocused', id),
    loseFocus: (id: string) => say('onConversationFocusLost', id),
    remove: (id: string) => say('onConversationRemoved', id),
    message: (id: string) => say('onConversationMessage', id),
    setAvailability: (availability: Readonly<Record<string, string>>) =>
      take('onAvailabilityUpdated', { availability }),
    ids: () => state.get().conversations.map(({ id }) => id),
  };
}

const pass = (milliseconds: number) => vi.advanceTimersByTime(milliseconds);

let frame: HTMLIFrameElement;
let desk: ReturnType<typeof setUp>;
const load = (of = frame) => of.dispatchEvent(new Event('load'));

beforeEach(() => {
  vi.useFakeTimers();
  frame = fakeFrame();
  desk = setUp(frame);
  desk.add('a', 'b', 'c');
  desk.focus('b');
  pass(60_000);
  desk.seen.length = 0;
});

afterEach(() => vi.useRealTimers());

describe('after a reload of the frame', () => {
  it('keeps everything until 4 s have passed since the first load, even if there is another one', () => {
    load();
    pass(3000);
    load();
    pass(999);
    expect(desk.ids()).toEqual(['a', 'b', 'c']);
    pass(1);
    expect(desk.ids()).toEqual([]);
    expect(desk.seen).toEqual(['']);
  });

  it('forgets what a document sent 4 s after its end, no matter how often the frame loads or another window comes', () => {
    load();
    for (let step = 0; step < 4; step += 1) {
      pass(800);
      if (step % 2) load();
      else Object.assign(frame, { contentWindow: fakeWindow() });
    }
    pass(799);
    expect(desk.ids()).toEqual(['a', 'b', 'c']);
    pass(1);
    expect(desk.ids()).toEqual([]);
    expect(desk.state.get().focusedConversation).toBeUndefined();
  });

  it('keeps what each document of a quick series announces, until 4 s after its end', () => {
    load();
    pass(2000);
    desk.add('a', 'b');
    pass(1500);
    load();
    pass(3000);
    desk.add('a');
    expect(desk.ids()).toEqual(['a', 'b']);
    pass(1000);
    expect(desk.ids()).toEqual(['a']);
    expect(desk.seen).toEqual(['ab', 'a']);
  });

  it('has a limited number of timers while a frame loads again and again', () => {
    for (let count = 0; count < 1000; count += 1) load();
    expect(vi.getTimerCount()).toBeLessThan(60);
    pass(4000);
    expect(desk.ids()).toEqual([]);
    expect(vi.getTimerCount()).toBe(1);
  });

  it('forgets everything if the new desk is empty, even if events arrive in the meantime', () => {
    load();
    desk.loseFocus('b');
    desk.remove('c');
    pass(4000);
    expect(desk.ids()).toEqual([]);
  });

  it.each<[string, number, number]>([
    ['long before its load', -20_000, 0],
    ['just before its load', -50, 0],
    ['just after its load', 0, 50],
    ['2 s after its load', 0, 2000],
  ])('what is announced again %s stays, the rest goes in one change', (_name, before, after) => {
    if (before) {
      desk.add('a', 'c');
      pass(-before);
    }
    load();
    if (after) {
      pass(after);
      desk.add('a', 'c');
    }
    pass(4000);
    expect(desk.ids()).toEqual(['a', 'c']);
    expect(desk.state.get().focusedConversation).toBeUndefined();
    expect(desk.seen).toEqual(['ac']);
  });

  it('changes nothing if all conversations are announced again and the focus is sent again', () => {
    load();
    pass(2000);
    desk.add('a', 'b', 'c');
    desk.focus('b');
    pass(10_000);
    expect(desk.ids()).toEqual(['a', 'b', 'c']);
    expect(desk.state.get().focusedConversation?.id).toBe('b');
    expect(desk.seen).toEqual([]);
  });

  it('drops the focus if it is not sent again, but keeps its conversation', () => {
    load();
    desk.add('a', 'b', 'c');
    pass(3999);
    expect(desk.state.get().focusedConversation?.id).toBe('b');
    pass(1);
    expect(desk.ids()).toEqual(['a', 'b', 'c']);
    expect(desk.state.get()).not.toHaveProperty('focusedConversation');
  });

  it('forgets what was sent before the load of the old document, even if the new one loads right after', () => {
    desk.add('d');
    desk.focus('d');
    desk.setAvailability({ CHAT: 'AVAILABLE' });
    pass(50);
    load();
    pass(100);
    load();
    expect(desk.state.get().connection).toBe('waiting');
    pass(4000);
    expect(desk.state.get()).toStrictEqual({ connection: 'waiting', conversations: [], availability: {} });
  });

  it('drops a focus that the old document sent just before the new one announced anything', () => {
    desk.focus('c');
    pass(50);
    desk.add('a', 'b', 'c');
    pass(50);
    load();
    pass(4000);
    expect(desk.ids()).toEqual(['a', 'b', 'c']);
    expect(desk.state.get()).not.toHaveProperty('focusedConversation');
  });

  it('drops the status of the channels that are not sent again', () => {
    desk.setAvailability({ CHAT: 'AVAILABLE', CALL: 'UNAVAILABLE' });
    pass(60_000);
    load();
    desk.setAvailability({ CALL: 'UNAVAILABLE' });
    pass(4000);
    expect(desk.state.get().availability).toEqual({ CALL: 'UNAVAILABLE' });
  });

  it('forgets everything if the new document posts nothing, such as a sign-in page', () => {
    desk.setAvailability({ CHAT: 'AVAILABLE' });
    pass(60_000);
    load();
    pass(4000);
    expect(desk.state.get()).toStrictEqual({ connection: 'waiting', conversations: [], availability: {} });
  });

  it('keeps a new conversation that was announced before or after the load', () => {
    desk.add('d');
    pass(500);
    load();
    desk.add('e');
    pass(4000);
    expect(desk.ids()).toEqual(['d', 'e']);
  });

  it('drops a conversation that was mentioned since the load if it is not announced', () => {
    load();
    desk.focus('a');
    desk.message('c');
    desk.add('b');
    pass(4000);
    expect(desk.ids()).toEqual(['b']);
  });

  it('distinguishes what the old document announced just before the load from what the new one announces', () => {
    desk.remove('a');
    desk.add('a');
    pass(200);
    desk.add('a', 'b');
    pass(300);
    load();
    pass(4000);
    expect(desk.ids()).toEqual(['b', 'a']);
  });

  it('drops a conversation that was added just before the new document announced the others again', () => {
    desk.add('d');
    pass(600);
    load();
    desk.add('a');
    pass(4000);
    expect(desk.ids()).toEqual(['a']);
  });

  it('ignores an announcement that was repeated long ago', () => {
    desk.add('a');
    pass(31_000);
    desk.add('d');
    pass(2000);
    load();
    desk.add('b');
    pass(4000);
    expect(desk.ids()).toEqual(['b']);
  });

  it('handles several reloads in a row', () => {
    load();
    desk.add('a', 'b');
    pass(4000);
    pass(10_000);
    load();
    pass(1000);
    desk.add('b');
    pass(4000);
    expect(desk.ids()).toEqual(['b']);
    load();
    desk.add('b', 'e');
    pass(4000);
    expect(desk.ids()).toEqual(['b', 'e']);
  });

  it('adds a conversation that is announced after the others were dropped, and drops it after the next reload', () => {
    load();
    pass(5000);
    desk.add('a', 'b');
    expect(desk.ids()).toEqual(['a', 'b']);
    pass(2000);
    load();
    desk.add('b');
    pass(4000);
    expect(desk.ids()).toEqual(['b']);
  });

  it('drops the focus and the status that came moments before the load, because nothing shows which document sent them', () => {
    desk.add('d');
    desk.focus('d');
    desk.setAvailability({ CHAT: 'AVAILABLE' });
    pass(200);
    load();
    pass(4000);
    expect(desk.state.get().availability).toEqual({});
    expect(desk.state.get()).not.toHaveProperty('focusedConversation');
  });

  it('keeps what came after the load, no matter what the new document announces first', () => {
    desk.setAvailability({ CHAT: 'AVAILABLE' });
    pass(60_000);
    load();
    pass(50);
    desk.setAvailability({ CHAT: 'UNAVAILABLE' });
    pass(100);
    desk.add('new');
    pass(400);
    desk.add('a');
    desk.focus('new');
    pass(4000);
    expect(desk.ids()).toEqual(['a', 'new']);
    expect(desk.state.get()).toMatchObject({
      focusedConversation: { id: 'new' },
      availability: { CHAT: 'UNAVAILABLE' },
    });
  });

  it('keeps a status from just before the load, and the focus after it, if the new document announces a known conversation', () => {
    pass(60_000);
    desk.setAvailability({ CHAT: 'AVAILABLE' });
    pass(50);
    load();
    pass(10);
    desk.focus('b');
    pass(200);
    desk.add('b');
    pass(4000);
    expect(desk.ids()).toEqual(['b']);
    expect(desk.state.get()).toMatchObject({ focusedConversation: { id: 'b' }, availability: { CHAT: 'AVAILABLE' } });
  });

  it('notices a later document, even if the desk announced twice while it started', () => {
    load();
    desk.add('a');
    desk.focus('a');
    pass(300);
    desk.add('a');
    pass(10_000);
    expect(desk.state.get().focusedConversation?.id).toBe('a');
    load();
    pass(4000);
    expect(desk.ids()).toEqual([]);
  });

  it('keeps everything that the new document sends in its head, soon after the old one had loaded', () => {
    load();
    desk.add('a', 'b');
    desk.focus('a');
    pass(1500);
    desk.add('a', 'b');
    desk.focus('b');
    desk.setAvailability({ CHAT: 'AVAILABLE' });
    pass(50);
    load();
    expect(desk.state.get().connection).toBe('live');
    pass(4000);
    expect(desk.ids()).toEqual(['a', 'b']);
    expect(desk.state.get()).toMatchObject({ focusedConversation: { id: 'b' }, availability: { CHAT: 'AVAILABLE' } });
  });

  it('treats an empty page as a new document, such as the page of a frame that lost its address', () => {
    Object.assign(frame, { contentDocument: { URL: 'about:blank' } });
    load();
    pass(4000);
    expect(desk.state.get()).toStrictEqual({ connection: 'waiting', conversations: [], availability: {} });
  });

  it('leaves no timer if a listener then closes the client', () => {
    desk.state.watch(
      (state) => state.connection,
      (connection) => (connection === 'waiting' ? desk.emitter.close() : undefined),
    );
    load();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('drops nothing that came after a reset', () => {
    load();
    desk.add('a');
    desk.state.reset();
    desk.focus('a');
    pass(4000);
    expect(desk.state.get().focusedConversation?.id).toBe('a');
  });

  it('does nothing after the client has closed', () => {
    load();
    desk.emitter.close();
    load();
    pass(10_000);
    expect(desk.ids()).toEqual(['a', 'b', 'c']);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('a page that has not loaded yet', () => {
  const isLoading = (value: DocumentReadyState) => vi.spyOn(document, 'readyState', 'get').mockReturnValue(value);

  afterEach(() => vi.restoreAllMocks());

  it('does not count the first load of its frame as a reload', () => {
    isLoading('interactive');
    const early = setUp(frame);
    early.add('a');
    pass(3000);
    load();
    pass(4000);
    expect(early.ids()).toEqual(['a']);
    load();
    pass(4000);
    expect(early.ids()).toEqual([]);
  });

  it('has loaded when its frames have loaded', () => {
    isLoading('interactive');
    const early = setUp(frame);
    const empty = setUp(fakeFrame(null, null));
    window.dispatchEvent(new Event('load'));
    early.add('a');
    empty.add('a');
    pass(3000);
    load();
    pass(4000);
    expect(early.ids()).toEqual([]);
    expect(empty.ids()).toEqual(['a']);
  });
});

describe('a load that is not a reload', () => {
  it.each<[string, HTMLIFrameElement]>([
    ['that was not in the page', fakeFrame(null, null)],
    ['that held no page', fakeFrame({ URL: 'about:blank' })],
  ])('is the first one of a frame %s', (_name, empty) => {
    const fresh = setUp(empty);
    load(empty);
    Object.assign(empty, { contentDocument: null, contentWindow: {} });
    fresh.add('a');
    pass(5000);
    load(empty);
    pass(4000);
    expect(fresh.ids()).toEqual(['a']);
    load(empty);
    pass(4000);
    expect(fresh.ids()).toEqual([]);
  });

  it('is not noticed if the source is a window', () => {
    const popup = setUp(() => window);
    popup.add('a');
    window.dispatchEvent(new Event('load'));
    pass(4000);
    expect(popup.ids()).toEqual(['a']);
  });
});

describe('a source that is the window of a frame', () => {
  it('follows the loads of that frame', () => {
    const window = fakeWindow();
    const shown = document.body.appendChild(fakeFrame(null, window));
    desk = setUp(() => window);
    desk.add('a');
    pass(60_000);
    load(shown);
    pass(4000);
    expect(desk.ids()).toEqual([]);
    shown.remove();
  });
});

describe('a source that closes the client', () => {
  it('leaves no timer', () => {
    let current: HTMLIFrameElement | null = null;
    const closing = setUp(() => {
      if (current) closing.emitter.close();
      return current;
    });
    desk.emitter.close();
    current = frame;
    closing.state.get();
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('a source that is a function', () => {
  it.each<[string, unknown]>([
    ['a list', []],
    ['a promise', Promise.resolve()],
    ['a ref', { current: null }],
    ['something like a frame', { contentWindow: {} }],
  ])('names no window if it returns %s', (_name, value) => {
    // What a program in JavaScript may return.
    desk = setUp(() => value as HTMLIFrameElement);
    expect(desk.state.get().connection).toBe('none');
    desk.emitter.close();
  });

  it('may find the frame late, and another one later', () => {
    let current: HTMLIFrameElement | null = null;
    const late = setUp(() => current);
    load();
    current = frame;
    late.add('a');
    current = fakeFrame();
    late.add('b');
    expect(late.ids()).toEqual(['a', 'b']);
    load();
    pass(4000);
    expect(late.ids()).toEqual(['b']);
    load(current);
    pass(4000);
    expect(late.ids()).toEqual([]);
  });

  it('may find a frame that joined the page later, and its first load is not a reload', () => {
    let current: HTMLIFrameElement | null = null;
    const late = setUp(() => current);
    current = document.body.appendChild(fakeFrame());
    late.add('a');
    pass(3000);
    load(current);
    pass(4000);
    expect(late.ids()).toEqual(['a']);
    load(current);
    pass(4000);
    expect(late.ids()).toEqual([]);
    current.remove();
  });

  it('ignores the loads of anything else in the page', () => {
    const other = document.body.appendChild(fakeFrame());
    const picture = document.body.appendChild(document.createElement('img'));
    load(other);
    picture.dispatchEvent(new Event('load'));
    document.dispatchEvent(new Event('load'));
    pass(4000);
    expect(desk.ids()).toEqual(['a', 'b', 'c']);
    other.remove();
    picture.remove();
  });
});

describe('the connection', () => {
  const connection = () => desk.state.get().connection;

  it("is 'none' without a window, 'waiting' if the window has posted nothing, then 'live'", () => {
    let current: HTMLIFrameElement | null = null;
    desk = setUp(() => current);
    expect(connection()).toBe('none');
    current = fakeFrame();
    expect(connection()).toBe('waiting');
    desk.message('a');
    expect(connection()).toBe('live');
  });

  it('calls listeners if a read of the state finds a window, but not during the read', async () => {
    let current: HTMLIFrameElement | null = null;
    desk = setUp(() => current);
    const listener = vi.fn();
    desk.state.watch((state) => state.connection, listener);
    current = fakeFrame();
    desk.state.get();
    expect(listener.mock.calls).toEqual([['none']]);
    await Promise.resolve();
    expect(listener.mock.calls).toEqual([['none'], ['waiting']]);
  });

  it('can be read by the function that finds the desk', () => {
    const found: unknown[] = [];
    desk = setUp(() => {
      found.push(desk.state.get?.().connection);
      return null;
    });
    expect(desk.state.get().connection).toBe('none');
    expect(found).toContain('none');
  });

  it("is 'waiting' again after a load, until the new document posts", () => {
    expect(connection()).toBe('live');
    load();
    expect(connection()).toBe('waiting');
    desk.add('a');
    expect(connection()).toBe('live');
  });

  it("stays 'live' if the new document has announced something before its load", () => {
    desk.add('a');
    pass(500);
    load();
    expect(connection()).toBe('live');
  });

  it.each<[string, () => void]>([
    ['another conversation', () => desk.add('d')],
    ["the agent's status", () => desk.setAvailability({ CHAT: 'AVAILABLE' })],
  ])("is 'waiting' after a load if nothing shows that %s before it came from the new document", (_name, post) => {
    post();
    pass(500);
    load();
    pass(4000);
    expect(connection()).toBe('waiting');
  });

  it("is 'waiting' after a load if the old document posted long before it, or before a reset", () => {
    desk.add('d');
    pass(1001);
    load();
    expect(connection()).toBe('waiting');
    desk.add('d');
    desk.state.reset();
    load();
    expect(connection()).toBe('waiting');
  });

  it("is 'waiting' after a reset, or stays 'none'", () => {
    desk.state.reset();
    expect(desk.state.get()).toStrictEqual({ connection: 'waiting', conversations: [], availability: {} });
    desk = setUp(() => null);
    desk.state.reset();
    expect(connection()).toBe('none');
  });
});

describe('a conversation that the state has no room for', () => {
  it('is announced for the first time when there is room', () => {
    desk = setUp(frame);
    desk.add(...Array.from({ length: 1000 }, (_, index) => `c${index}`));
    desk.add('extra');
    desk.remove('c0');
    desk.add('extra');
    pass(1500);
    load();
    // An announcement that is repeated would have shown the new document.
    expect(desk.state.get().connection).toBe('waiting');
  });
});

describe('after a reset', () => {
  it('counts an announcement as the first one', () => {
    desk.state.reset();
    desk.add('a');
    pass(500);
    desk.add('b');
    pass(600);
    load();
    pass(4000);
    expect(desk.ids()).toEqual(['b']);
  });
});

describe('a desk whose window is gone', () => {
  const setWindow = (contentWindow: unknown) => Object.assign(frame, { contentWindow });
  const unknown = { connection: 'none', conversations: [], availability: {} };

  it('is unknown within 3 s, in one change', () => {
    setWindow(null);
    pass(2000);
    expect(desk.ids()).toEqual(['a', 'b', 'c']);
    pass(1000);
    expect(desk.state.get()).toStrictEqual(unknown);
    expect(desk.seen).toEqual(['']);
  });

  it('is unknown if the source is the frame, its window or a popup', () => {
    const popup = { closed: false, window: null as unknown };
    popup.window = popup;
    // The test needs no more of a window.
    desk = setUp(() => popup as unknown as Window);
    desk.add('a');
    pass(10_000);
    popup.closed = true;
    pass(3000);
    expect(desk.state.get()).toStrictEqual(unknown);
  });

  it('is still known if there is a window again in time, each time that it goes away', () => {
    const window = frame.contentWindow;
    for (let time = 0; time < 5; time += 1) {
      setWindow(null);
      pass(2000);
      setWindow(window);
      pass(1000);
    }
    expect(desk.ids()).toEqual(['a', 'b', 'c']);
    expect(desk.state.get().connection).toBe('live');
  });

  it('has no timer until there is a window again', () => {
    setWindow(null);
    pass(3000);
    expect(vi.getTimerCount()).toBe(0);
    setWindow({});
    load();
    expect(desk.state.get().connection).toBe('waiting');
    setWindow(null);
    pass(3000);
    expect(desk.state.get().connection).toBe('none');
  });

  it('keeps nothing from the former window when there is another one', () => {
    setWindow(null);
    pass(3000);
    setWindow({});
    desk.focus('a');
    desk.add('b');
    pass(10_000);
    expect(desk.ids()).toEqual(['a', 'b']);
  });

  it('has no timer if there is no window at first, or after the client has closed', () => {
    desk.emitter.close();
    expect(vi.getTimerCount()).toBe(0);
    const none = setUp(() => null);
    expect(vi.getTimerCount()).toBe(0);
    none.emitter.close();
    frame = fakeFrame();
    const closed = setUp(() => frame);
    closed.emitter.close();
    closed.state.get();
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('another window of the source', () => {
  const replaceWindow = () => Object.assign(frame, { contentWindow: {} });

  it('is noticed within a second, and is a new document', () => {
    desk.setAvailability({ CHAT: 'AVAILABLE' });
    replaceWindow();
    pass(1000);
    expect(desk.state.get().connection).toBe('waiting');
    expect(desk.ids()).toEqual(['a', 'b', 'c']);
    pass(4000);
    expect(desk.state.get()).toStrictEqual({ connection: 'waiting', conversations: [], availability: {} });
  });

  it('is noticed at once if it posts, and keeps what it posts', () => {
    replaceWindow();
    desk.add('c');
    expect(desk.state.get().connection).toBe('live');
    pass(4000);
    expect(desk.ids()).toEqual(['c']);
    expect(desk.state.get().focusedConversation).toBeUndefined();
  });

  it('has 4 s from its first load, and that load is not a reload', () => {
    replaceWindow();
    desk.add('a');
    pass(3000);
    load();
    pass(3000);
    desk.add('b');
    expect(desk.ids()).toEqual(['a', 'b', 'c']);
    pass(1000);
    expect(desk.ids()).toEqual(['a', 'b']);
    expect(desk.state.get().connection).toBe('live');
  });

  it('may be the former one again, with a new document', () => {
    const former = frame.contentWindow;
    replaceWindow();
    desk.add('a');
    pass(10_000);
    Object.assign(frame, { contentWindow: former });
    pass(5000);
    expect(desk.ids()).toEqual([]);
  });
});
