import { createDeskClient, defineDeskEvent, deskEvents } from 'iadvize-desk-events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { expectDeeplyFrozen } from './expectDeeplyFrozen';
import { fakeWindow, post } from './postMessage';

const typing = z.looseObject({
  conversationId: z.optional(z.union([z.string(), z.number()])),
  seconds: z.optional(z.number()),
});
const failure = new Error('the function failed');

let page: AbortController;
const failed = vi.fn();

const say = (name: string, fields: object) => post({ event: `com.iadvize.desk.${name}`, ...fields });
const add = (conversationId: string) => say('CONVERSATION_ADDED', { conversationId, projectId: 1 });

beforeEach(() => {
  page = new AbortController();
  failed.mockReset();
});

afterEach(() => {
  page.abort();
  vi.useRealTimers();
});

/** A client with an event of its own, which adds what this function returns. */
function listen(conversation: (event: { readonly seconds?: number | undefined }) => object) {
  const desk = createDeskClient({
    signal: page.signal,
    onHandlerError: failed,
    events: { ...deskEvents, onVisitorTyping: defineDeskEvent('VISITOR_TYPING', typing, { conversation }) },
  });
  return { desk, extraOf: (id: string) => desk.state.get().conversations.find((one) => one.id === id)?.extra };
}

describe('what an entry adds to its conversation is refused', () => {
  it('if it is no function', () => {
    const wrong = { conversation: 5 as never };
    expect(() => defineDeskEvent('VISITOR_TYPING', typing, wrong)).toThrow(
      new TypeError("defineDeskEvent('VISITOR_TYPING'): conversation: expected a function, received 5"),
    );
    const onVisitorTyping = { name: 'VISITOR_TYPING', schema: typing, ...wrong };
    expect(() => createDeskClient({ events: { onVisitorTyping } })).toThrow(
      new TypeError('events.onVisitorTyping.conversation: expected a function, received 5'),
    );
  });

  it.each([
    [
      'throws',
      () => {
        throw failure;
      },
      failure.message,
    ],
    [
      'returns text',
      () => 'secret',
      'events.onVisitorTyping.conversation: expected the function to return a plain object, received a string',
    ],
    ['returns too much', () => ({ text: 'x'.repeat(5001) }), expect.stringContaining('at most 100 fields')],
  ])('if the function %s: the event arrives, and the error is reported with it', (_name, conversation, message) => {
    const { desk, extraOf } = listen(conversation as () => object);
    const heard = vi.fn();
    desk.onVisitorTyping(({ seconds }) => heard(seconds));
    add('a');
    say('VISITOR_TYPING', { conversationId: 'a', seconds: 2 });
    expect(heard).toHaveBeenCalledWith(2);
    expect(extraOf('a')).toBeUndefined();
    expect(failed.mock.calls).toEqual([
      [expect.objectContaining({ message }), expect.objectContaining({ seconds: 2 })],
    ]);
  });

  it('beyond a hundred fields in all', () => {
    const { extraOf } = listen(({ seconds = 0 }) => ({ [`at${seconds}`]: 'x'.repeat(2000) }));
    add('a');
    for (const seconds of [1, 2, 3]) say('VISITOR_TYPING', { conversationId: 'a', seconds });
    expect(Object.keys(extraOf('a') ?? {})).toEqual(['at1', 'at2']);
  });

  it('for an event without a conversation', () => {
    const conversation = vi.fn(() => ({}));
    listen(conversation);
    say('VISITOR_TYPING', { seconds: 2 });
    expect(conversation).not.toHaveBeenCalled();
  });
});

