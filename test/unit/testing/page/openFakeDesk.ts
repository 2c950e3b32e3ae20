import { readFileSync } from 'node:fs';
import { onTestFinished, vi } from 'vitest';

/** Who has the desk: a page that embeds it, a page that opened it, or nobody. */
type Holder = 'parent' | 'opener' | 'nobody';

const template = readFileSync('src/testing/page/index.html', 'utf8');
// Without its script, which is imported here, and its style, which nothing here sees.
const body = template.slice(template.indexOf('<body>') + '<body>'.length, template.indexOf('<script '));
const prefix = 'com.iadvize.desk.';

async function loadPage(scenario: unknown): Promise<void> {
  document.body.innerHTML = body;
  if (scenario) {
    const block = document.createElement('script');
    Object.assign(block, { id: 'scenario', type: 'application/json', textContent: JSON.stringify(scenario) });
    document.body.prepend(block);
  }
  vi.resetModules();
  await import('../../../../src/testing/page/main');
}

/** Writes down the listeners at the window, which leave with the document. */
function trackListeners() {
  const add = vi.spyOn(window, 'addEventListener');
  return {
    types: () => add.mock.calls.map(([type]) => type),
    remove() {
      for (const [type, listener] of add.mock.calls) window.removeEventListener(type, listener);
      add.mockClear();
    },
  };
}

/** Loads the page of the fake desk, and tells what it posts to whoever has it. */
export async function openFakeDesk({
  query = '',
  holder = 'parent',
  historyState = null,
  referrer = 'https://crm.example/home',
  scenario,
}: {
  readonly query?: string;
  readonly holder?: Holder;
  /** What the history's entry holds before. */
  readonly historyState?: unknown;
  /** The address of the page that embeds or opened the desk, as the browser tells it. */
  readonly referrer?: string;
  /** What the server has written in the page for it to play. */
  readonly scenario?: unknown;
} = {}) {
  const posted: Array<{ data: Record<string, unknown>; targetOrigin: string }> = [];
  const postTo = (holderOfMessage: Holder) => ({
    postMessage(data: Record<string, unknown>, targetOrigin: string) {
      if (holderOfMessage !== holder) throw new Error(`Posted to the ${holderOfMessage}.`);
      posted.push({ data: structuredClone(data), targetOrigin });
    },
  });
  vi.stubGlobal('parent', holder === 'parent' ? postTo('parent') : window);
  // A page in a frame may have been opened, too: the one that embeds it comes first.
  vi.stubGlobal('opener', holder === 'nobody' ? null : postTo('opener'));
  history.replaceState(historyState, '', `/fake-desk.html${query}`);
  vi.spyOn(document, 'referrer', 'get').mockReturnValue(referrer);
  const navigation = vi.spyOn(performance, 'getEntriesByType').mockReturnValue([]);
  const holdBy = (type: string, address: string) => {
    vi.spyOn(document, 'referrer', 'get').mockReturnValue(address);
    // All that the page asks of the entry is its type.
    navigation.mockReturnValue([{ type } as unknown as PerformanceEntry]);
  };
  const reloads = vi.spyOn(location, 'reload').mockImplementation(() => {});
  const listeners = trackListeners();
  onTestFinished(() => {
    listeners.remove();
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
    sessionStorage.clear();
    history.replaceState(null, '', '/');
  });
  await loadPage(scenario);

  const taken = () => posted.splice(0);
  return {
    fakeDesk: window.fakeDesk,
    listenerTypes: listeners.types,
    reloads,
    taken,
    /** The names of what was posted since the last time. */
    takenNames: () => taken().map(({ data }) => String(data.event).replace(prefix, '').replace('CONVERSATION_', '')),
    /** What was posted since the last time, without origins. */
    takenData: () => taken().map(({ data }) => data),
    /** The page goes, and comes again: reloaded by a script, which makes it its own referrer, or opened by another page. */
    async reloadPage(type: 'reload' | 'navigate' = 'reload', address = location.href) {
      holdBy(type, address);
      window.dispatchEvent(new Event('beforeunload'));
      listeners.remove();
      await loadPage(scenario);
      return window.fakeDesk;
    },
  };
}
