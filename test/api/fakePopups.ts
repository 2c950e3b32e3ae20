import { createDeskPopup, type DeskPopup } from 'iadvize-desk-events';
import { onTestFinished, vi } from 'vitest';

/** The address of the desk that the popups of a test open. */
export const deskUrl = 'https://ha.iadvize.com/desk';

/** A popup of the fake browser. */
interface FakePopup {
  /** The window as the CRM page sees it. */
  readonly window: Window;
  /** The addresses that the popup was told to load, in order. */
  readonly loads: string[];
  /** How often the popup was brought to the front. */
  readonly focuses: () => number;
  /** Ends the load of the page, which is of another origin unless told otherwise. */
  readonly finishLoading: (isSameOrigin?: boolean) => void;
  /** Closes the popup, as the agent does or as an opener policy seems to. */
  readonly close: () => void;
}

function createFakePopup(): FakePopup {
  const loads: string[] = [];
  const focus = vi.fn();
  let isClosed = false;
  let isBlank = true;
  let isForeign = false;
  const location = {
    get href() {
      return isBlank ? 'about:blank' : (loads.at(-1) ?? '');
    },
    replace: (url: string) => void loads.push(url),
  };
  const close = () => {
    isClosed = true;
  };
  const own = { focus, close };
  const window: object = new Proxy(own, {
    get(target, key) {
      if (key === 'window' || key === 'parent') return window;
      if (key === 'closed') return isClosed;
      if (key === 'focus' || key === 'close') return target[key];
      if (isForeign) throw new DOMException('Blocked a frame from accessing a cross-origin frame.', 'SecurityError');
      return key === 'location' ? location : Reflect.get(target, key);
    },
    has: (target, key) => key === 'window' || Reflect.has(target, key),
    getOwnPropertyDescriptor(target, key) {
      if (isForeign) throw new DOMException('Blocked a frame from accessing a cross-origin frame.', 'SecurityError');
      return Reflect.getOwnPropertyDescriptor(target, key);
    },
  });
  return {
    // The proxy has everything that the code reads of a window.
    window: window as Window,
    loads,
    focuses: () => focus.mock.calls.length,
    finishLoading(isSameOrigin = false) {
      isBlank = false;
      isForeign = !isSameOrigin;
    },
    close,
  };
}

/** A browser that opens popups, finds them by name, and may block new ones. */
export interface FakeBrowser {
  /** Every popup that was opened, oldest first. */
  readonly popups: readonly FakePopup[];
  /** The parameters of each call of `window.open`. */
  readonly calls: () => ReadonlyArray<readonly unknown[]>;
  /** Blocks new popups from now on, or no longer. */
  readonly block: (isBlocking: boolean) => void;
  /** Creates a popup like the one of the page, as the page does when it loads again. */
  readonly createPopup: (options?: Partial<Parameters<typeof createDeskPopup>[0]>) => DeskPopup;
}

/** Replaces `window.open` until the test is finished. */
export function startFakeBrowser(): FakeBrowser {
  const popups: FakePopup[] = [];
  const named = new Map<string, FakePopup>();
  const created: DeskPopup[] = [];
  let isBlocking = false;
  const open = vi.fn((url: string, name: string, _features?: string) => {
    const present = named.get(name);
    const found = present?.window.closed ? undefined : present;
    if (!found && isBlocking) return null;
    const popup = found ?? createFakePopup();
    if (!found) popups.push(popup);
    named.set(name, popup);
    if (url) popup.loads.push(url);
    return popup.window;
  });
  vi.stubGlobal('open', open);
  onTestFinished(() => {
    for (const popup of popups) popup.close();
    // Each of them stops listening to the page when it notices that its window is closed.
    for (const popup of created) popup.isOpen();
    vi.unstubAllGlobals();
    sessionStorage.clear();
  });
  return {
    popups,
    calls: () => open.mock.calls,
    block(wanted) {
      isBlocking = wanted;
    },
    createPopup(options) {
      const popup = createDeskPopup({ url: deskUrl, ...options });
      created.push(popup);
      return popup;
    },
  };
}
