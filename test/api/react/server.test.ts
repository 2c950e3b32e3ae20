import { createDeskClient, type DeskClient } from 'iadvize-desk-events';
import { useDeskClient, useDeskEvent, useDeskState, useFocusedVisitor } from 'iadvize-desk-events/react';
import { createFakeDesk } from 'iadvize-desk-events/testing';
import { createElement } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it, type Mock, vi } from 'vitest';
import { countMessageListeners } from '../messageListeners';
import { settle } from './mount';

const handler = vi.fn();

/** Shows what the hooks return, with a client of its own or with one from outside of React. */
function Desk({ outer }: { readonly outer?: DeskClient }) {
  const own = useDeskClient();
  const desk = outer ?? own;
  const ids = useDeskState(desk, ({ conversations }) => conversations.map(({ id }) => id));
  const visitor = useFocusedVisitor(desk);
  useDeskEvent(desk, 'CONVERSATION_ADDED', handler);
  return createElement('p', null, `${ids.length} conversations, ${visitor?.profile.externalId ?? 'nobody'}`);
}

const emptyMarkup = '<p>0 conversations, nobody</p>';
let failed: Mock<typeof console.error>;

beforeEach(() => {
  failed = vi.spyOn(console, 'error');
});

afterEach(() => {
  expect(failed).not.toHaveBeenCalled();
  vi.restoreAllMocks();
  handler.mockClear();
});

/** Hydrates what a server has rendered, and returns the markup's owner and the clean-up. */
function hydrate(outer?: DeskClient) {
  const container = document.createElement('div');
  container.innerHTML = renderToString(createElement(Desk));
  const root = settle(() => hydrateRoot(container, createElement(Desk, outer ? { outer } : null)));
  return { container, unmount: () => settle(() => root.unmount()) };
}

describe('the hooks on a server', () => {
  it('render the empty snapshot, and listen to nothing', () => {
    const listeners = countMessageListeners();
    expect(renderToString(createElement(Desk))).toBe(emptyMarkup);
    expect(listeners()).toBe(0);
  });
});

describe('the hooks at hydration', () => {
  it('take the markup over without a warning, and follow the desk then', () => {
    const { container, unmount } = hydrate();
    expect(container.innerHTML).toBe(emptyMarkup);
    settle(() => createFakeDesk().addConversation({ visitor: { externalId: 'C-100' } }));
    expect(container.innerHTML).toBe('<p>1 conversations, C-100</p>');
    expect(handler).toHaveBeenCalledTimes(1);
    unmount();
  });

  it('take the markup over without a warning if a client has got messages already', () => {
    const outer = createDeskClient();
    createFakeDesk().addConversation({ visitor: { externalId: 'C-100' } });
    const { container, unmount } = hydrate(outer);
    expect(container.innerHTML).toBe('<p>1 conversations, C-100</p>');
    unmount();
    outer.close();
  });
});
