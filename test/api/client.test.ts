import { createDeskClient, type DeskClientOptions, defineDeskEvent, deskEvents } from 'iadvize-desk-events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { conversationId, deliveredFixture, fixtures, handlerNames } from '../fixtures';
import { deskOrigin, fakeWindow, post } from './postMessage';

const failure = new Error('the callback failed');
const throwing = () => {
  throw failure;
};

let page: AbortController;
const host = vi.fn();

beforeEach(() => {
  page = new AbortController();
  vi.stubGlobal('reportError', host);
});

afterEach(() => {
  page.abort();
  vi.unstubAllGlobals();
  host.mockReset();
});

/** A client with a handler on everything that it can deliver, closed after the test. */
function listen(options: DeskClientOptions = {}) {
  const rejected = vi.fn();
  const delivered = vi.fn();
  const desk = createDeskClient({ signal: page.signal, onRejected: rejected, ...options });
  for (const handler of handlerNames) desk[handler]((event: object) => delivered(handler, event));
  desk.onEvent((event) => delivered('onEvent', event));
  desk.onUnknownEvent((event) => delivered('onUnknownEvent', event));
  return { desk, delivered, rejected };
}

describe('createDeskClient refuses', () => {
  it('to start without a window', () => {
    vi.stubGlobal('window', undefined);
    expect(() => createDeskClient()).toThrow(
      new Error('createDeskClient: there is no window. Create the client in the browser, or in a test with a DOM.'),
    );
  });

  it.each([
    [null, 'null'],
    [undefined, 'undefined'],
    ['#desk', "'#desk'"],
    [{}, 'an object'],
    [{ current: document.createElement('iframe') }, 'an object'],
  ])('the source %o, which would switch the check off, or let nothing pass, unnoticed', (source, received) => {
    const expected =
      'an iframe, a window, a popup, or a function that returns a frame or a window such as `() => iframe`';
    expect(() => createDeskClient({ source: source as never })).toThrow(
      new TypeError(`source: expected ${expected}, received ${received}`),
    );
  });

  it('a signal that is none, and leaves nothing on the window', () => {
    const rejected = vi.fn();
    const options = { signal: new AbortController() as never, onRejected: rejected };
    expect(() => createDeskClient(options)).toThrow(TypeError);
    post('hello');
    expect(rejected).not.toHaveBeenCalled();
  });

  it('wrong origins and entries, before it listens to anything', () => {
    const listening = vi.spyOn(window, 'addEventListener');
    expect(() => createDeskClient({ origins: ['*'] })).toThrow('origins[0]: expected an exact origin');
    expect(() => createDeskClient({ origins: [] })).toThrow('origins: expected a list of exact origins');
    expect(() => createDeskClient({ events: { close: deskEvents.onConversationAdded } as never })).toThrow(
      "events.close: expected a name such as 'onVisitorTyping'",
    );
    for (const reserved of ['onEvent', 'onUnknownEvent']) {
      const entry = defineDeskEvent('TYPING', z.object({}));
      expect(() => createDeskClient({ events: { [reserved]: entry } as never })).toThrow('a member of this name');
    }
    expect(listening).not.toHaveBeenCalled();
    listening.mockRestore();
  });
});

describe('a client drops', () => {
  it('what comes from another origin, and says so', () => {
    const { delivered, rejected } = listen();
    post(fixtures.onConversationAdded.posted, { origin: 'https://evil.example' });
    expect(delivered).not.toHaveBeenCalled();
    expect(rejected.mock.calls).toEqual([[{ reason: 'origin', origin: 'https://evil.example' }]]);
  });

  it('what comes from another window of the right origin, and says so', () => {
    const desk = fakeWindow();
    const { delivered, rejected } = listen({ source: desk });
    post(fixtures.onConversationAdded.posted, { source: fakeWindow() });
    post(fixtures.onConversationAdded.posted);
    expect(delivered).not.toHaveBeenCalled();
    expect(rejected.mock.calls).toEqual([
      [{ reason: 'source', origin: deskOrigin }],
      [{ reason: 'source', origin: deskOrigin }],
    ]);
    post(fixtures.onConversationAdded.posted, { source: desk });
    expect(delivered).toHaveBeenCalledTimes(2);
  });

  it('what is no desk event, and what a schema refuses, and says so', () => {
    const { delivered, rejected } = listen();
    post('hello');
    post({ event: 'com.iadvize.desk.CONVERSATION_FOCUSED', conversationId: true });
    expect(delivered).not.toHaveBeenCalled();
    expect(rejected.mock.calls).toEqual([
      [{ reason: 'shape', origin: deskOrigin }],
      [
        {
          reason: 'schema',
          origin: deskOrigin,
          event: 'com.iadvize.desk.CONVERSATION_FOCUSED',
          issues: [{ path: ['conversationId'], code: 'invalid_union' }],
        },
      ],
    ]);
  });

  it("a page's own message event without an origin", () => {
    const { delivered, rejected } = listen();
    window.dispatchEvent(new Event('message'));
    expect(delivered).not.toHaveBeenCalled();
    expect(rejected.mock.calls).toEqual([[{ reason: 'origin', origin: '' }]]);
  });

  it('everything silently if nobody asks why', () => {
    const consoles = (['log', 'info', 'warn', 'error', 'debug'] as const).map((level) => vi.spyOn(console, level));
    createDeskClient({ signal: page.signal });
    post('hello');
    post('hello', { origin: 'https://evil.example' });
    for (const spy of consoles) expect(spy).not.toHaveBeenCalled();
    expect(host).not.toHaveBeenCalled();
  });
});

