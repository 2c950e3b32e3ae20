import { createDeskClient, type DeskClient, defineDeskEvent, deskEvents } from 'iadvize-desk-events';
import { createFakeDesk, type FakeDesk } from 'iadvize-desk-events/testing';
import { useDeskClient, useDeskEvent } from 'iadvize-desk-events/vue';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { effectScope, shallowRef } from 'vue';
import * as z from 'zod/mini';
import { polluted } from '../../polluted';
import { earlyMessage, forgetPage, keepOnPage } from '../../unit/earlyPage';
import { mount } from './mount';

let fake: FakeDesk;
let desk: DeskClient;
const handler = vi.fn();

beforeEach(() => {
  fake = createFakeDesk();
  desk = createDeskClient();
});

afterEach(() => {
  desk.close();
  forgetPage();
  handler.mockClear();
});

/** Runs composables in a scope, and returns what stops them. */
function inScope(run: () => void): () => void {
  const scope = effectScope();
  scope.run(run);
  return () => scope.stop();
}

describe('useDeskEvent', () => {
  it('hears nothing after its scope has gone', () => {
    const stop = inScope(() => useDeskEvent(desk, 'CONVERSATION_ADDED', handler));
    stop();
    fake.addConversation();
    expect(handler).not.toHaveBeenCalled();
  });

  it('hears an event even if every object inherits a field of its name', () => {
    const stop = inScope(() =>
      polluted({ CONVERSATION_ADDED: 'evil' }, () => useDeskEvent(desk, 'CONVERSATION_ADDED', handler)),
    );
    fake.addConversation();
    stop();
    expect(handler).toHaveBeenCalledTimes(1);
  });

  it('hears the client that there is, and no other', () => {
    const other = createDeskClient();
    const current = shallowRef<DeskClient>();
    const stop = inScope(() => useDeskEvent(current, 'CONVERSATION_ADDED', handler));
    fake.addConversation();
    expect(handler).not.toHaveBeenCalled();
    current.value = desk;
    fake.addConversation();
    expect(handler).toHaveBeenCalledTimes(1);
    current.value = other;
    desk.close();
    fake.addConversation();
    expect(handler).toHaveBeenCalledTimes(2);
    current.value = undefined;
    fake.addConversation();
    expect(handler).toHaveBeenCalledTimes(2);
    stop();
    other.close();
  });

  it('hears one event alone by its name', () => {
    const stop = inScope(() => useDeskEvent(desk, 'CONVERSATION_FOCUSED', handler));
    const conversationId = fake.addConversation();
    expect(handler.mock.calls).toEqual([[{ event: 'com.iadvize.desk.CONVERSATION_FOCUSED', conversationId }]]);
    stop();
  });

  it('gets the events of a method of the client, by the name of the method', () => {
    const stop = inScope(() => useDeskEvent(() => desk, 'onUnknownEvent', handler));
    const data = { event: 'com.iadvize.desk.NEW' };
    fake.post(data);
    expect(handler.mock.calls).toEqual([[{ event: 'com.iadvize.desk.NEW', data }]]);
    stop();
  });

  it('hears an added event by its name', () => {
    const onVisitorTyping = defineDeskEvent('VISITOR_TYPING', z.object({ seconds: z.number() }));
    const extended = createDeskClient({ events: { ...deskEvents, onVisitorTyping } });
    const stop = inScope(() => useDeskEvent(extended, 'VISITOR_TYPING', handler));
    fake.post({ event: 'com.iadvize.desk.VISITOR_TYPING', seconds: 3 });
    expect(handler.mock.calls).toEqual([[{ event: 'com.iadvize.desk.VISITOR_TYPING', seconds: 3 }]]);
    stop();
    extended.close();
  });

  it('subscribes once, however often its component renders', () => {
    const subscribe = vi.spyOn(desk, 'onConversationAdded');
    const stop = inScope(() => useDeskEvent(desk, 'onConversationAdded', handler));
    fake.addConversation();
    fake.addConversation();
    expect(subscribe).toHaveBeenCalledTimes(1);
    expect(handler).toHaveBeenCalledTimes(2);
    stop();
  });

  it('hears what came before the component', async () => {
    desk.close();
    keepOnPage(earlyMessage('CONVERSATION_ADDED'), earlyMessage('CONVERSATION_FOCUSED'));
    const { app } = mount(() => {
      useDeskEvent(useDeskClient(), 'onEvent', handler);
      return undefined;
    });
    await Promise.resolve();
    expect(handler.mock.calls.map(([{ event }]) => event)).toEqual([
      'com.iadvize.desk.CONVERSATION_ADDED',
      'com.iadvize.desk.CONVERSATION_FOCUSED',
    ]);
    app.unmount();
  });
});
