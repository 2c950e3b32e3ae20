import { createDeskPopup } from 'iadvize-desk-events';
import { describe, expect, it, vi } from 'vitest';
import { deskUrl, type FakeBrowser, startFakeBrowser } from './fakePopups';

const defaultName = 'iadvize-desk https://ha.iadvize.com';

/** Opens the desk and lets it load. */
function openDesk(browser: FakeBrowser) {
  const popup = browser.createPopup();
  popup.open();
  browser.popups[0]?.finishLoading();
  return popup;
}

describe('createDeskPopup refuses', () => {
  const wrong = (value: unknown) => value as never;

  it.each<[string, unknown, string]>([
    ['options that are missing', undefined, 'createDeskPopup: options: expected an object, received undefined'],
    ['a missing url', {}, "url: expected the desk's address such as 'https://ha.iadvize.com/', received undefined"],
    ['a url without a scheme', { url: 'ha.iadvize.com' }, "address such as 'https://ha.iadvize.com/', received 'ha."],
    ['a relative url', { url: '/desk' }, "address such as 'https://ha.iadvize.com/', received '/desk'"],
    ['a url of a script', { url: 'javascript:alert(1)' }, "address such as 'https://ha.iadvize.com/', received 'java"],
    ['a url without a host', { url: 'https://' }, "address such as 'https://ha.iadvize.com/', received 'https://'"],
    ['a name that is a number', { url: deskUrl, name: 1 }, 'name: expected 1 to 100 characters'],
    ['an empty name', { url: deskUrl, name: '' }, "with no underscore first, such as 'desk', received ''"],
    [
      'the name of a new window',
      { url: deskUrl, name: '_blank' },
      "underscore first, such as 'desk', received '_blank'",
    ],
    ['a long name', { url: deskUrl, name: 'x'.repeat(101) }, 'name: expected 1 to 100 characters'],
    ['features that are an object', { url: deskUrl, features: {} }, "such as 'popup,width=1100', received an object"],
    ['noopener', { url: deskUrl, features: 'popup, NoOpener' }, 'features: expected features without noopener'],
    ['noreferrer', { url: deskUrl, features: 'noreferrer=1,popup' }, "the desk couldn't post to this page"],
  ])('%s', (_name, options, message) => {
    expect(() => createDeskPopup(wrong(options))).toThrow(TypeError);
    expect(() => createDeskPopup(wrong(options))).toThrow(message);
  });
});

describe('createDeskPopup', () => {
  it('opens nothing, and touches neither the storage nor the window', () => {
    const browser = startFakeBrowser();
    vi.stubGlobal('sessionStorage', { getItem: () => expect.unreachable('the storage was read') });
    browser.createPopup();
    expect(browser.calls()).toEqual([]);
    vi.unstubAllGlobals();
  });

  it('has own, enumerable members that work detached', () => {
    const browser = startFakeBrowser();
    const popup = browser.createPopup();
    expect(Object.keys(popup)).toEqual(['open', 'close', 'isOpen', 'problem', 'findWindow', 'windowId', 'onOpen']);
    const { open, close, isOpen, findWindow, windowId } = popup;
    expect(windowId()).toBeUndefined();
    expect(open()).toBe('opened');
    expect(windowId()).toMatch(/^[a-z0-9]+$/);
    expect(browser.createPopup().windowId()).toBe(windowId());
    expect(isOpen()).toBe(true);
    expect(findWindow()).toBe(browser.popups[0]?.window);
    close();
    expect(isOpen()).toBe(false);
  });

  it('takes no option from a polluted prototype', () => {
    const browser = startFakeBrowser();
    const polluted: Record<string, unknown> = Object.prototype as never;
    polluted.name = 'evil';
    polluted.features = 'noopener';
    try {
      browser.createPopup().open();
    } finally {
      delete polluted.name;
      delete polluted.features;
    }
    expect(browser.calls()).toEqual([[deskUrl, defaultName, 'popup,width=1100,height=800']]);
  });

  it('is closed on a server, and says there that it can open nothing', () => {
    const browser = startFakeBrowser();
    const popup = browser.createPopup();
    vi.stubGlobal('window', undefined);
    expect(popup.isOpen()).toBe(false);
    expect(popup.findWindow()).toBeNull();
    expect(popup.problem()).toBeUndefined();
    expect(() => popup.close()).not.toThrow();
    expect(() => popup.open()).toThrow('popup.open: there is no window. Open the desk in the browser.');
  });
});

