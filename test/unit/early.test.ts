import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetPage } from './earlyPage';

/** What the early script has kept; throws where it has not run. */
function kept(): readonly MessageEvent[] {
  const list: unknown = Reflect.get(window, 'iAdvizeDeskEarlyMessages');
  if (!Array.isArray(list)) throw new Error('There is no list of kept messages.');
  return list;
}

const listeners: Array<Parameters<typeof window.addEventListener>> = [];

/** Runs the early script as a page's script tag does. */
async function load(tag: HTMLScriptElement | null): Promise<void> {
  vi.resetModules();
  vi.spyOn(document, 'currentScript', 'get').mockReturnValue(tag);
  await import('../../src/early');
}

/** A tag with these origins. */
function tagFor(origins: string): HTMLScriptElement {
  const tag = document.createElement('script');
  tag.dataset.origins = origins;
  return tag;
}

/** Dispatches a message that seems to be the browser's own, unless it is said to be a script's. */
function arrive(data: unknown, origin = 'https://ha.iadvize.com', isTrusted = true): MessageEvent {
  const message = Object.defineProperty(new MessageEvent('message', { data, origin }), 'isTrusted', {
    value: isTrusted,
  });
  window.dispatchEvent(message);
  return message;
}

beforeEach(() => {
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
    for (let count = 0; count < 203; count += 1) arrive(count);
    expect(kept().map(({ data }) => data)).toEqual(Array.from({ length: 200 }, (_, index) => index + 3));
  });

  it.each(['https://one.example https://two.example', 'https://one.example, https://two.example'])(
    'keeps the messages of every origin in data-origins="%s"',
    async (origins) => {
      await load(tagFor(origins));
      const messages = [arrive(1, 'https://one.example'), arrive(2, 'https://two.example')];
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

  it('keeps the messages themselves, and reads nothing of their data', async () => {
    await load(null);
    const read = vi.fn();
    const message = arrive(new Proxy({}, { get: read, has: read, ownKeys: read }));
    expect(kept()[0]).toBe(message);
    expect(read).not.toHaveBeenCalled();
  });

  it('keeps each message once if it is loaded twice, and uses both lists of origins', async () => {
    await load(tagFor('https://one.example'));
    const before = arrive('before', 'https://one.example');
    await load(tagFor('https://one.example https://two.example'));
    const messages = [before, arrive(1, 'https://one.example'), arrive(2, 'https://two.example')];
    expect(kept()).toEqual(messages);
  });
});
