import { createDeskClient, deskEvents } from 'iadvize-desk-events';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { shareDeskOn } from '../../../src/tabs/shareDesk';
import type { TabPage } from '../../../src/tabs/tabPage';
import { createSimulatedBrowser, type SimulatedBrowser } from './simulatedBrowser';
import { channelName, customerOf, type HostTab, openFollower, openHost, popUp, say } from './tabs';

let browser: SimulatedBrowser;
let hosts: HostTab[];
const host = () => {
  const tab = openHost(browser);
  hosts.push(tab);
  return tab;
};

beforeEach(() => {
  browser = createSimulatedBrowser();
  hosts = [];
});
afterEach(() => {
  for (const { client } of hosts) client.close();
});

test('rejects a second host on a channel with an error that names the channel', async () => {
  host();
  await browser.settle();
  const { shared, lockCount, errors } = host();
  await browser.settle();
  await expect(shared.ready).rejects.toThrow("another tab already shares a desk on the channel 'desk'");
  expect(lockCount()).toBe(0);
  expect(errors).toHaveLength(1);
});

test('leaves the first host alone when there is a second one', async () => {
  const { client } = host();
  const { desk } = openFollower(browser);
  await browser.settle();
  host();
  await browser.settle();
  popUp('a', 'C-1');
  await browser.settle();
  expect(desk.state.get()).toEqual(client.state.get());
  expect(desk.state.get().focusedConversation?.id).toBe('a');
});

test('keeps the desks of two channels apart', async () => {
  const first = host();
  const tab = browser.openTab();
  const client = createDeskClient();
  const second = shareDeskOn(tab.page, client, { channel: 'second' });
  await browser.settle();
  await expect(first.shared.ready).resolves.toBeUndefined();
  await expect(second.ready).resolves.toBeUndefined();
  client.close();
});

test('has the members of the client, and works detached', () => {
  const { client, shared } = host();
  expect(Object.keys(shared).sort()).toEqual([...Object.keys(client), 'ready'].sort());
  expect(shared.onConversationAdded).toBe(client.onConversationAdded);
  expect(shared.state).toBe(client.state);
});

test('asks for the visitor in focus once, and only when a tab can handle it', async () => {
  const tab = browser.openTab();
  const client = createDeskClient();
  const onFocusedVisitor = vi.fn(client.onFocusedVisitor);
  shareDeskOn(tab.page, { ...client, onFocusedVisitor }, {});
  popUp('a', 'C-1');
  await browser.settle();
  expect(onFocusedVisitor).not.toHaveBeenCalled();
  const popped: unknown[] = [];
  for (const follower of [openFollower(browser), openFollower(browser)]) {
    follower.desk.onFocusedVisitor((focused) => popped.push(customerOf(focused)), { inOneTab: true });
    await browser.settle();
  }
  expect(popped).toEqual(['C-1']);
  expect(onFocusedVisitor).toHaveBeenCalledTimes(1);
  client.close();
});

test('stops when it is closed, and leaves the client open', async () => {
  const { client, shared, lockCount } = host();
  const { desk } = openFollower(browser);
  await browser.settle();
  shared.close();
  shared.close();
  await browser.settle();
  expect(lockCount()).toBe(0);
  expect(desk.state.get().connection).toBe('none');
  popUp('a', 'C-1');
  expect(client.state.get().focusedConversation?.id).toBe('a');
});

test('is ready if it is closed before it could start', async () => {
  const { shared, lockCount } = host();
  shared.close();
  await expect(shared.ready).resolves.toBeUndefined();
  await browser.settle();
  expect(lockCount()).toBe(0);
});

test('sends nothing that happens just before it is closed', async () => {
  const { client, shared } = host();
  const { desk } = openFollower(browser);
  await browser.settle();
  client.state.reset();
  say('CONVERSATION_ADDED', { conversationId: 'a', projectId: 1 });
  client.state.reset();
  shared.close();
  await browser.settle();
  expect(desk.state.get().connection).toBe('none');
});