describe('open', () => {
  it('opens the desk under a name of its origin, with the features, and focuses it', () => {
    const browser = startFakeBrowser();
    const popup = browser.createPopup({ features: 'popup,width=500' });
    expect(popup.open()).toBe('opened');
    expect(browser.calls()).toEqual([[deskUrl, defaultName, 'popup,width=500']]);
    expect(browser.popups[0]?.focuses()).toBe(1);
  });

  it('only focuses a desk that is open', () => {
    const browser = startFakeBrowser();
    const popup = openDesk(browser);
    expect(popup.open()).toBe('focused');
    expect(browser.popups[0]?.focuses()).toBe(2);
    expect(browser.calls()).toHaveLength(1);
  });

  it('opens the desk again after it was closed', () => {
    const browser = startFakeBrowser();
    const popup = openDesk(browser);
    browser.popups[0]?.close();
    expect(popup.open()).toBe('opened');
    expect(browser.popups).toHaveLength(2);
    expect(browser.popups[1]?.loads).toEqual([deskUrl]);
  });

  it.each(['an open desk', 'no desk'])('finds %s by its name if the page cannot store anything', (case_) => {
    const browser = startFakeBrowser();
    vi.stubGlobal('sessionStorage', undefined);
    if (case_ === 'an open desk') openDesk(browser);
    const popup = browser.createPopup();
    expect(popup.isOpen()).toBe(false);
    expect(popup.open()).toBe(case_ === 'an open desk' ? 'focused' : 'opened');
    expect(browser.popups.map(({ loads }) => loads)).toEqual([[deskUrl]]);
    expect(popup.open()).toBe('focused');
  });

  it('does not reload a desk if the storage is full, and cannot have kept the note', () => {
    const browser = startFakeBrowser();
    const full = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    };
    vi.stubGlobal('sessionStorage', { getItem: () => null, setItem: full, removeItem: () => {} });
    openDesk(browser);
    expect(browser.createPopup().open()).toBe('focused');
    expect(browser.popups[0]?.loads).toEqual([deskUrl]);
  });

  it('fills the window that it opened when the note said that the desk is open, but it is gone', () => {
    const browser = startFakeBrowser();
    openDesk(browser);
    browser.popups[0]?.close();
    expect(browser.createPopup().open()).toBe('opened');
    expect(browser.popups.map(({ loads }) => loads)).toEqual([[deskUrl], [deskUrl]]);
    expect(browser.popups[1]?.window.closed).toBe(false);
  });

  it('focuses a desk that another script of the page has opened under the same name', () => {
    const browser = startFakeBrowser();
    openDesk(browser);
    expect(browser.createPopup().open()).toBe('focused');
    expect(browser.popups[0]?.loads).toEqual([deskUrl]);
  });

  it.each(['returns null', 'returns a window that is closed'])("says 'blocked' if the browser %s", (way) => {
    const browser = startFakeBrowser();
    const popup = browser.createPopup();
    vi.stubGlobal('open', () => (way === 'returns null' ? null : { closed: true }));
    expect(popup.open()).toBe('blocked');
    expect(popup.isOpen()).toBe(false);
    expect(popup.problem()).toBe('blocked');
    expect(sessionStorage).toHaveLength(0);
  });

  it('has no problem any more when the browser no longer blocks it', () => {
    const browser = startFakeBrowser();
    browser.block(true);
    const popup = browser.createPopup();
    popup.open();
    browser.block(false);
    expect(popup.open()).toBe('opened');
    expect(popup.problem()).toBeUndefined();
  });

  it('reports what a listener throws, and calls the next one', () => {
    const reported = vi.fn();
    vi.stubGlobal('reportError', reported);
    const browser = startFakeBrowser();
    const popup = browser.createPopup();
    const next = vi.fn();
    popup.onOpen(() => {
      throw new Error('the page is not ready');
    });
    popup.onOpen(next);
    expect(popup.open()).toBe('opened');
    expect(reported).toHaveBeenCalledWith(new Error('the page is not ready'));
    expect(next).toHaveBeenCalledTimes(1);
  });

  it('calls everybody who waits for it, until they stop', () => {
    const browser = startFakeBrowser();
    const popup = browser.createPopup();
    const opened = vi.fn(() => expect(popup.isOpen()).toBe(true));
    const stop = popup.onOpen(opened);
    popup.open();
    popup.open();
    expect(opened).toHaveBeenCalledTimes(1);
    stop();
    browser.popups[0]?.close();
    popup.open();
    expect(opened).toHaveBeenCalledTimes(1);
  });
});

