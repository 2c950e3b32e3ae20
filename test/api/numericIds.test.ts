import { createDeskClient, defineDeskEvent, deskEvents } from 'iadvize-desk-events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { fixtures, handlerNames } from '../fixtures';
import { post } from './postMessage';

let page: AbortController;

beforeEach(() => {
  page = new AbortController();
});

afterEach(() => page.abort());

const wireNameOf = (name: string) => `com.iadvize.desk.${name}`;

describe('a conversation id that is a number', () => {
  it.each([
    ['NaN', Number.NaN],
    ['infinite', Number.POSITIVE_INFINITY],
  ])('is refused if it is %s', (_name, conversationId) => {
    const onRejected = vi.fn();
    const desk = createDeskClient({ signal: page.signal, onRejected });
    post({ event: wireNameOf('CONVERSATION_FOCUSED'), conversationId });
    expect(onRejected).toHaveBeenCalledWith(
      expect.objectContaining({ reason: 'schema', issues: [{ path: ['conversationId'], code: 'invalid_union' }] }),
    );
    expect(desk.state.get().conversations).toEqual([]);
  });

  it.each(handlerNames.filter((method) => method !== 'onAvailabilityUpdated'))(
    'is delivered as text by %s',
    (method) => {
      const handler = vi.fn();
      const desk = createDeskClient({ signal: page.signal });
      desk[method](({ ...event }: object) => handler(event));
      post({ ...fixtures[method].posted, conversationId: 4711 });
      expect(handler).toHaveBeenCalledWith(expect.objectContaining({ conversationId: '4711' }));
    },
  );

  it('is the same conversation as its text, in the state and in the screen pop', async () => {
    const popped = vi.fn();
    const desk = createDeskClient({ signal: page.signal });
    desk.onFocusedVisitor(({ conversationId }) => popped(conversationId));
    post({ event: wireNameOf('CONVERSATION_ADDED'), conversationId: 4711, projectId: 1 });
    post({ event: wireNameOf('CONVERSATION_VISITOR_UPDATED'), conversationId: '4711', visitor: {} });
    post({ event: wireNameOf('CONVERSATION_FOCUSED'), conversationId: 4711 });
    expect(desk.state.get()).toMatchObject({ conversations: [{ id: '4711' }], focusedConversation: { id: '4711' } });
    await Promise.resolve();
    expect(popped.mock.calls).toEqual([['4711']]);
    post({ event: wireNameOf('CONVERSATION_REMOVED'), conversationId: '4711' });
    expect(desk.state.get().conversations).toEqual([]);
  });

  it('is text for waitFor', async () => {
    const desk = createDeskClient({ signal: page.signal });
    const waiting = desk.waitFor('CONVERSATION_ADDED', { where: ({ conversationId }) => conversationId === '7' });
    post({ event: wireNameOf('CONVERSATION_ADDED'), conversationId: 7, projectId: 1 });
    expect((await waiting).conversationId).toBe('7');
  });

  it("is text in overridden entries and in the integrator's own", () => {
    const heard: unknown[] = [];
    const schema = z.object({ conversationId: z.number() });
    const desk = createDeskClient({
      signal: page.signal,
      events: {
        ...deskEvents,
        onConversationFocused: defineDeskEvent('CONVERSATION_FOCUSED', schema),
        onVisitorTyping: defineDeskEvent('VISITOR_TYPING', schema),
      },
    });
    desk.onConversationFocused(({ conversationId }) => heard.push(conversationId));
    desk.onVisitorTyping(({ conversationId }) => heard.push(conversationId));
    post({ event: wireNameOf('CONVERSATION_FOCUSED'), conversationId: 7 });
    post({ event: wireNameOf('VISITOR_TYPING'), conversationId: 7 });
    expect(heard).toEqual(['7', '7']);
    expect(desk.state.get().focusedConversation?.id).toBe('7');
  });
});
