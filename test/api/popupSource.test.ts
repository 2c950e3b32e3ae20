import { createDeskClient, type DeskClient, type DeskPopup } from 'iadvize-desk-events';
import { createFakeDesk } from 'iadvize-desk-events/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type FakeBrowser, startFakeBrowser } from './fakePopups';

let browser: FakeBrowser;
let popup: DeskPopup;
let desk: DeskClient;
let connections: string[];

/** Creates the popup and the client, as the page does when it loads. */
function loadPage(): void {
  desk?.close();
  popup = browser.createPopup();
  desk = createDeskClient({ source: popup });
  connections = [];
  desk.state.watch(
    ({ connection }) => connection,
    (connection) => connections.push(connection),
  );
}

const noSource = () => desk.diagnose().hints.find(({ code }) => code === 'no-source')?.message;

beforeEach(() => {
  vi.useFakeTimers();
  browser = startFakeBrowser();
  loadPage();
});
afterEach(() => {
  desk.close();
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

describe('a client whose source is a popup', () => {
  it("is told 'waiting' as soon as the popup opens, 'live' at its first event, and 'none' within 3 s after it has closed", () => {
    expect(connections).toEqual(['none']);
    popup.open();
    expect(connections).toEqual(['none', 'waiting']);
    browser.popups[0]?.finishLoading();
    createFakeDesk({ source: popup }).addConversation();
    expect(connections).toEqual(['none', 'waiting', 'live']);
    browser.popups[0]?.close();
    vi.advanceTimersByTime(3000);
    expect(connections).toEqual(['none', 'waiting', 'live', 'none']);
  });

  it('hears no other window, and nothing while the popup is closed', () => {
    const added = vi.fn();
    desk.onConversationAdded(added);
    createFakeDesk({ source: popup }).addConversation();
    popup.open();
    createFakeDesk({ source: window }).addConversation();
    expect(added).not.toHaveBeenCalled();
    createFakeDesk({ source: popup }).addConversation();
    expect(added).toHaveBeenCalledTimes(1);
  });

  it('waits for and hears the same popup after the page has loaded again', () => {
    popup.open();
    browser.popups[0]?.finishLoading();
    loadPage();
    expect(connections).toEqual(['waiting']);
    createFakeDesk({ source: popup }).addConversation();
    expect(connections).toEqual(['waiting', 'live']);
    expect(browser.popups).toHaveLength(1);
  });

  it('knows nothing of a popup after the page was in the back/forward cache, where it heard nothing', () => {
    const signals: AbortSignal[] = [];
    desk.onFocusedVisitor((_visitor, { signal }) => void signals.push(signal));
    popup.open();
    browser.popups[0]?.finishLoading();
    createFakeDesk({ source: popup }).addConversation({ visitor: { externalId: 'C-100' } });
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: false }));
    expect(desk.state.get().conversations).toHaveLength(1);
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    expect(desk.state.get()).toEqual({ connection: 'waiting', conversations: [], availability: {} });
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
    createFakeDesk({ source: popup }).addConversation({ visitor: { externalId: 'C-200' } });
    vi.advanceTimersByTime(5000);
    expect(desk.state.get()).toMatchObject({
      connection: 'live',
      conversations: [{ profile: { externalId: 'C-200' } }],
    });
  });

  it('does not look for the popup again after it was closed', () => {
    popup.open();
    desk.close();
    browser.popups[0]?.close();
    popup.open();
    expect(connections).toEqual(['none', 'waiting']);
  });

  it('hears the popup although a prototype is polluted', () => {
    const polluted: Record<string, unknown> = Object.prototype as never;
    Object.assign(polluted, { window: 'evil', findWindow: () => window, problem: () => 'evil', onOpen: () => 'evil' });
    try {
      loadPage();
      popup.open();
      createFakeDesk({ source: popup, window }).addConversation();
      expect(connections).toEqual(['none', 'waiting', 'live']);
    } finally {
      for (const key of ['window', 'findWindow', 'problem', 'onOpen']) delete polluted[key];
    }
  });

  it('ignores a finder that an object inherits', () => {
    const inherited = Object.assign(Object.create({ findWindow: () => window }), { contentWindow: window });
    expect(() => createDeskClient({ source: inherited })).toThrow('source: expected an iframe, a window, a popup');
  });

  it('takes an object that only finds the window, and lets nothing pass if it throws', () => {
    const findWindow = vi.fn((): Window => {
      throw new Error('not yet');
    });
    expect(() => createDeskClient({ source: { findWindow } })).toThrow(TypeError);
    findWindow.mockImplementation(() => window);
    const other = createDeskClient({ source: { findWindow } });
    expect(other.state.get().connection).toBe('waiting');
    other.close();
  });
});

describe("the hint 'no-source'", () => {
  it('says that no desk is open', () => {
    expect(noSource()).toBe('The source has no open window. Check the frame or the popup.');
  });

  it('says that the browser blocked the popup', () => {
    browser.block(true);
    popup.open();
    expect(noSource()).toBe(
      'The browser blocked the popup. Call open() in a click handler, or allow popups for this page.',
    );
  });

  it('names the policy that may have cut the popup off', () => {
    popup.open();
    browser.popups[0]?.close();
    expect(noSource()).toBe(
      "The popup's window was gone before its page had loaded. Unless somebody closed it, a Cross-Origin-Opener-Policy cut it off. Send same-origin-allow-popups with this page, or use an iframe if the desk sends that header.",
    );
  });
});
