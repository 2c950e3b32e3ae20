import type { DeskClient } from 'iadvize-desk-events';
import { useDeskClient } from 'iadvize-desk-events/react';
import { createFakeDesk } from 'iadvize-desk-events/testing';
import { Activity, createElement, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fixtures } from '../../fixtures';
import { countMessageListeners } from '../messageListeners';
import { fakeWindow, post } from '../postMessage';
import { mount, settle } from './mount';

/** Mounts the hook, and returns all that it returned, in order. */
function mountClient(strict: boolean) {
  const given: Array<DeskClient | undefined> = [];
  const mounted = mount(() => given.push(useDeskClient()), { strict });
  return { given, newest: () => given.at(-1), ...mounted };
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe.each([{ strict: false }, { strict: true }])('useDeskClient if strict is $strict', ({ strict }) => {
  it('hears nothing after the component has gone', () => {
    const listeners = countMessageListeners();
    const heard = vi.fn();
    const { newest, unmount } = mountClient(strict);
    newest()?.onEvent(heard);
    expect(listeners()).toBe(1);
    unmount();
    createFakeDesk().addConversation();
    expect(listeners()).toBe(0);
    expect(heard).not.toHaveBeenCalled();
  });

  it('returns no client in the first render, and then one', () => {
    const { given, newest, unmount } = mountClient(strict);
    expect(given[0]).toBeUndefined();
    expect(newest()?.state.get().conversations).toEqual([]);
    unmount();
  });

  it('returns the same client as long as the component is mounted', () => {
    const { newest, render, unmount } = mountClient(strict);
    const first = newest();
    render();
    expect(newest()).toBe(first);
    unmount();
  });

  it('has one client that hears the desk once', () => {
    const heard = vi.fn();
    const { newest, unmount } = mountClient(strict);
    newest()?.onConversationAdded(heard);
    createFakeDesk().addConversation();
    expect(heard).toHaveBeenCalledTimes(1);
    unmount();
  });

  it('creates another client if it is mounted again', () => {
    const first = mountClient(strict);
    first.unmount();
    const second = mountClient(strict);
    createFakeDesk().addConversation();
    expect(first.newest()?.state.get().conversations).toHaveLength(0);
    expect(second.newest()?.state.get().conversations).toHaveLength(1);
    second.unmount();
  });
});

describe('useDeskClient in a part of the page that is hidden for a while', () => {
  function mountActivity() {
    const given: Array<DeskClient | undefined> = [];
    let renderAgain = () => {};
    const Desk = () => {
      const [count, setCount] = useState(0);
      renderAgain = () => setCount(count + 1);
      given.push(useDeskClient());
      return null;
    };
    const root = createRoot(document.createElement('div'));
    // One element, so that React has no reason of its own to render the component again when it is shown.
    const children = createElement(Desk);
    const show = (mode: 'visible' | 'hidden') => settle(() => root.render(createElement(Activity, { mode, children })));
    show('visible');
    return {
      newest: () => given.at(-1),
      renderAgain: () => settle(() => renderAgain()),
      show,
      unmount: () => settle(() => root.unmount()),
    };
  }

  it('keeps its client, and the client keeps listening', () => {
    const listeners = countMessageListeners();
    const { newest, renderAgain, show, unmount } = mountActivity();
    const first = newest();
    show('hidden');
    settle(() => createFakeDesk().addConversation());
    renderAgain();
    expect(newest()).toBe(first);
    show('visible');
    renderAgain();
    expect(newest()).toBe(first);
    expect(first?.state.get().conversations).toHaveLength(1);
    unmount();
    expect(listeners()).toBe(0);
  });

  it('still knows its desk, although React has emptied the ref of the frame', () => {
    vi.useFakeTimers();
    let desk: DeskClient | undefined;
    const Desk = () => {
      const frame = useRef<HTMLIFrameElement>(null);
      desk = useDeskClient({ source: () => frame.current });
      return createElement('iframe', { ref: frame });
    };
    const container = document.body.appendChild(document.createElement('div'));
    const root = createRoot(container);
    const children = createElement(Desk);
    const show = (mode: 'visible' | 'hidden') => settle(() => root.render(createElement(Activity, { mode, children })));
    show('visible');
    const frame = container.querySelector('iframe');
    const source = fakeWindow();
    Object.defineProperty(frame, 'contentWindow', { value: source });
    show('hidden');
    const { posted } = fixtures.onConversationAdded;
    post(posted, { source });
    vi.advanceTimersByTime(10_000);
    expect(desk?.state.get()).toMatchObject({ connection: 'live', conversations: [{}] });
    settle(() => root.unmount());
    container.remove();
    vi.useRealTimers();
  });

  it('has no desk any more when its frame is gone', () => {
    vi.useFakeTimers();
    const frames: { current: HTMLIFrameElement | null } = { current: document.createElement('iframe') };
    const source = fakeWindow();
    Object.defineProperty(frames.current, 'contentWindow', { value: source });
    let desk: DeskClient | undefined;
    const { unmount } = mount(() => {
      desk = useDeskClient({ source: () => frames.current });
    });
    expect(desk?.state.get().connection).toBe('waiting');
    frames.current = null;
    vi.advanceTimersByTime(3000);
    expect(desk?.state.get().connection).toBe('none');
    unmount();
    vi.useRealTimers();
  });

  it('accepts a source that is a window or returns one', () => {
    const popup = fakeWindow();
    const given: Array<DeskClient | undefined> = [];
    const element = mount(() => given.push(useDeskClient({ source: popup })));
    expect(given.at(-1)?.state.get().connection).toBe('waiting');
    element.unmount();
    let found: Window | null = popup;
    const finder = mount(() => given.push(useDeskClient({ source: () => found })));
    expect(given.at(-1)?.state.get().connection).toBe('waiting');
    vi.useFakeTimers();
    found = null;
    finder.unmount();
    vi.useRealTimers();
  });

  it('closes its client if the component unmounts while it is hidden', async () => {
    const listeners = countMessageListeners();
    const { show, unmount } = mountActivity();
    show('hidden');
    expect(listeners()).toBe(1);
    unmount();
    await Promise.resolve();
    expect(listeners()).toBe(0);
  });
});

describe('the options of useDeskClient', () => {
  it('are those of the first render', () => {
    const heard = vi.fn();
    const newest: { desk?: DeskClient | undefined } = {};
    const use = (origin: string) => () => {
      newest.desk = useDeskClient({ origins: [origin] });
    };
    const { render, unmount } = mount(use('https://first.example'));
    render(use('https://second.example'));
    newest.desk?.onEvent(heard);
    settle(() => createFakeDesk({ origin: 'https://second.example' }).addConversation());
    expect(heard).not.toHaveBeenCalled();
    settle(() => createFakeDesk({ origin: 'https://first.example' }).addConversation());
    expect(heard).toHaveBeenCalledTimes(3);
    unmount();
  });
});