describe('after the page has loaded again', () => {
  it('finds the open desk, and leaves it as it is', () => {
    const browser = startFakeBrowser();
    openDesk(browser);
    const popup = browser.createPopup();
    expect(popup.isOpen()).toBe(true);
    expect(popup.findWindow()).toBe(browser.popups[0]?.window);
    expect(popup.open()).toBe('focused');
    expect(browser.popups.map(({ loads }) => loads)).toEqual([[deskUrl]]);
    expect(browser.calls().slice(1)).toEqual([['', defaultName]]);
  });

  it('finds a desk that is still loading', () => {
    const browser = startFakeBrowser();
    browser.createPopup().open();
    expect(browser.createPopup().isOpen()).toBe(true);
    expect(browser.popups[0]?.window.closed).toBe(false);
  });

  it('finds a desk of its own origin', () => {
    const browser = startFakeBrowser();
    browser.createPopup().open();
    browser.popups[0]?.finishLoading(true);
    const popup = browser.createPopup();
    expect(popup.open()).toBe('focused');
    expect(browser.popups[0]?.loads).toEqual([deskUrl]);
  });

  it('looks for no window if the desk was never opened', () => {
    const browser = startFakeBrowser();
    expect(browser.createPopup().isOpen()).toBe(false);
    expect(browser.calls()).toEqual([]);
  });

  it('looks for no window under another name, nor if somebody else wrote the note', () => {
    const browser = startFakeBrowser();
    openDesk(browser);
    expect(browser.createPopup({ name: 'other' }).isOpen()).toBe(false);
    sessionStorage.setItem(`iadvize-desk-popup:${defaultName}`, '{"open":true}');
    expect(browser.createPopup().isOpen()).toBe(false);
    expect(browser.calls()).toHaveLength(1);
  });

  it.each(['opens a blank window', 'blocks it'])('leaves no window if the desk is gone and the browser %s', (way) => {
    const browser = startFakeBrowser();
    openDesk(browser);
    browser.popups[0]?.close();
    browser.block(way === 'blocks it');
    const popup = browser.createPopup();
    expect(popup.isOpen()).toBe(false);
    expect(browser.popups.every(({ window }) => window.closed)).toBe(true);
    expect(sessionStorage).toHaveLength(0);
    expect(popup.isOpen()).toBe(false);
    expect(browser.createPopup().isOpen()).toBe(false);
    expect(browser.calls()).toHaveLength(2);
  });

  it('looks once if the desk is gone and the note stays in the storage', () => {
    const browser = startFakeBrowser();
    openDesk(browser);
    browser.popups[0]?.close();
    vi.stubGlobal('sessionStorage', { getItem: () => 'open', removeItem: () => {} });
    const popup = browser.createPopup();
    expect([popup.isOpen(), popup.isOpen()]).toEqual([false, false]);
    expect(browser.calls()).toHaveLength(2);
  });

  it('looks for no window if the desk was closed before, even if nobody asked', () => {
    const browser = startFakeBrowser();
    openDesk(browser);
    browser.popups[0]?.close();
    window.dispatchEvent(new Event('pagehide'));
    expect(browser.createPopup().isOpen()).toBe(false);
    expect(browser.calls()).toHaveLength(1);
  });

  it('finds the open desk even if the page has emptied its storage', () => {
    const browser = startFakeBrowser();
    openDesk(browser);
    sessionStorage.clear();
    window.dispatchEvent(new Event('pagehide'));
    expect(browser.createPopup().isOpen()).toBe(true);
  });
});

describe('close', () => {
  it('closes the desk, and leaves nothing behind', () => {
    const add = vi.spyOn(window, 'addEventListener');
    const remove = vi.spyOn(window, 'removeEventListener');
    const browser = startFakeBrowser();
    const popup = openDesk(browser);
    popup.close();
    expect(browser.popups[0]?.window.closed).toBe(true);
    expect(sessionStorage).toHaveLength(0);
    expect(remove.mock.calls).toEqual(add.mock.calls);
    expect(add).toHaveBeenCalledTimes(1);
    vi.restoreAllMocks();
  });

  it('closes a desk that was opened before the page loaded again', () => {
    const browser = startFakeBrowser();
    openDesk(browser);
    browser.createPopup().close();
    expect(browser.popups[0]?.window.closed).toBe(true);
  });

  it('does nothing if no desk is open', () => {
    const browser = startFakeBrowser();
    browser.createPopup().close();
    expect(browser.calls()).toEqual([]);
  });
});

describe('problem', () => {
  it("is 'cut-off' if the window is gone before its page has loaded", () => {
    const browser = startFakeBrowser();
    const popup = browser.createPopup();
    popup.open();
    expect(popup.problem()).toBeUndefined();
    browser.popups[0]?.close();
    expect(popup.problem()).toBe('cut-off');
    expect(popup.isOpen()).toBe(false);
  });

  it.each([
    { time: 99, problem: 'cut-off' },
    { time: 100, problem: undefined },
  ])('is $problem if the window is gone $time ms after its page was first seen', ({ time, problem }) => {
    vi.useFakeTimers();
    const browser = startFakeBrowser();
    const popup = openDesk(browser);
    popup.isOpen();
    vi.advanceTimersByTime(time);
    popup.isOpen();
    browser.popups[0]?.close();
    expect(popup.problem()).toBe(problem);
    vi.useRealTimers();
  });

  it('is undefined if the page itself closes a desk that is still loading', () => {
    const browser = startFakeBrowser();
    const popup = browser.createPopup();
    popup.open();
    popup.close();
    expect(popup.problem()).toBeUndefined();
  });
});
