import { createDeskClient, type DeskClientOptions } from 'iadvize-desk-events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { earlyDesk, earlyMessage, forgetPage, keepOnPage, madeAt } from '../unit/earlyPage';
import { fakeWindow, post } from './postMessage';

const prefix = 'com.iadvize.desk.';
let page: AbortController;
const heard: string[] = [];

/** Makes a client that says which events it hears. */
function listen(name: string, options: DeskClientOptions = {}) {
  const desk = createDeskClient({ signal: page.signal, ...options });
  desk.onEvent(({ event }) => heard.push(`${name} ${event.slice(prefix.length)}`));
  return desk;
}

/** Waits until a client that was just created has received the kept messages: its microtask was queued before this one. */
const microtasks = () => Promise.resolve();

beforeEach(() => {
  page = new AbortController();
  heard.length = 0;
});

afterEach(() => {
  page.abort();
  forgetPage();
});

describe('a kept message', () => {
  it('goes to the clients whose gate it passes', async () => {
    keepOnPage(earlyMessage('CONVERSATION_ADDED'));
    const onRejected = vi.fn();
    listen('other origin', { origins: ['https://other.example'], onRejected });
    listen('other source', { source: fakeWindow(), onRejected });
    await microtasks();
    expect(heard).toEqual([]);
    expect(onRejected).not.toHaveBeenCalled();
    listen('desk', { source: earlyDesk });
    await microtasks();
    expect(heard).toEqual(['desk CONVERSATION_ADDED']);
  });

  it('is not delivered when it is a minute old', async () => {
    const now = performance.now();
    const clock = vi.spyOn(performance, 'now').mockReturnValue(now);
    keepOnPage(
      madeAt(earlyMessage('CONVERSATION_ADDED'), now - 60_000),
      madeAt(earlyMessage('CONVERSATION_FOCUSED'), now - 50_000),
    );
    listen('desk');
    await microtasks();
    clock.mockRestore();
    expect(heard).toEqual(['desk CONVERSATION_FOCUSED']);
  });

  it('is not delivered by a client that was closed at once', async () => {
    keepOnPage(earlyMessage('CONVERSATION_ADDED'));
    const desk = listen('desk');
    desk.close();
    await microtasks();
    expect(desk.diagnose().received).toBe(0);
  });

  it('goes to the next client, too, even if a handler closes the first one', async () => {
    keepOnPage(earlyMessage('CONVERSATION_ADDED'), earlyMessage('CONVERSATION_FOCUSED'));
    const first = listen('first');
    first.onConversationAdded(first.close);
    await microtasks();
    listen('second');
    await microtasks();
    expect(heard).toEqual(['second CONVERSATION_ADDED', 'second CONVERSATION_FOCUSED']);
  });

  it('is delivered by each client, once', async () => {
    keepOnPage(earlyMessage('CONVERSATION_ADDED'));
    listen('first');
    listen('second');
    await microtasks();
    listen('third');
    await microtasks();
    expect(heard).toEqual(['first CONVERSATION_ADDED', 'second CONVERSATION_ADDED', 'third CONVERSATION_ADDED']);
  });

  it('goes to onRejected if its payload is refused', async () => {
    keepOnPage(earlyMessage('CONVERSATION_ADDED', { conversationId: null }));
    const onRejected = vi.fn();
    listen('desk', { onRejected });
    await microtasks();
    expect(onRejected.mock.calls).toMatchObject([[{ reason: 'schema' }]]);
  });
});

describe('a client', () => {
  it('loses no message if a script of the page has put anything into the list', async () => {
    const throwing = (name: string) =>
      Object.defineProperty(earlyMessage('CONVERSATION_REMOVED'), name, {
        get: () => {
          throw new Error('the getter failed');
        },
      });
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    // What a script of the page puts there may be of any type.
    const junk = [null, undefined, 7, 'junk', [], {}, () => {}, proxy, throwing('timeStamp'), throwing('origin')];
    keepOnPage(earlyMessage('CONVERSATION_ADDED'), ...(junk as MessageEvent[]), earlyMessage('CONVERSATION_FOCUSED'));
    const onHandlerError = vi.fn();
    listen('desk', { onHandlerError });
    await microtasks();
    expect(heard).toEqual(['desk CONVERSATION_ADDED', 'desk CONVERSATION_FOCUSED']);
    expect(onHandlerError.mock.calls).toEqual([[new Error('the getter failed'), undefined]]);
  });

  it('takes no element with the id of the list for the list', async () => {
    Reflect.set(window, 'iAdvizeDeskEarlyMessages', document.createElement('div'));
    listen('desk');
    post({ event: `${prefix}CONVERSATION_FOCUSED`, conversationId: 'a' });
    await microtasks();
    expect(heard).toEqual(['desk CONVERSATION_FOCUSED']);
  });

  it('delivers what was kept in order, after the task that made it, and before what comes then', async () => {
    keepOnPage(earlyMessage('CONVERSATION_ADDED'), earlyMessage('CONVERSATION_FOCUSED'));
    const desk = listen('desk');
    expect(heard).toEqual([]);
    await Promise.resolve();
    post({ event: `${prefix}CONVERSATION_REMOVED`, conversationId: 'a' });
    expect(heard).toEqual(['desk CONVERSATION_ADDED', 'desk CONVERSATION_FOCUSED', 'desk CONVERSATION_REMOVED']);
    expect(desk.diagnose()).toMatchObject({ received: 3, delivered: 3 });
    await microtasks();
    expect(heard).toHaveLength(3);
  });

  it('is delivered only once if it was kept while the client listens', async () => {
    const live = earlyMessage('CONVERSATION_FOCUSED');
    const kept = keepOnPage(earlyMessage('CONVERSATION_ADDED'));
    listen('desk');
    kept.push(live);
    window.dispatchEvent(live);
    await microtasks();
    expect(heard).toEqual(['desk CONVERSATION_FOCUSED', 'desk CONVERSATION_ADDED']);
  });
});
