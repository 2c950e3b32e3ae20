import { createDeskClient, type DeskClient, defineDeskEvent, deskEvents } from 'iadvize-desk-events';
import { useDeskEvent } from 'iadvize-desk-events/react';
import { createFakeDesk, type FakeDesk } from 'iadvize-desk-events/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { mount } from './mount';

let fake: FakeDesk;
let desk: DeskClient;
const onHandlerError = vi.fn();

beforeEach(() => {
  fake = createFakeDesk();
  desk = createDeskClient({ onHandlerError });
});

afterEach(() => {
  desk.close();
  vi.clearAllMocks();
});

describe('useDeskEvent', () => {
  it('waits for a client', () => {
    const handler = vi.fn();
    const use = (client: DeskClient | undefined) => () => useDeskEvent(client, 'CONVERSATION_ADDED', handler);
    const { render, unmount } = mount(use(undefined));
    fake.addConversation();
    expect(handler).not.toHaveBeenCalled();
    render(use(desk));
    fake.addConversation();
    expect(handler).toHaveBeenCalledTimes(1);
    unmount();
  });

  it('hears nothing after the component has gone', () => {
    const handler = vi.fn();
    const { unmount } = mount(() => useDeskEvent(desk, 'CONVERSATION_ADDED', handler));
    unmount();
    fake.addConversation();
    expect(handler).not.toHaveBeenCalled();
  });

  it('hears one event alone by its name', () => {
    const handler = vi.fn();
    const { unmount } = mount(() => useDeskEvent(desk, 'CONVERSATION_FOCUSED', handler));
    const conversationId = fake.addConversation();
    expect(handler.mock.calls).toEqual([[{ event: 'com.iadvize.desk.CONVERSATION_FOCUSED', conversationId }]]);
    unmount();
  });

  it('gets the events of a method of the client, by the name of the method', () => {
    const unknown = vi.fn();
    const every = vi.fn();
    const { unmount } = mount(() => {
      useDeskEvent(desk, 'onUnknownEvent', unknown);
      useDeskEvent(desk, 'onEvent', every);
    });
    const data = { event: 'com.iadvize.desk.NEW' };
    fake.post(data);
    fake.addConversation();
    expect(unknown.mock.calls).toEqual([[{ event: 'com.iadvize.desk.NEW', data }]]);
    expect(every).toHaveBeenCalledTimes(3);
    unmount();
  });

  it('hears an added event by its name', () => {
    const onVisitorTyping = defineDeskEvent('VISITOR_TYPING', z.object({ seconds: z.number() }));
    const extended = createDeskClient({ events: { ...deskEvents, onVisitorTyping } });
    const handler = vi.fn();
    const { unmount } = mount(() => useDeskEvent(extended, 'VISITOR_TYPING', handler));
    fake.post({ event: 'com.iadvize.desk.VISITOR_TYPING', seconds: 3 });
    expect(handler.mock.calls).toEqual([[{ event: 'com.iadvize.desk.VISITOR_TYPING', seconds: 3 }]]);
    unmount();
    extended.close();
  });

  it('calls the latest handler of an event, and subscribes once', () => {
    const subscribe = vi.spyOn(desk, 'onEvent');
    const handlers = [vi.fn(), vi.fn(), vi.fn()] as const;
    const use = (handler: () => void) => () => useDeskEvent(desk, 'CONVERSATION_ADDED', handler);
    const { render, unmount } = mount(use(handlers[0]));
    render(use(handlers[1]));
    render(use(handlers[2]));
    fake.addConversation();
    expect(handlers.map(({ mock }) => mock.calls.length)).toEqual([0, 0, 1]);
    expect(subscribe).toHaveBeenCalledTimes(1);
    unmount();
  });

  it('calls the latest handler of a method, and subscribes once', () => {
    const subscribe = vi.spyOn(desk, 'onConversationAdded');
    const handlers = [vi.fn(), vi.fn(), vi.fn()] as const;
    const use = (handler: () => void) => () => useDeskEvent(desk, 'onConversationAdded', handler);
    const { render, unmount } = mount(use(handlers[0]));
    render(use(handlers[1]));
    render(use(handlers[2]));
    fake.addConversation();
    expect(handlers.map(({ mock }) => mock.calls.length)).toEqual([0, 0, 1]);
    expect(subscribe).toHaveBeenCalledTimes(1);
    unmount();
  });

  it('calls its handler once an event in the strict mode', () => {
    const handler = vi.fn();
    const { unmount } = mount(() => useDeskEvent(desk, 'CONVERSATION_ADDED', handler), { strict: true });
    fake.addConversation();
    expect(handler).toHaveBeenCalledTimes(1);
    unmount();
  });

  it('leaves the former event for another name', () => {
    const handler = vi.fn();
    const use = (name: 'CONVERSATION_ADDED' | 'CONVERSATION_FOCUSED') => () => useDeskEvent(desk, name, handler);
    const { render, unmount } = mount(use('CONVERSATION_ADDED'));
    render(use('CONVERSATION_FOCUSED'));
    fake.addConversation();
    expect(handler.mock.calls.map(([{ event }]) => event)).toEqual(['com.iadvize.desk.CONVERSATION_FOCUSED']);
    unmount();
  });

  it('leaves what a handler rejects with to the client', async () => {
    const failure = new Error('the handler failed');
    const { unmount } = mount(() => useDeskEvent(desk, 'CONVERSATION_ADDED', async () => Promise.reject(failure)));
    fake.addConversation();
    await vi.waitFor(() => expect(onHandlerError).toHaveBeenCalledTimes(1));
    expect(onHandlerError).toHaveBeenCalledWith(
      failure,
      expect.objectContaining({ event: 'com.iadvize.desk.CONVERSATION_ADDED' }),
    );
    unmount();
  });
});
