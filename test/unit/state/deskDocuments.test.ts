import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type DeskSource, findDesk } from '../../../src/intake/source';
import { createEmitter } from '../../../src/shared/emitter';
import { followDeskDocuments } from '../../../src/state/documents/deskDocuments';
import { connect } from '../../../src/state/memory';
import { reduce } from '../../../src/state/reducers';
import { createStore } from '../../../src/state/store';

/** A frame that holds a page of another origin, of which the page sees no document. */
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
  it('nothing goes before 4 s have passed since the last load', () => {
    load();
    pass(3999);
    load();
    pass(3999);
    expect(desk.ids()).toEqual(['a', 'b', 'c']);
    pass(1);
    expect(desk.ids()).toEqual([]);
    expect(desk.seen).toEqual(['']);
  });

  it('an empty desk leaves nothing, not even what lost the focus or left meanwhile', () => {
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

  it('nothing flickers where all are announced again, and the focus stays if it is sent again', () => {
    load();
    pass(2000);
    desk.add('a', 'b', 'c');
    desk.focus('b');
    pass(10_000);
    expect(desk.ids()).toEqual(['a', 'b', 'c']);
    expect(desk.state.get().focusedConversation?.id).toBe('b');
    expect(desk.seen).toEqual([]);
  });

  it('the focus goes if it is not sent again, though its conversation stays', () => {
    load();
    desk.add('a', 'b', 'c');
    pass(3999);
    expect(desk.state.get().focusedConversation?.id).toBe('b');
    pass(1);
    expect(desk.ids()).toEqual(['a', 'b', 'c']);
    expect(desk.state.get()).not.toHaveProperty('focusedConversation');
  });

  it('what came before the load of the old document goes, however soon the new one loads', () => {
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

  it('the focus goes that the old document gave moments before the new one was heard', () => {
    desk.focus('c');
    pass(50);
    desk.add('a', 'b', 'c');
    pass(50);
    load();
    pass(4000);
    expect(desk.ids()).toEqual(['a', 'b', 'c']);
    expect(desk.state.get()).not.toHaveProperty('focusedConversation');
  });

  it('the status goes on the channels on which it is not sent again', () => {
    desk.setAvailability({ CHAT: 'AVAILABLE', CALL: 'UNAVAILABLE' });
    pass(60_000);
    load();
    desk.setAvailability({ CALL: 'UNAVAILABLE' });
    pass(4000);
    expect(desk.state.get().availability).toEqual({ CALL: 'UNAVAILABLE' });
  });

  it('everything goes if the new document posts nothing, such as a page to sign in', () => {
    desk.setAvailability({ CHAT: 'AVAILABLE' });
    pass(60_000);
    load();
    pass(4000);
    expect(desk.state.get()).toStrictEqual({ connection: 'waiting', conversations: [], availability: {} });
  });

  it('a new conversation stays, announced before the load or after', () => {
    desk.add('d');
    pass(500);
    load();
    desk.add('e');
    pass(4000);
    expect(desk.ids()).toEqual(['d', 'e']);
  });

  it('what is named since the load goes too, where it is not announced', () => {
    load();
    desk.focus('a');
    desk.message('c');
    desk.add('b');
    pass(4000);
    expect(desk.ids()).toEqual(['b']);
  });

  it('what the old document announced just before it is told from what the new one announces', () => {
    desk.remove('a');
    desk.add('a');
    pass(200);
    desk.add('a', 'b');
    pass(300);
    load();
    pass(4000);
    expect(desk.ids()).toEqual(['b', 'a']);
  });

  it('what was added moments before the old document ended goes where the new one is heard', () => {
    desk.add('d');
    pass(600);
    load();
    desk.add('a');
    pass(4000);
    expect(desk.ids()).toEqual(['a']);
  });

  it('an announcement that was repeated long ago tells nothing', () => {
    desk.add('a');
    pass(31_000);
    desk.add('d');
    pass(2000);
    load();
    desk.add('b');
    pass(4000);
    expect(desk.ids()).toEqual(['b']);
  });

  it('each of several reloads is told by itself', () => {
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

  it('a conversation that is announced when the rest has gone is there again, and goes with the next reload', () => {
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

  it('nothing happens once the client has closed', () => {
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

  it('has a frame whose first load is no reload', () => {
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

  it('has loaded when its frames have', () => {
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

describe('a load that is no reload', () => {
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

  it('is one of a window, of which nothing is heard', () => {
    const popup = setUp(() => window);
    popup.add('a');
    window.dispatchEvent(new Event('load'));
    pass(4000);
    expect(popup.ids()).toEqual(['a']);
  });
});

describe('a source that is a function', () => {
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

  it('may find a frame that joined the page later, whose first page is no reload', () => {
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

  it('hears of no load of anything else in the page', () => {
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

  it("is 'none' without a window, 'waiting' for one that has posted nothing, then 'live'", () => {
    let current: HTMLIFrameElement | null = null;
    desk = setUp(() => current);
    expect(connection()).toBe('none');
    current = fakeFrame();
    expect(connection()).toBe('waiting');
    desk.message('a');
    expect(connection()).toBe('live');
  });

  it('tells listeners of a window that was found when the state was read, but not while it is read', async () => {
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

  it("stays 'live' if the new document has shown itself before its load", () => {
    desk.add('a');
    pass(500);
    load();
    expect(connection()).toBe('live');
  });

  it.each<[string, () => void]>([
    ['another conversation', () => desk.add('d')],
    ["the agent's status", () => desk.setAvailability({ CHAT: 'AVAILABLE' })],
  ])("stays 'live' if the new document has posted %s before its load", (_name, post) => {
    post();
    pass(500);
    load();
    pass(4000);
    expect(connection()).toBe('live');
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

  it("is 'waiting' after a reset, or still 'none'", () => {
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
  it('an announcement is the first one, so a load soon after it is told from a reload', () => {
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

  it('is unknown whether the source is the frame, its window or a popup', () => {
    const popup = { closed: false, window: null as unknown };
    popup.window = popup;
    // A window of which no more is needed here.
    desk = setUp(() => popup as unknown as Window);
    desk.add('a');
    pass(10_000);
    popup.closed = true;
    pass(3000);
    expect(desk.state.get()).toStrictEqual(unknown);
  });

  it('is still known if there is one again in time, whenever it is gone once more', () => {
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

  it('lets no timer run until there is a window again', () => {
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

  it('has nothing of the former window when there is another one', () => {
    setWindow(null);
    pass(3000);
    setWindow({});
    desk.focus('a');
    desk.add('b');
    pass(10_000);
    expect(desk.ids()).toEqual(['a', 'b']);
  });

  it('is not looked for without a window at first, nor after the client has closed', () => {
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

describe('another window behind the source', () => {
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

  it('has 4 s from its first load, which is no reload of what it posted before', () => {
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

  it('may be the former one again, as one more document', () => {
    const former = frame.contentWindow;
    replaceWindow();
    desk.add('a');
    pass(10_000);
    Object.assign(frame, { contentWindow: former });
    pass(5000);
    expect(desk.ids()).toEqual([]);
  });
});