describe('a client', () => {
  it.each(handlerNames)('delivers an event to %s and then to onEvent, once each', (handler) => {
    const { delivered, rejected } = listen();
    post(fixtures[handler].posted);
    const event = deliveredFixture(handler);
    expect(delivered.mock.calls).toEqual([
      [handler, event],
      ['onEvent', event],
    ]);
    expect(rejected).not.toHaveBeenCalled();
  });

  it('delivers an event that it does not know to onUnknownEvent alone', () => {
    const { delivered } = listen();
    const data = { event: 'com.iadvize.desk.SOMETHING_NEW', detail: 1 };
    post(data);
    expect(delivered.mock.calls).toEqual([['onUnknownEvent', { event: data.event, data }]]);
  });

  it('listens to the ha platform unless told otherwise', () => {
    const { delivered } = listen();
    const other = listen({ origins: ['https://sd.iadvize.com'] });
    post(fixtures.onConversationAdded.posted, { origin: 'https://ha.iadvize.com' });
    expect(delivered).toHaveBeenCalledTimes(2);
    expect(other.delivered).not.toHaveBeenCalled();
  });

  it('has its members as own enumerable properties that work detached', () => {
    const { desk } = listen();
    const members = ['onEvent', 'onUnknownEvent', 'onFocusedVisitor', 'waitFor', 'state', 'diagnose', 'close'];
    expect(Object.keys(desk)).toEqual([...handlerNames, ...members]);
    const { onConversationFocused } = desk;
    const handler = vi.fn();
    onConversationFocused(handler, { once: true });
    post(fixtures.onConversationFocused.posted);
    post(fixtures.onConversationFocused.posted);
    expect(handler).toHaveBeenCalledTimes(1);
  });

  it('listens to added and overridden entries, and not to those that are left out', () => {
    const { onConversationAdded, onConversationMessage, ...rest } = deskEvents;
    const shape = { conversationId: z.string(), secondsWaited: z.number() };
    const desk = createDeskClient({
      signal: page.signal,
      events: {
        ...rest,
        onConversationFocused: defineDeskEvent('CONVERSATION_FOCUSED', z.object(shape)),
        onVisitorTyping: defineDeskEvent('VISITOR_TYPING', z.object({ conversationId: z.string() })),
      },
    });
    const delivered = vi.fn();
    desk.onConversationFocused(delivered);
    desk.onVisitorTyping(delivered);
    desk.onUnknownEvent(delivered);
    post({ ...fixtures.onConversationFocused.posted, secondsWaited: 3, extra: 1 });
    post({ event: 'com.iadvize.desk.VISITOR_TYPING', conversationId });
    post(fixtures.onConversationAdded.posted);
    expect(desk).not.toHaveProperty('onConversationAdded');
    expect(delivered.mock.calls.map(([event]) => event)).toEqual([
      { event: 'com.iadvize.desk.CONVERSATION_FOCUSED', conversationId, secondsWaited: 3 },
      { event: 'com.iadvize.desk.VISITOR_TYPING', conversationId },
      { event: 'com.iadvize.desk.CONVERSATION_ADDED', data: fixtures.onConversationAdded.posted },
    ]);
  });

  it('normalises the output of an override as it does its own', () => {
    const schema = z.object({ conversationId: z.string(), projectId: z.optional(z.string()) });
    const onConversationAdded = defineDeskEvent('ARRIVED', schema);
    const desk = createDeskClient({ signal: page.signal, events: { onConversationAdded } });
    const delivered = vi.fn();
    desk.onConversationAdded(delivered);
    for (const projectId of ['77', 'no number']) post({ event: 'com.iadvize.desk.ARRIVED', conversationId, projectId });
    expect(delivered.mock.calls.map(([{ projectId }]) => projectId)).toEqual([77, undefined]);
  });
});

describe('a handler that is added while an event is delivered', () => {
  it('waits for the next event, no matter when it is added', () => {
    const { desk } = listen();
    const added = vi.fn();
    desk.onConversationAdded(() => desk.onEvent(added), { once: true });
    desk.state.watch(
      ({ conversations }) => conversations.length,
      (length) => length === 1 && desk.onConversationAdded(added),
    );
    post({ ...fixtures.onConversationAdded.posted, conversationId: 'first' });
    expect(added).not.toHaveBeenCalledWith(expect.objectContaining({ conversationId: 'first' }));
    post({ ...fixtures.onConversationAdded.posted, conversationId: 'second' });
    expect(added).toHaveBeenCalledWith(expect.objectContaining({ conversationId: 'second' }));
  });
});

