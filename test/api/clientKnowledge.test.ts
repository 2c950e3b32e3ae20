import { createDeskClient, type DeskClientOptions, defineDeskEvent, deskEvents } from 'iadvize-desk-events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { conversationId, fixtures } from '../fixtures';
import { deskOrigin, fakeWindow, post } from './postMessage';

const failure = new Error('the callback failed');
const throwing = () => {
  throw failure;
};

let page: AbortController;
const listen = (options: DeskClientOptions = {}) => createDeskClient({ signal: page.signal, ...options });
const focusedVisitor = () => {
  post(fixtures.onConversationFocused.posted);
  post(fixtures.onConversationVisitorUpdated.posted);
};

beforeEach(() => {
  page = new AbortController();
});

afterEach(() => page.abort());

describe('the state of a client', () => {
  it('hears nothing of what is rejected', () => {
    const desk = listen();
    const empty = desk.state.get();
    post(fixtures.onConversationAdded.posted, { origin: 'https://evil.example' });
    post({ event: 'com.iadvize.desk.CONVERSATION_ADDED', conversationId: '' });
    expect(desk.state.get()).toBe(empty);
  });

  it('is what the event made of it by the time that handlers run', () => {
    const desk = listen();
    const lengths: number[] = [];
    desk.onConversationAdded(() => lengths.push(desk.state.get().conversations.length));
    desk.onConversationRemoved(() => lengths.push(desk.state.get().conversations.length));
    post(fixtures.onConversationAdded.posted);
    post(fixtures.onConversationRemoved.posted);
    expect(lengths).toEqual([1, 0]);
  });

  it('has methods that work detached, and none that could write it', () => {
    const { get, subscribe, watch, reset } = listen().state;
    expect(Object.keys(listen().state)).toEqual(['get', 'subscribe', 'watch', 'reset']);
    const counts: number[] = [];
    watch(
      ({ conversations }) => conversations.length,
      (count) => counts.push(count),
    );
    const stop = subscribe(() => {});
    post(fixtures.onConversationAdded.posted);
    stop();
    reset();
    expect(counts).toEqual([0, 1, 0]);
    expect(get().conversations).toEqual([]);
  });

  it('follows an override by its handler, whatever its wire name', () => {
    const onConversationAdded = defineDeskEvent('ARRIVED', z.object({ conversationId: z.string() }));
    const desk = createDeskClient({ signal: page.signal, events: { ...deskEvents, onConversationAdded } });
    post({ event: 'com.iadvize.desk.ARRIVED', conversationId: 'a' });
    expect(desk.state.get().conversations).toStrictEqual([{ id: 'a' }]);
  });

  it('reports what a listener throws, without an event, and calls the handlers still', () => {
    const onHandlerError = vi.fn();
    const handler = vi.fn();
    const desk = listen({ onHandlerError });
    desk.onConversationAdded(handler);
    desk.state.subscribe(throwing);
    post(fixtures.onConversationAdded.posted);
    expect(onHandlerError.mock.calls).toEqual([
      [failure, undefined],
      [failure, undefined],
    ]);
    expect(handler).toHaveBeenCalledTimes(1);
  });
});

describe('onFocusedVisitor of a client', () => {
  it('is called with the visitor, at once or late, unlike onConversationFocused, which does not replay', async () => {
    const desk = listen();
    const early = vi.fn();
    const late = vi.fn();
    const replayed = vi.fn();
    desk.onFocusedVisitor(early);
    focusedVisitor();
    desk.onFocusedVisitor(late);
    desk.onConversationFocused(replayed);
    await Promise.resolve();
    const { visitor } = fixtures.onConversationVisitorUpdated.posted;
    const { profile } = fixtures.onConversationVisitorUpdated.added;
    for (const handler of [early, late]) {
      expect(handler.mock.calls.map(([focused]) => focused)).toEqual([{ conversationId, visitor, profile }]);
    }
    expect(replayed).not.toHaveBeenCalled();
  });

  it('takes a signal and once, and aborts when the client closes', () => {
    const desk = listen();
    const signals: AbortSignal[] = [];
    desk.onFocusedVisitor((_focused, { signal }) => signals.push(signal), { once: true, signal: page.signal });
    focusedVisitor();
    desk.close();
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
  });

  it('reports what its handler throws, without an event', () => {
    const onHandlerError = vi.fn();
    listen({ onHandlerError }).onFocusedVisitor(throwing);
    focusedVisitor();
    expect(onHandlerError.mock.calls).toEqual([[failure, undefined]]);
  });
});

describe('waitFor of a client', () => {
  it('refuses a name that its entries do not have, at once', () => {
    expect(() => listen().waitFor('CONVERSATION_CLOSED' as never)).toThrow(TypeError);
  });

  it('gives the event of that name', async () => {
    const desk = listen();
    const waiting = desk.waitFor('CONVERSATION_ADDED', { where: ({ projectId }) => projectId === 1234 });
    post({ ...fixtures.onConversationAdded.posted, projectId: 7 });
    post(fixtures.onConversationAdded.posted);
    await expect(waiting).resolves.toMatchObject({ conversationId, projectId: 1234 });
  });

  it('hints at what may be wrong when the time is over', async () => {
    vi.useFakeTimers();
    const desk = listen();
    const waiting = expect(desk.waitFor('CONVERSATION_ADDED', { timeout: 500 })).rejects.toThrow(
      "waitFor('CONVERSATION_ADDED'): no such event came within 500 ms. 1 message came from https://sd.iadvize.com, ",
    );
    post(fixtures.onConversationAdded.posted, { origin: 'https://sd.iadvize.com' });
    vi.advanceTimersByTime(500);
    vi.useRealTimers();
    await waiting;
  });

  it('ends with the client', async () => {
    const desk = listen();
    const waiting = desk.waitFor('CONVERSATION_ADDED');
    desk.close();
    await expect(waiting).rejects.toMatchObject({ name: 'DeskWaitError', code: 'closed' });
  });
});