test('reports it if the page may not have locks', async () => {
  const { page } = browser.openTab();
  const error = new DOMException('Denied', 'SecurityError');
  const navigator = { locks: { request: () => Promise.reject(error) } };
  const onHandlerError = vi.fn();
  const client = createDeskClient();
  // It has what the tabs need of a navigator.
  const { close } = shareDeskOn({ ...page, navigator } as unknown as TabPage, client, { onHandlerError });
  await browser.settle();
  expect(onHandlerError).toHaveBeenCalledWith(error, undefined);
  close();
  client.close();
});

test('stops when the client closes', async () => {
  const { client, lockCount } = host();
  const { desk } = openFollower(browser);
  await browser.settle();
  client.close();
  await browser.settle();
  expect(lockCount()).toBe(0);
  expect(desk.state.get().connection).toBe('none');
});

test('stops when the client closes, even if it has only one of the standard entries', async () => {
  const tab = browser.openTab();
  const { onConversationMessage } = deskEvents;
  const client = createDeskClient({ events: { onConversationMessage } });
  shareDeskOn(tab.page, client, {});
  await browser.settle();
  client.close();
  await browser.settle();
  expect(tab.lockCount()).toBe(0);
});

test.each([
  ['has aborted already', true],
  ['aborts', false],
])('stops when its signal %s', async (_what, isEarly) => {
  const tab = browser.openTab();
  const client = createDeskClient();
  const controller = new AbortController();
  if (isEarly) controller.abort();
  shareDeskOn(tab.page, client, { signal: controller.signal });
  await browser.settle();
  controller.abort();
  await browser.settle();
  expect(tab.lockCount()).toBe(0);
  client.close();
});

