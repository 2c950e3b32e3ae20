import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetPage } from './earlyPage';

/** What the early script has kept. Throws if it has not run. */
function kept(): readonly MessageEvent[] {
  const list: unknown = Reflect.get(window, 'iAdvizeDeskEarlyMessages');
  if (!Array.isArray(list)) throw new Error('There is no list of kept messages.');
  return list;
}

const listeners: Array<Parameters<typeof window.addEventListener>> = [];

/** Runs the early script as a page's script tag does. */
async function load(tag: HTMLScriptElement | null): Promise<void> {
  vi.resetModules();
  // happy-dom's document isn't one of its own class Document.
  for (const owner of [document, Document.prototype]) vi.spyOn(owner, 'currentScript', 'get').mockReturnValue(tag);
  await import('../../src/early');
}

/** A tag with these origins. */
function tagFor(origins: string): HTMLScriptElement {
  const tag = document.createElement('script');
  tag.dataset.origins = origins;
  return tag;
}

/** The data of an event of the desk, as large as a test needs it. */
const eventNamed = (name: string, fields: object = {}) => ({ event: `com.iadvize.desk.${name}`, ...fields });

/** Dispatches a message that seems to be the browser's own, unless it is said to be a script's. */
function arrive(data: unknown, origin = 'https://ha.iadvize.com', isTrusted = true): MessageEvent {
  const posted = typeof data === 'string' ? eventNamed(data) : data;
  const message = Object.defineProperty(new MessageEvent('message', { data: posted, origin }), 'isTrusted', {
    value: isTrusted,
  });
  window.dispatchEvent(message);
  return message;
}

beforeEach(() => {
  vi.useFakeTimers();
  forgetPage();
  const add = window.addEventListener.bind(window);
  vi.spyOn(window, 'addEventListener').mockImplementation((...added: Parameters<typeof add>) => {
    listeners.push(added);
    add(...added);
  });
});

afterEach(() => {
  for (const [type, listener] of listeners.splice(0)) window.removeEventListener(type, listener);
  vi.restoreAllMocks();
  vi.useRealTimers();
  forgetPage();
});

