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

/** Waits until a client that was just made has taken what it takes: its microtask was queued before this one. */
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
  it('stays for a client whose gate it passes', async () => {
    const kept = keepOnPage(earlyMessage('CONVERSATION_ADDED'));
    const onRejected = vi.fn();
    listen('other origin', { origins: ['https://other.example'], onRejected });
    listen('other source', { source: fakeWindow(), onRejected });
    await microtasks();
    expect(kept).toHaveLength(1);
    expect(onRejected).not.toHaveBeenCalled();
    listen('desk', { source: earlyDesk });
    await microtasks();
    expect(heard).toEqual(['desk CONVERSATION_ADDED']);
    expect(kept).toEqual([]);
  });

  it('is not delivered when it is a minute old', async () => {
    const now = performance.now();
    const clock = vi.spyOn(performance, 'now').mockReturnValue(now);
    const kept = keepOnPage(
      madeAt(earlyMessage('CONVERSATION_ADDED'), now - 60_000),
      madeAt(earlyMessage('CONVERSATION_FOCUSED'), now - 50_000),
    );
    listen('desk');
    await microtasks();
    clock.mockRestore();
    expect(heard).toEqual(['desk CONVERSATION_FOCUSED']);
    expect(kept).toHaveLength(1);
  });

  it('is not delivered by a client that was closed at once', async () => {
    const kept = keepOnPage(earlyMessage('CONVERSATION_ADDED'));
    const desk = listen('desk');
    desk.close();
    await microtasks();
    expect(kept).toHaveLength(1);
    expect(desk.diagnose().received).toBe(0);
  });

  it('stays for the next client where a handler closes the first', async () => {
    keepOnPage(earlyMessage('CONVERSATION_ADDED'), earlyMessage('CONVERSATION_FOCUSED'));
    const first = listen('first');
    first.onConversationAdded(first.close);
    await microtasks();
    listen('second');
    await microtasks();
    expect(heard).toEqual(['second CONVERSATION_FOCUSED']);
  });

  it('is taken by one client alone', async () => {
    keepOnPage(earlyMessage('CONVERSATION_ADDED'));
    listen('first');
    listen('second');
    await microtasks();
    expect(heard).toEqual(['first CONVERSATION_ADDED']);
  });

  it('is told to onRejected where its payload is refused, and is not kept on', async () => {
    const kept = keepOnPage(earlyMessage('CONVERSATION_ADDED', { conversationId: 7 }));
    const onRejected = vi.fn();
    listen('desk', { onRejected });
    await microtasks();
    expect(onRejected.mock.calls).toMatchObject([[{ reason: 'schema' }]]);
    expect(kept).toEqual([]);
  });
});

describe('a client', () => {
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

  it('takes a message that it hears live out of what is kept, and no other', () => {
    const old = earlyMessage('CONVERSATION_ADDED');
    const live = earlyMessage('CONVERSATION_FOCUSED');
    const kept = keepOnPage(old);
    listen('desk');
    kept.push(live);
    window.dispatchEvent(live);
    post({ event: `${prefix}CONVERSATION_REMOVED`, conversationId: 'a' });
    expect(heard).toEqual(['desk CONVERSATION_FOCUSED', 'desk CONVERSATION_REMOVED']);
    expect(kept).toEqual([old]);
  });
});