describe('what an entry adds to its conversation', () => {
  it('is in the state before the handlers run, frozen, and merged over what was there', () => {
    const { desk, extraOf } = listen(({ seconds }) => ({ typing: seconds, last: { tags: ['a'] } }));
    const seen: unknown[] = [];
    desk.onVisitorTyping(() => seen.push(extraOf('a')));
    add('a');
    say('VISITOR_TYPING', { conversationId: 'a', seconds: 2 });
    say('VISITOR_TYPING', { conversationId: 'a' });
    expect(seen).toEqual([
      { typing: 2, last: { tags: ['a'] } },
      { typing: 2, last: { tags: ['a'] } },
    ]);
    expectDeeplyFrozen(desk.state.get());
  });

  it('leaves the state the same object if nothing changes', () => {
    const { desk } = listen(({ seconds }) => ({ typing: { seconds } }));
    add('a');
    say('VISITOR_TYPING', { conversationId: 'a', seconds: 2 });
    const before = desk.state.get();
    say('VISITOR_TYPING', { conversationId: 'a', seconds: 2 });
    expect(desk.state.get()).toBe(before);
  });

  it('reaches a conversation whose id is a number', () => {
    const { extraOf } = listen(({ seconds }) => ({ typing: seconds }));
    add('7');
    say('VISITOR_TYPING', { conversationId: 7, seconds: 2 });
    expect(extraOf('7')).toEqual({ typing: 2 });
  });

  it('waits for a conversation that is not on the desk yet, together with the visitor', () => {
    const { desk, extraOf } = listen(({ seconds }) => ({ typing: seconds }));
    say('VISITOR_TYPING', { conversationId: 'a', seconds: 2 });
    say('CONVERSATION_VISITOR_UPDATED', { conversationId: 'a', visitor: { email: 'ada@example.org' } });
    say('VISITOR_TYPING', { conversationId: 'a', seconds: 3 });
    expect(desk.state.get().conversations).toEqual([]);
    add('a');
    expect(extraOf('a')).toEqual({ typing: 3 });
    expect(desk.state.get().conversations[0]?.profile?.email).toBe('ada@example.org');
  });

  it('goes with its conversation, even if the last event adds something', () => {
    const conversation = () => ({ removed: true });
    const removed = defineDeskEvent('CONVERSATION_REMOVED', z.object({ conversationId: z.string() }), { conversation });
    const desk = createDeskClient({ signal: page.signal, events: { ...deskEvents, onConversationRemoved: removed } });
    add('a');
    say('CONVERSATION_REMOVED', { conversationId: 'a' });
    add('a');
    expect(desk.state.get().conversations).toEqual([{ id: 'a', projectId: 1 }]);
  });

  it('becomes unknown unless the next desk document announces the conversation again', () => {
    vi.useFakeTimers();
    let deskWindow = fakeWindow();
    const conversation = () => ({ isTyping: true });
    const desk = createDeskClient({
      signal: page.signal,
      source: () => deskWindow,
      events: { ...deskEvents, onVisitorTyping: defineDeskEvent('VISITOR_TYPING', typing, { conversation }) },
    });
    const sayFromDesk = (name: string, conversationId: string) =>
      post({ event: `com.iadvize.desk.${name}`, conversationId, projectId: 1 }, { source: deskWindow });
    for (const id of ['a', 'b']) {
      sayFromDesk('CONVERSATION_ADDED', id);
      sayFromDesk('VISITOR_TYPING', id);
    }
    deskWindow = fakeWindow();
    sayFromDesk('CONVERSATION_ADDED', 'b');
    vi.advanceTimersByTime(4000);
    sayFromDesk('CONVERSATION_ADDED', 'a');
    expect(desk.state.get().conversations).toEqual([
      { id: 'b', projectId: 1, extra: { isTyping: true } },
      { id: 'a', projectId: 1 },
    ]);
  });

  it('comes from overrides of standard entries, too', () => {
    const schema = z.looseObject({ conversationId: z.string(), projectId: z.number(), queue: z.string() });
    const added = defineDeskEvent('CONVERSATION_ADDED', schema, { conversation: ({ queue }) => ({ queue }) });
    const desk = createDeskClient({ signal: page.signal, events: { ...deskEvents, onConversationAdded: added } });
    say('CONVERSATION_ADDED', { conversationId: 'a', projectId: 1, queue: 'sales' });
    expect(desk.state.get().conversations).toEqual([{ id: 'a', projectId: 1, extra: { queue: 'sales' } }]);
  });

  it('does not run a screen pop again', () => {
    const popped = vi.fn();
    const { desk } = listen(({ seconds }) => ({ typing: seconds }));
    desk.onFocusedVisitor(popped);
    say('CONVERSATION_FOCUSED', { conversationId: 'a' });
    say('CONVERSATION_VISITOR_UPDATED', { conversationId: 'a', visitor: {} });
    say('VISITOR_TYPING', { conversationId: 'a', seconds: 2 });
    expect(popped).toHaveBeenCalledOnce();
  });
});