describe('the early script', () => {
  it("drops what a script of the page has dispatched in the desk's name", async () => {
    await load(null);
    arrive('forged', undefined, false);
    const genuine = arrive('genuine');
    expect(kept()).toEqual([genuine]);
  });

  it('drops a message of an origin that is not in data-origins', async () => {
    await load(tagFor('https://one.example'));
    arrive('from the default', 'https://ha.iadvize.com');
    arrive('from a longer one', 'https://one.example.org');
    const listed = arrive('listed', 'https://one.example');
    expect(kept()).toEqual([listed]);
  });

  it('drops a message without an origin, however the origins are listed', async () => {
    await load(tagFor('https://one.example, https://two.example'));
    arrive('from nowhere', '');
    const listed = arrive('listed', 'https://two.example');
    expect(kept()).toEqual([listed]);
  });

  it('drops the oldest of more than 200 messages', async () => {
    await load(null);
    for (let count = 0; count < 203; count += 1) arrive(eventNamed('COUNTED', { count }));
    expect(kept().map(({ data }) => data.count)).toEqual(Array.from({ length: 200 }, (_, index) => index + 3));
  });

  it.each(['https://one.example https://two.example', 'https://one.example, https://two.example'])(
    'keeps the messages of every origin in data-origins="%s"',
    async (origins) => {
      await load(tagFor(origins));
      const messages = [arrive('one', 'https://one.example'), arrive('two', 'https://two.example')];
      expect(kept()).toEqual(messages);
    },
  );

  it.each([
    { tag: 'a tag without data-origins', make: () => document.createElement('script') },
    { tag: 'a module, which has no tag', make: () => null },
  ])('keeps the messages of the ha platform for $tag', async ({ make }) => {
    await load(make());
    const message = arrive('from the desk');
    expect(kept()).toEqual([message]);
  });

  it.each<[string, unknown]>([
    ['text', '{"event":"com.iadvize.desk.CONVERSATION_ADDED"}'],
    ['nothing', null],
    ['a list', [eventNamed('CONVERSATION_ADDED')]],
    ['an object without a name', { conversationId: 'a' }],
    ['an object with the name of another event', { event: 'com.example.CONVERSATION_ADDED' }],
    ['an object whose name is not text', { event: ['com.iadvize.desk.CONVERSATION_ADDED'] }],
    ['an object that inherits its name', Object.create(eventNamed('CONVERSATION_ADDED'))],
    ['a map', new Map([['event', 'com.iadvize.desk.CONVERSATION_ADDED']])],
  ])('drops %s, which no client could deliver', async (_name, data) => {
    await load(null);
    const text = new MessageEvent('message', { data, origin: 'https://ha.iadvize.com' });
    window.dispatchEvent(Object.defineProperty(text, 'isTrusted', { value: true }));
    const genuine = arrive('CONVERSATION_ADDED');
    expect(kept()).toEqual([genuine]);
  });

  it('drops a message of more than a quarter of a megabyte, and keeps the others', async () => {
    await load(null);
    const before = arrive('before');
    arrive(eventNamed('LARGE', { text: 'x'.repeat(130_000) }));
    const after = arrive('after');
    expect(kept()).toEqual([before, after]);
  });

  it('drops a message that takes thousands of ports with it', async () => {
    await load(null);
    const { port1 } = new MessageChannel();
    // happy-dom's own option checks the ports, which takes a real browser's ones.
    const heavy = new MessageEvent('message', { data: eventNamed('HEAVY'), origin: 'https://ha.iadvize.com' });
    Object.defineProperties(heavy, { isTrusted: { value: true }, ports: { value: Array(300).fill(port1) } });
    window.dispatchEvent(heavy);
    expect(kept()).toEqual([]);
  });

  it('drops the oldest of more than a megabyte', async () => {
    await load(null);
    for (let count = 0; count < 10; count += 1) {
      arrive(eventNamed('COUNTED', { count, text: 'x'.repeat(100_000) }));
    }
    expect(kept().map(({ data }) => data.count)).toEqual([6, 7, 8, 9]);
  });

  it('keeps a message for a minute', async () => {
    const loading = vi.spyOn(document, 'readyState', 'get').mockReturnValue('loading');
    await load(null);
    loading.mockRestore();
    const first = arrive('first');
    await vi.advanceTimersByTimeAsync(40_000);
    const second = arrive('second');
    await vi.advanceTimersByTimeAsync(19_999);
    expect(kept()).toEqual([first, second]);
    await vi.advanceTimersByTimeAsync(1);
    expect(kept()).toEqual([second]);
    await vi.advanceTimersByTimeAsync(40_000);
    expect(kept()).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('listens until a minute after the page has loaded', async () => {
    const loading = vi.spyOn(document, 'readyState', 'get').mockReturnValue('loading');
    await load(null);
    await vi.advanceTimersByTimeAsync(100_000);
    loading.mockRestore();
    window.dispatchEvent(new Event('load'));
    await vi.advanceTimersByTimeAsync(59_999);
    const last = arrive('last');
    expect(kept()).toEqual([last]);
    await vi.advanceTimersByTimeAsync(1);
    arrive('late');
    expect(kept()).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('forgets what it has kept when it stops, since a focus may be over that nobody noted', async () => {
    await load(null);
    await vi.advanceTimersByTimeAsync(50_000);
    const focus = arrive('CONVERSATION_FOCUSED');
    expect(kept()).toEqual([focus]);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(kept()).toEqual([]);
  });

  it.each([
    ['the same origins', 'https://one.example https://two.example'],
    ['other origins', 'https://two.example'],
  ])('loses nothing if it is loaded again with %s and the first run would stop', async (_which, origins) => {
    await load(tagFor('https://one.example'));
    await vi.advanceTimersByTimeAsync(10_000);
    const early = arrive('early', 'https://one.example');
    await vi.advanceTimersByTimeAsync(20_000);
    await load(tagFor(origins));
    await vi.advanceTimersByTimeAsync(10_000);
    const messages = [arrive('one', 'https://one.example'), arrive('two', 'https://two.example')];
    expect(kept()).toEqual([early, ...messages]);
    await vi.advanceTimersByTimeAsync(20_000);
    messages.push(arrive('later', 'https://one.example'));
    await vi.advanceTimersByTimeAsync(9_999);
    expect(kept()).toEqual([early, ...messages]);
    await vi.advanceTimersByTimeAsync(20_001);
    arrive('late', 'https://one.example');
    expect(kept()).toEqual([]);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('drops a message whose data the browser fails to read', async () => {
    await load(null);
    const unreadable = new MessageEvent('message', { origin: 'https://ha.iadvize.com' });
    Object.defineProperties(unreadable, {
      isTrusted: { value: true },
      data: {
        get: () => {
          throw new RangeError('Array buffer allocation failed');
        },
      },
    });
    const uncaught = vi.fn();
    window.addEventListener('error', uncaught);
    window.dispatchEvent(unreadable);
    window.removeEventListener('error', uncaught);
    const next = arrive('next');
    expect(kept()).toEqual([next]);
    expect(uncaught).not.toHaveBeenCalled();
  });

  it('listens as long as the last script if it is loaded twice', async () => {
    await load(null);
    await vi.advanceTimersByTimeAsync(30_000);
    await load(null);
    await vi.advanceTimersByTimeAsync(59_999);
    const last = arrive('last');
    expect(kept()).toEqual([last]);
  });

  it('goes on keeping if a script of the page has put anything into the list', async () => {
    await load(null);
    const before = arrive('before');
    // A script of the page may put anything there.
    const own = new MessageEvent('message');
    (kept() as unknown[]).push(null, 'junk', {}, own);
    const after = arrive('after');
    expect(kept()).toEqual([before, own, after]);
  });

  it('takes nothing that the page inherits for its list', async () => {
    const inherited: unknown[] = [];
    Object.assign(Object.prototype, { iAdvizeDeskEarlyMessages: inherited, origins: 'https://evil.example' });
    try {
      await load(document.createElement('script'));
      arrive('from elsewhere', 'https://evil.example');
      const genuine = arrive('genuine');
      expect(kept()).toEqual([genuine]);
      expect(inherited).toEqual([]);
    } finally {
      for (const name of ['iAdvizeDeskEarlyMessages', 'origins']) Reflect.deleteProperty(Object.prototype, name);
    }
  });

  it('keeps each message once if it is loaded twice, and uses both lists of origins', async () => {
    await load(tagFor('https://one.example'));
    const before = arrive('before', 'https://one.example');
    await load(tagFor('https://one.example https://two.example'));
    const messages = [before, arrive('one', 'https://one.example'), arrive('two', 'https://two.example')];
    expect(kept()).toEqual(messages);
  });
});