describe('diagnose of a client', () => {
  it('counts what was delivered and what was rejected, and quotes nothing', () => {
    const secret = 'secret@example.org';
    const source = fakeWindow();
    const desk = listen({ source });
    post({ ...fixtures.onConversationAdded.posted, secret }, { source });
    post({ event: 'com.iadvize.desk.NEW', secret }, { source });
    post({ event: 'com.iadvize.desk.CONVERSATION_ADDED', conversationId: { secret } }, { source });
    post(secret, { source });
    post({ secret });
    post({ secret }, { origin: 'https://evil.example' });
    expect(desk.diagnose()).toMatchObject({
      received: 6,
      delivered: 2,
      rejected: { origin: 1, source: 1, schema: 1, shape: 1 },
      origins: { [deskOrigin]: 5, 'https://evil.example': 1 },
    });
    expect(JSON.stringify(desk.diagnose())).not.toContain(secret);
  });

  it('says if its source finds no window', () => {
    const hint = expect.objectContaining({ code: 'no-source' });
    expect(listen({ source: () => null }).diagnose().hints).toContainEqual(hint);
    expect(listen({ source: fakeWindow() }).diagnose().hints).not.toContainEqual(hint);
    expect(listen().diagnose().hints).not.toContainEqual(hint);
  });

  it('names the new origin if its source moves to one after delivered events', () => {
    const source = fakeWindow();
    const origin = 'https://before.example';
    const desk = listen({ source, origins: [origin] });
    post(fixtures.onConversationAdded.posted, { source, origin });
    post('hello', { source, origin });
    post(fixtures.onConversationAdded.posted, { source, origin: 'https://desk.example' });
    post(fixtures.onConversationAdded.posted, { origin: 'https://other.example' });
    expect(desk.diagnose().hints).toEqual([
      { code: 'source-origin', message: expect.stringContaining('the origin https://desk.example'), count: 1 },
      expect.objectContaining({ code: 'shape' }),
    ]);
  });

  it('names the events and keys that it does not know, but no values', () => {
    const desk = listen();
    const secret = 'secret@example.org';
    post({ event: 'com.iadvize.desk.CONVERSATION_OPENED', secret });
    post({ ...fixtures.onConversationVisitorUpdated.posted, visitor: { mail: secret, [secret]: secret } });
    post({ event: 'com.iadvize.desk.AVAILABILITY_UPDATED', status: { [secret]: secret } });
    post(JSON.stringify({ event: 'com.iadvize.desk.CONVERSATION_ADDED', secret }));
    const { hints } = desk.diagnose();
    expect(hints).toEqual([
      { code: 'text', message: expect.any(String), count: 1 },
      { code: 'unknown-events', message: expect.stringContaining(': CONVERSATION_OPENED.'), count: 1 },
      { code: 'visitor-not-understood', message: expect.stringContaining(': mail and 1 other.'), count: 1 },
      { code: 'availability-not-understood', message: expect.stringContaining(': status.'), count: 1 },
    ]);
    expect(JSON.stringify(hints)).not.toContain(secret);
  });

  it('accepts standard events that it was told to leave out, but not one under a wrong name', () => {
    const { onConversationFocused, onConversationAdded } = deskEvents;
    const only = createDeskClient({ signal: page.signal, events: { onConversationFocused } });
    const misnamed = createDeskClient({
      signal: page.signal,
      events: { onConversationAdded: { ...onConversationAdded, name: 'CONVERSATION_ADED' } },
    });
    post(fixtures.onConversationAdded.posted);
    expect(only.diagnose().hints).toEqual([]);
    expect(misnamed.diagnose().hints).toEqual([expect.objectContaining({ code: 'unknown-events' })]);
  });

  it('says nothing about a frame that is not in the page', () => {
    const frame = Object.assign(document.createElement('iframe'), { loading: 'lazy' });
    vi.spyOn(frame, 'getClientRects').mockReturnValue([] as never);
    expect(
      listen({ source: () => frame })
        .diagnose()
        .hints.map(({ code }) => code),
    ).toEqual(['no-message', 'no-source']);
  });

  it('looks at its frame only if somebody asks', () => {
    const frame = document.createElement('iframe');
    const isRendered = vi.spyOn(frame, 'getClientRects').mockReturnValue([] as never);
    Object.defineProperty(frame, 'contentWindow', { value: fakeWindow() });
    Object.defineProperty(frame, 'isConnected', { value: true });
    const desk = listen({ source: frame });
    post(fixtures.onConversationAdded.posted);
    expect(isRendered).not.toHaveBeenCalled();
    expect(desk.diagnose().hints).toContainEqual(expect.objectContaining({ code: 'hidden-frame' }));
  });
});
