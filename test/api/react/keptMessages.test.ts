import type { DeskClient } from 'iadvize-desk-events';
import { useDeskClient, useDeskEvent, useDeskState } from 'iadvize-desk-events/react';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { earlyMessage, forgetPage, keepOnPage } from '../../unit/earlyPage';
import './mount';

const heard: string[] = [];

function Inner({ desk }: { readonly desk: DeskClient | undefined }) {
  useDeskEvent(desk, 'onEvent', ({ event }) => heard.push(`inner ${event.slice('com.iadvize.desk.'.length)}`));
  return createElement('i', null, useDeskState(desk).conversations.length);
}

function Outer() {
  const desk = useDeskClient();
  useDeskEvent(desk, 'CONVERSATION_ADDED', () => heard.push('outer CONVERSATION_ADDED'));
  return createElement(Inner, { desk });
}

beforeEach(() => {
  // This test finds out when React renders by itself.
  globalThis.IS_REACT_ACT_ENVIRONMENT = false;
});

afterEach(() => {
  globalThis.IS_REACT_ACT_ENVIRONMENT = true;
  forgetPage();
});

describe('messages that came before React', () => {
  it('reach the handlers of every component that has the client', async () => {
    keepOnPage(earlyMessage('CONVERSATION_ADDED'), earlyMessage('CONVERSATION_FOCUSED'));
    const container = document.createElement('div');
    const root = createRoot(container);
    root.render(createElement(Outer));
    await vi.waitFor(() => expect(container.innerHTML).toBe('<i>1</i>'));
    expect(heard).toEqual(['inner CONVERSATION_ADDED', 'outer CONVERSATION_ADDED', 'inner CONVERSATION_FOCUSED']);
    root.unmount();
  });
});