test('reports an event that cannot be copied, and goes on', async () => {
  const { client, errors } = host();
  const { desk } = openFollower(browser);
  await browser.settle();
  const heard: unknown[] = [];
  desk.onEvent((event) => heard.push(event));
  say('CONVERSATION_VISITOR_UPDATED', { conversationId: 'a', visitor: { callback: () => {}, externalUserId: 'C-1' } });
  say('CONVERSATION_FOCUSED', { conversationId: 'a' });
  await browser.settle();
  expect(errors.map(String)).toEqual([
    expect.stringMatching(/can't be copied/),
    expect.stringMatching(/can't be copied/),
  ]);
  expect(heard).toMatchObject([{ event: 'com.iadvize.desk.CONVERSATION_FOCUSED' }]);
  expect(desk.state.get().focusedConversation).toEqual({ id: 'a' });
  expect(client.state.get().focusedConversation?.profile?.externalId).toBe('C-1');
});

test('reports an event that takes long to copy, and tells the other tabs the state', async () => {
  const { errors } = host();
  const { desk } = openFollower(browser);
  await browser.settle();
  const heard: unknown[] = [];
  desk.onEvent((event) => heard.push(event));
  const visitor = { externalUserId: 'C-1', picture: new Uint8Array(2_000_000) };
  say('CONVERSATION_VISITOR_UPDATED', { conversationId: 'a', visitor });
  say('CONVERSATION_FOCUSED', { conversationId: 'a' });
  await browser.settle();
  expect(errors.map(String)).toEqual(['Error: shareDesk: the other tabs miss an event that is too large to copy.']);
  expect(heard).toMatchObject([{ event: 'com.iadvize.desk.CONVERSATION_FOCUSED' }]);
  expect(desk.state.get().focusedConversation?.profile?.externalId).toBe('C-1');
});

test('reports both if an event is too large and the state has a visitor that cannot be copied', async () => {
  const { errors } = host();
  const { desk } = openFollower(browser);
  await browser.settle();
  say('CONVERSATION_ADDED', { conversationId: 'a', projectId: 1 });
  const visitor = { callback: () => {}, externalUserId: 'C-1' };
  say('CONVERSATION_VISITOR_UPDATED', { conversationId: 'a', visitor, picture: new Uint8Array(2_000_000) });
  await browser.settle();
  expect(errors.map(String)).toEqual([expect.stringMatching(/too large/), expect.stringMatching(/can't be copied/)]);
  expect(desk.state.get().conversations).toEqual([{ id: 'a', projectId: 1 }]);
});

test('sends small messages no matter how many conversations there are, and how long their ids are', async () => {
  const { client } = host();
  const { desk } = openFollower(browser);
  await browser.settle();
  const longId = (index: number) => `${index}`.padEnd(1000, 'x');
  for (let index = 0; index < 1000; index += 1)
    say('CONVERSATION_ADDED', { conversationId: longId(index), projectId: 1 });
  await browser.settle();
  expect(desk.state.get().conversations).toHaveLength(1000);
  const posted: unknown[] = [];
  const channel = new (browser.openTab().page.BroadcastChannel)(channelName);
  channel.onmessage = ({ data }) => posted.push(data);
  say('CONVERSATION_FOCUSED', { conversationId: longId(7) });
  say('CONVERSATION_REMOVED', { conversationId: longId(3) });
  say('CONVERSATION_ADDED', { conversationId: longId(3), projectId: 1 });
  popUp(longId(8), 'C-1');
  await browser.settle();
  expect(posted.length).toBeGreaterThanOrEqual(5);
  for (const message of posted) expect(JSON.stringify(message).length).toBeLessThan(10_000);
  expect(desk.state.get()).toEqual(client.state.get());
});

test('takes turns even if elements hide members of the document', async () => {
  const tab = browser.openTab();
  const element = { name: 'addEventListener' };
  const { document } = tab.page;
  const clobbered = Object.create(document, {
    addEventListener: { value: element },
    removeEventListener: { value: element },
    visibilityState: { value: element },
  });
  const page: TabPage = { ...tab.page, document: clobbered, Document: { prototype: document } };
  const client = createDeskClient();
  const shared = shareDeskOn(page, client, {});
  const handler = vi.fn();
  shared.onFocusedVisitor(handler, { inOneTab: true });
  await browser.settle();
  popUp('a', 'C-1');
  await browser.settle();
  expect(handler.mock.calls.map(([{ profile }]) => profile.externalId)).toEqual(['C-1']);
  shared.close();
  await browser.settle();
  expect(tab.lockCount()).toBe(0);
  client.close();
});

describe('misuse', () => {
  test.each([
    ['shareDesk: options: expected an object, received 5', 5],
    ["shareDesk: channel: expected a name, received ''", { channel: '' }],
    ['shareDesk: channel: expected a name, received 5', { channel: 5 }],
    ['shareDesk: onHandlerError: expected a function, received 5', { onHandlerError: 5 }],
    ['shareDesk: signal: expected an AbortSignal, received 5', { signal: 5 }],
  ])('is refused: %s', (message, options) => {
    const client = createDeskClient();
    // The compiler refuses it, too.
    expect(() => shareDeskOn(browser.openTab().page, client, options as object)).toThrow(new TypeError(message));
    client.close();
  });

  test('is refused: something else than a client', () => {
    // The compiler refuses it, too.
    const client = {} as ReturnType<typeof createDeskClient>;
    expect(() => shareDeskOn(browser.openTab().page, client, {})).toThrow('shareDesk: desk: expected a client');
  });
});

describe('a handler of the focused visitor, in one tab', () => {
  /** Opens a host and two followers, each with such a handler. */
  async function openThree() {
    vi.useFakeTimers({ toFake: ['Date'] });
    const popped: string[] = [];
    const hostTab = host();
    const tabs = [hostTab, openFollower(browser), openFollower(browser)] as const;
    const desks = [hostTab.shared, tabs[1].desk, tabs[2].desk];
    for (const [index, { onFocusedVisitor }] of desks.entries()) {
      onFocusedVisitor((focused) => popped.push(`${index} ${customerOf(focused)}`), { inOneTab: true });
    }
    await browser.settle();
    /** Shows one tab, and hides the others. */
    const show = async (shown: number | undefined) => {
      for (const [index, { setVisible, page }] of tabs.entries()) {
        vi.advanceTimersByTime(1);
        if (page.document.visibilityState === 'visible' && index !== shown) setVisible(false);
      }
      if (shown !== undefined) tabs[shown]?.setVisible(true);
      await browser.settle();
    };
    return { popped, tabs, show };
  }
  afterEach(() => vi.useRealTimers());

  test.each([0, 1, 2])('runs in the visible one of three tabs: the one with the number %i', async (shown) => {
    const { popped, show } = await openThree();
    await show(shown);
    popUp('a', 'C-1');
    await browser.settle();
    expect(popped).toEqual([`${shown} C-1`]);
  });

  test('runs in the tab that was visible last if none is', async () => {
    const { popped, show } = await openThree();
    for (const shown of [1, 0, 2, undefined]) await show(shown);
    popUp('a', 'C-1');
    await browser.settle();
    expect(popped).toEqual(['2 C-1']);
  });

  test('does not run again when another tab is shown, or for a new tab', async () => {
    const { popped, show } = await openThree();
    await show(1);
    popUp('a', 'C-1');
    await browser.settle();
    await show(2);
    openFollower(browser).desk.onFocusedVisitor(() => popped.push('new'), { inOneTab: true });
    await browser.settle();
    expect(popped).toEqual(['1 C-1']);
  });

  test('does not run again when the tab with the desk returns from the back/forward cache', async () => {
    const { popped, tabs, show } = await openThree();
    await show(1);
    popUp('a', 'C-1');
    await browser.settle();
    tabs[0].store();
    await browser.settle();
    tabs[0].restore();
    await browser.settle();
    expect(popped).toEqual(['1 C-1']);
    popUp('b', 'C-2');
    await browser.settle();
    expect(popped).toEqual(['1 C-1', '1 C-2']);
  });

  test('runs when the tab with the desk returns from the back/forward cache, if no tab has had its turn before', async () => {
    const hostTab = host();
    const popped: unknown[] = [];
    const follower = openFollower(browser);
    await browser.settle();
    follower.desk.onFocusedVisitor((focused) => popped.push(customerOf(focused)), { inOneTab: true });
    await browser.settle();
    popUp('a', 'C-1');
    hostTab.store();
    await browser.settle();
    expect(popped).toEqual([]);
    hostTab.restore();
    await browser.settle();
    expect(popped).toEqual(['C-1']);
  });

  test('runs again when the conversation gets the focus again, even at once', async () => {
    const { popped, show } = await openThree();
    await show(1);
    popUp('a', 'C-1');
    say('CONVERSATION_FOCUS_LOST', { conversationId: 'a' });
    say('CONVERSATION_FOCUSED', { conversationId: 'a' });
    await browser.settle();
    expect(popped).toEqual(['1 C-1', '1 C-1']);
  });

  test('runs in another tab for a new profile if that tab is visible by then', async () => {
    const { popped, show } = await openThree();
    await show(1);
    popUp('a', 'C-1');
    await browser.settle();
    await show(2);
    popUp('a', 'C-2');
    await browser.settle();
    expect(popped).toEqual(['1 C-1', '2 C-2']);
  });

  test('runs in the next tab if the visible one crashes before its turn', async () => {
    const { popped, show, tabs } = await openThree();
    for (const shown of [0, 1, 2]) await show(shown);
    popUp('a', 'C-1');
    tabs[2].crash();
    await browser.settle();
    expect(popped).toEqual(['1 C-1']);
  });

  test('runs in the next tab if the visible one is frozen before its turn', async () => {
    const { popped, show, tabs } = await openThree();
    for (const shown of [0, 1, 2]) await show(shown);
    popUp('a', 'C-1');
    tabs[2].freeze();
    await browser.settle();
    tabs[2].thaw();
    await browser.settle();
    expect(popped).toEqual(['1 C-1']);
  });

  test('runs in a tab that was visible when it opened', async () => {
    host();
    const popped: string[] = [];
    openFollower(browser).desk.onFocusedVisitor(() => popped.push('hidden'), { inOneTab: true });
    openFollower(browser, true).desk.onFocusedVisitor(() => popped.push('visible'), { inOneTab: true });
    await browser.settle();
    popUp('a', 'C-1');
    await browser.settle();
    expect(popped).toEqual(['visible']);
  });

  test('runs beside the other such handlers of its tab, until it is unsubscribed', async () => {
    host();
    const popped: string[] = [];
    const { onFocusedVisitor } = openFollower(browser).desk;
    onFocusedVisitor(() => popped.push('one'), { inOneTab: true });
    const unsubscribe = onFocusedVisitor(() => popped.push('two'), { inOneTab: true });
    await browser.settle();
    popUp('a', 'C-1');
    await browser.settle();
    unsubscribe();
    popUp('b', 'C-2');
    await browser.settle();
    expect(popped).toEqual(['one', 'two', 'one']);
  });

  test('runs in a tab that was frozen when it subscribed, once the tab has thawed', async () => {
    host();
    const popped: string[] = [];
    const { desk, freeze, thaw } = openFollower(browser);
    await browser.settle();
    freeze();
    desk.onFocusedVisitor(() => popped.push('thawed'), { inOneTab: true });
    popUp('a', 'C-1');
    await browser.settle();
    expect(popped).toEqual([]);
    thaw();
    await browser.settle();
    expect(popped).toEqual(['thawed']);
  });

  test('waits for a tab that has such a handler', async () => {
    host();
    popUp('a', 'C-1');
    await browser.settle();
    const popped: unknown[] = [];
    const { desk } = openFollower(browser);
    await browser.settle();
    desk.onFocusedVisitor((focused) => popped.push(customerOf(focused)), { inOneTab: true });
    await browser.settle();
    expect(popped).toEqual(['C-1']);
  });

  test('does not run when it was unsubscribed before its turn, so that the next tab has it', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    host();
    const popped: string[] = [];
    const [one, two] = [openFollower(browser), openFollower(browser)];
    one.desk.onFocusedVisitor(() => popped.push('one'), { inOneTab: true });
    const unsubscribe = two.desk.onFocusedVisitor(() => popped.push('two'), { inOneTab: true });
    two.setVisible(true);
    await browser.settle();
    popUp('a', 'C-1');
    unsubscribe();
    unsubscribe();
    await browser.settle();
    expect(popped).toEqual(['one']);
  });

  test('runs once if it asked for one visitor only, and leaves the next one to the other tabs', async () => {
    host();
    const popped: string[] = [];
    const [one, two] = [openFollower(browser), openFollower(browser)];
    one.desk.onFocusedVisitor(() => popped.push('one'), { inOneTab: true });
    two.desk.onFocusedVisitor(() => popped.push('two'), { inOneTab: true, once: true });
    two.setVisible(true);
    await browser.settle();
    popUp('a', 'C-1');
    await browser.settle();
    popUp('b', 'C-2');
    await browser.settle();
    expect(popped).toEqual(['two', 'one']);
  });

  test('gets a signal that aborts when the visitor loses the focus', async () => {
    host();
    const { desk } = openFollower(browser);
    const signals: AbortSignal[] = [];
    desk.onFocusedVisitor((_focused, { signal }) => signals.push(signal), { inOneTab: true });
    popUp('a', 'C-1');
    await browser.settle();
    expect(signals[0]?.aborted).toBe(false);
    say('CONVERSATION_FOCUS_LOST', { conversationId: 'a' });
    await browser.settle();
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
  });

  test('has its errors reported, in the host as in a follower', async () => {
    const { shared, errors } = host();
    const error = new Error('handler');
    shared.onFocusedVisitor(
      () => {
        throw error;
      },
      { inOneTab: true },
    );
    await browser.settle();
    popUp('a', 'C-1');
    await browser.settle();
    expect(errors).toEqual([error]);
  });
});
