import { createDeskClient } from 'iadvize-desk-events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fixtures } from '../fixtures';
import { post } from './postMessage';

const first = { ...fixtures.onConversationFocused.posted, conversationId: 'first' };
const second = { ...fixtures.onConversationFocused.posted, conversationId: 'second' };

let page: AbortController;

beforeEach(() => {
  page = new AbortController();
});

afterEach(() => page.abort());

/** A client, and a log of what is called with which conversation. */
function listen() {
  const log: string[] = [];
  const desk = createDeskClient({ signal: page.signal });
  const note =
    (name: string) =>
    ({ conversationId }: { readonly conversationId: string }) =>
      void log.push(`${name} ${conversationId}`);
  return { desk, log, note };
}

describe('while an event is delivered', () => {
  it('a handler that ends its own subscription keeps the event from nobody, and is not called again', () => {
    const { desk, log, note } = listen();
    const stop = desk.onConversationFocused((event) => {
      stop();
      note('itself')(event);
    });
    desk.onConversationFocused(note('next'));
    post(first);
    post(second);
    expect(log).toEqual(['itself first', 'next first', 'next second']);
  });

  it('a handler that ends the subscription of an earlier one takes nothing back', () => {
    const { desk, log, note } = listen();
    const stop = desk.onConversationFocused(note('earlier'));
    desk.onConversationFocused(stop);
    desk.onConversationFocused(note('later'));
    post(first);
    post(second);
    expect(log).toEqual(['earlier first', 'later first', 'later second']);
  });

  it('a handler that ends the subscription of a later one, by a signal too, keeps the event from it', () => {
    const { desk, log, note } = listen();
    const controller = new AbortController();
    desk.onConversationFocused(() => controller.abort());
    desk.onConversationFocused(note('later'), { signal: controller.signal });
    desk.onEvent(() => note('onEvent')(first), { signal: controller.signal });
    post(first);
    expect(log).toEqual([]);
  });

  it('a message that a handler dispatches is delivered whole before the event goes on', () => {
    const { desk, log, note } = listen();
    desk.onConversationFocused(note('before'));
    desk.onConversationFocused(() => post(second), { once: true });
    desk.onConversationFocused(note('after'));
    post(first);
    expect(log).toEqual(['before first', 'before second', 'after second', 'after first']);
  });

  it('the state is that of the newest message, for the handlers that still wait for an older one too', () => {
    const { desk } = listen();
    const seen = vi.fn();
    desk.onConversationFocused(() => post(second), { once: true });
    desk.onConversationFocused(({ conversationId }) => seen(conversationId, desk.state.get().focusedConversation?.id));
    post(first);
    expect(seen.mock.calls).toEqual([
      ['second', 'second'],
      ['first', 'second'],
    ]);
  });

  it('a handler that forgets the state keeps the event from nobody', () => {
    const { desk, log, note } = listen();
    desk.onConversationFocused(() => desk.state.reset());
    desk.onConversationFocused(note('next'));
    post(first);
    expect(log).toEqual(['next first']);
    expect(desk.state.get().conversations).toEqual([]);
  });

  it('a client that a handler makes waits for the next message', () => {
    const { desk, log, note } = listen();
    desk.onConversationFocused(
      () => createDeskClient({ signal: page.signal }).onConversationFocused(note('new client')),
      { once: true },
    );
    post(first);
    post(second);
    expect(log).toEqual(['new client second']);
  });

  it('a handler that throws after it has closed the client is reported, and the last to be called', () => {
    const onHandlerError = vi.fn();
    const desk = createDeskClient({ signal: page.signal, onHandlerError });
    const later = vi.fn();
    desk.onConversationFocused(() => {
      desk.close();
      throw new Error('the last');
    });
    desk.onConversationFocused(later);
    post(first);
    expect(onHandlerError.mock.calls).toEqual([[new Error('the last'), first]]);
    expect(later).not.toHaveBeenCalled();
  });

  it('a promise that a handler waits for resolves, and the next handler does not wait for it', async () => {
    const { desk, log, note } = listen();
    desk.onConversationFocused(
      async (event) => {
        const { conversationId } = await desk.waitFor('CONVERSATION_FOCUSED');
        note(`after ${conversationId}`)(event);
      },
      { once: true },
    );
    desk.onConversationFocused(note('next'));
    post(first);
    expect(log).toEqual(['next first']);
    post(second);
    await vi.waitFor(() => expect(log).toEqual(['next first', 'next second', 'after second first']));
  });
});
