import {
  createDeskClient,
  type DeskClient,
  defineDeskEvent,
  deskEvents,
  type FocusedVisitor,
} from 'iadvize-desk-events';
import { DeskProvider, useDesk, useDeskEvent, useDeskState, useFocusedVisitor } from 'iadvize-desk-events/react';
import { createFakeDesk } from 'iadvize-desk-events/testing';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { countMessageListeners } from '../messageListeners';
import { mount, settle } from './mount';

/** Mounts a component below a provider. The component calls hooks. */
function mountBelow(use: () => void) {
  const Hooks = () => {
    use();
    return null;
  };
  const root = createRoot(document.createElement('div'));
  const render = (isThere = true) =>
    settle(() => root.render(createElement(DeskProvider, null, isThere ? createElement(Hooks) : null)));
  render();
  return { render, unmount: () => settle(() => root.unmount()) };
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('DeskProvider', () => {
  it('has one client, which outlives the components below it', () => {
    const listeners = countMessageListeners();
    const given: Array<DeskClient | undefined> = [];
    const { render, unmount } = mountBelow(() => given.push(useDesk()));
    const first = given.at(-1);
    expect(first).toBeDefined();
    settle(() => createFakeDesk().addConversation());
    render(false);
    render();
    expect(given.at(-1)).toBe(first);
    expect(first?.state.get().conversations).toHaveLength(1);
    unmount();
    expect(listeners()).toBe(0);
  });

  it('takes the options of a client as its props', () => {
    const events = {
      ...deskEvents,
      onVisitorTyping: defineDeskEvent('VISITOR_TYPING', z.object({ seconds: z.number() })),
    };
    const heard = vi.fn();
    const Typing = () => {
      useDeskEvent(useDesk<typeof events>(), 'VISITOR_TYPING', ({ seconds }) => heard(seconds));
      return null;
    };
    const root = createRoot(document.createElement('div'));
    const origins = ['https://desk.example'];
    settle(() => root.render(createElement(DeskProvider<typeof events>, { origins, events }, createElement(Typing))));
    const posted = { event: 'com.iadvize.desk.VISITOR_TYPING', seconds: 3 };
    createFakeDesk().post(posted);
    createFakeDesk().post(posted, { origin: 'https://desk.example' });
    expect(heard.mock.calls).toEqual([[3]]);
    settle(() => root.unmount());
  });
});

describe('below a DeskProvider', () => {
  it("the hooks use the provider's client if none is passed", () => {
    const counts: number[] = [];
    const connections: string[] = [];
    const visitors: Array<FocusedVisitor | undefined> = [];
    const heard = vi.fn();
    const { unmount } = mountBelow(() => {
      connections.push(useDeskState().connection);
      counts.push(useDeskState(({ conversations }) => conversations.length));
      visitors.push(useFocusedVisitor());
      useDeskEvent('CONVERSATION_ADDED', ({ conversationId }) => heard(conversationId));
      useDeskEvent('onEvent', ({ event }) => heard(event));
    });
    let id = '';
    settle(() => {
      id = createFakeDesk().addConversation({ visitor: { firstName: 'Ada' } });
    });
    expect(connections.at(-1)).toBe('live');
    expect(counts.at(-1)).toBe(1);
    expect(visitors.at(-1)?.profile.firstName).toBe('Ada');
    expect(heard.mock.calls.slice(0, 2)).toEqual([[id], ['com.iadvize.desk.CONVERSATION_ADDED']]);
    unmount();
  });

  it('the hooks use the client that is passed, even if it is undefined', () => {
    const desk = createDeskClient({ origins: ['https://other.example'] });
    const counts: number[][] = [];
    const { unmount } = mountBelow(() => {
      const ofOther = useDeskState(desk, ({ conversations }) => conversations.length);
      const ofNone = useDeskState(undefined, ({ conversations }) => conversations.length);
      counts.push([ofOther, ofNone]);
    });
    settle(() => createFakeDesk().addConversation());
    expect(counts.at(-1)).toEqual([0, 0]);
    settle(() => createFakeDesk({ origin: 'https://other.example' }).addConversation());
    expect(counts.at(-1)).toEqual([1, 0]);
    unmount();
    desk.close();
  });
});

describe('without a DeskProvider', () => {
  it.each<[string, () => void]>([
    ['useDesk', () => useDesk()],
    ['useDeskState', () => useDeskState()],
    ['useDeskEvent', () => useDeskEvent('CONVERSATION_ADDED', () => {})],
    ['useFocusedVisitor', () => useFocusedVisitor()],
  ])('%s says what to do', (name, use) => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    expect(() => mount(use)).toThrow(`${name}: there is no DeskProvider above this component. Add one,`);
  });
});