describe('what callbacks throw', () => {
  it('goes to onHandlerError with the event, and stops nobody', () => {
    const onHandlerError = vi.fn();
    const { desk, delivered } = listen({ onHandlerError });
    desk.onConversationFocused(throwing);
    desk.onEvent(throwing);
    desk.onUnknownEvent(throwing);
    post(fixtures.onConversationFocused.posted);
    post({ event: 'com.iadvize.desk.NEW' });
    const event = deliveredFixture('onConversationFocused');
    expect(onHandlerError.mock.calls).toEqual([
      [failure, event],
      [failure, event],
      [failure, { event: 'com.iadvize.desk.NEW', data: { event: 'com.iadvize.desk.NEW' } }],
    ]);
    expect(delivered).toHaveBeenCalledTimes(3);
  });

  it('goes to onHandlerError without an event if onRejected throws', () => {
    const onHandlerError = vi.fn();
    listen({ onRejected: throwing, onHandlerError });
    post('hello');
    expect(onHandlerError.mock.calls).toEqual([[failure, undefined]]);
  });

  it('goes to the platform if there is no onHandlerError, or if that throws too', () => {
    const { desk } = listen();
    desk.onConversationFocused(throwing);
    post(fixtures.onConversationFocused.posted);
    expect(host.mock.calls).toEqual([[failure]]);
    listen({ onRejected: throwing, onHandlerError: throwing });
    post('hello');
    expect(host).toHaveBeenCalledTimes(2);
  });
});

describe('close', () => {
  it('ends everything, may be called again, and leaves nothing on the window or the signal', () => {
    const added = vi.spyOn(window, 'addEventListener');
    const removed = vi.spyOn(window, 'removeEventListener');
    const released = vi.spyOn(page.signal, 'removeEventListener');
    const { desk, delivered, rejected } = listen();
    desk.close();
    desk.close();
    post(fixtures.onConversationAdded.posted);
    desk.onEvent(delivered)();
    post('hello');
    expect(delivered).not.toHaveBeenCalled();
    expect(rejected).not.toHaveBeenCalled();
    expect(removed.mock.calls).toContainEqual(added.mock.calls[0]);
    expect(released).toHaveBeenCalled();
  });

  it('ends many subscriptions and waits at once: to take each out of its list takes quadratic time', async () => {
    const desk = createDeskClient();
    const waits = Array.from({ length: 1000 }, () => {
      desk.onConversationFocused(() => {});
      return desk.waitFor('CONVERSATION_FOCUSED').catch(({ code }) => code);
    });
    const takenOut = vi.spyOn(Array.prototype, 'splice');
    desk.close();
    // The page takes the client's own listener out.
    expect(takenOut.mock.calls.length).toBeLessThan(10);
    takenOut.mockRestore();
    expect(new Set(await Promise.all(waits))).toEqual(new Set(['closed']));
  });

  it('is called by the signal, also by one that has aborted before', () => {
    const { delivered } = listen();
    page.abort();
    const late = listen();
    post(fixtures.onConversationAdded.posted);
    expect(delivered).not.toHaveBeenCalled();
    expect(late.delivered).not.toHaveBeenCalled();
  });

  it('may be called by a listener of the state, after which no handler is', () => {
    const source = fakeWindow();
    const { desk, delivered } = listen({ source });
    desk.state.watch(
      ({ conversations }) => conversations.length,
      (length) => length && desk.close(),
    );
    post(fixtures.onConversationAdded.posted, { source });
    expect(desk.state.get().conversations).toHaveLength(1);
    expect(delivered).not.toHaveBeenCalled();
  });

  it('keeps the event that is being delivered from the handlers that are left', () => {
    const { desk, delivered } = listen();
    desk.onConversationFocused(() => desk.close());
    post(fixtures.onConversationFocused.posted);
    expect(delivered.mock.calls.map(([handler]) => handler)).toEqual(['onConversationFocused']);
  });
});

it('follows no other frame once a listener of the state has closed the client', () => {
  const frameOf = (contentWindow: Window) =>
    Object.defineProperty(document.createElement('iframe'), 'contentWindow', { value: contentWindow });
  const later = fakeWindow();
  const laterFrame = frameOf(later);
  let frame = frameOf(fakeWindow());
  const desk = createDeskClient({ source: () => frame });
  frame = laterFrame;
  const follow = vi.spyOn(laterFrame, 'addEventListener');
  const leave = vi.spyOn(laterFrame, 'removeEventListener');
  desk.state.watch(
    ({ conversations }) => conversations.length,
    (count) => (count ? desk.close() : undefined),
  );
  post(fixtures.onConversationAdded.posted, { source: later });
  expect(desk.state.get().conversations).toHaveLength(1);
  expect(leave.mock.calls.map(([type, listener]) => [type, listener])).toEqual(follow.mock.calls);
});
