import { type DeskClientOptions, defineDeskEvent, deskEvents } from 'iadvize-desk-events';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { expectDeeplyFrozen } from '../../api/expectDeeplyFrozen';
import { createSimulatedBrowser, type SimulatedBrowser } from './simulatedBrowser';
import { channelName, customerOf, type HostTab, openFollower, openHost, popUp, say } from './tabs';

let browser: SimulatedBrowser;
let hosts: HostTab[];
const host = (options?: DeskClientOptions) => {
  const tab = openHost(browser, options);
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

const stateWith = (conversation: object) => ({
  host: 'x',
  number: 0,
  state: { connection: 'live', ids: ['a'], conversations: [conversation] },
});

/** To compare this length, an engine makes a text of it that is longer than a text can be. */
const unreadable = { length: new Array(2 ** 32 - 1) };

describe('junk on the channel', () => {
  test.each([
    ['text', 'text'],
    ['null', null],
    ['an object without fields', {}],
    [
      'an event of an unknown host',
      { host: 'x', number: 1, event: { event: 'com.iadvize.desk.CONVERSATION_FOCUSED' } },
    ],
    [
      'a state with a wrong connection',
      { host: 'x', number: 0, state: { connection: 'on', ids: [], conversations: [] } },
    ],
    [
      'a state with a wrong profile',
      {
        host: 'x',
        number: 0,
        state: { connection: 'live', ids: ['a'], conversations: [{ id: 'a', profile: { email: 5 } }] },
      },
    ],
    [
      'a state with too many ids',
      { host: 'x', number: 0, state: { connection: 'live', ids: Array(1001).fill('a'), conversations: [] } },
    ],
    [
      'a state with too many ids that are gone',
      { host: 'x', number: 0, state: { connection: 'live', removed: Array(1001).fill('a'), conversations: [] } },
    ],
    ['an id that is too long', stateWith({ id: 'a'.repeat(1001) })],
    ['a length of its own instead of an id', stateWith({ id: unreadable })],
    [
      'a length of its own instead of a list of ids',
      { host: 'x', number: 0, state: { connection: 'live', ids: unreadable, conversations: [] } },
    ],
    ['a visitor that is a list', stateWith({ id: 'a', visitor: [] })],
    ['a profile that is a number', stateWith({ id: 'a', profile: 5 })],
    ['an extra that is a list', stateWith({ id: 'a', extra: [] })],
    ['a turn of a wrong type', { host: 'x', number: 1, turn: 5 }],
    [
      'an answer that nobody asked for',
      { host: 'x', number: 0, to: 'y', state: { connection: 'live', ids: [], conversations: [] } },
    ],
  ])('is ignored: %s', async (_what, data) => {
    const { desk, errors } = openFollower(browser);
    const { client } = host();
    say('CONVERSATION_ADDED', { conversationId: 'a', projectId: 1 });
    await browser.settle();
    browser.post(channelName, data);
    await browser.settle();
    expect(desk.state.get()).toEqual(client.state.get());
    expect(errors).toEqual([]);
  });
});

test('knows nothing without a host', async () => {
  const { desk } = openFollower(browser);
  await browser.settle();
  expect(desk.state.get()).toEqual({ connection: 'none', conversations: [], availability: {} });
});

test('has the whole state of a host that was there before', async () => {
  const { client } = host();
  await browser.settle();
  say('CONVERSATION_ADDED', { conversationId: 'a', projectId: 1 });
  say('CONVERSATION_ADDED', { conversationId: 'b', projectId: 2 });
  say('AVAILABILITY_UPDATED', { availability: { CHAT: 'AVAILABLE' } });
  popUp('b', 'C-1');
  const { desk } = openFollower(browser);
  await browser.settle();
  expect(desk.state.get()).toEqual(client.state.get());
  expect(desk.state.get().focusedConversation?.profile?.externalId).toBe('C-1');
});

test('delivers each event once and in order, with the state up to date', async () => {
  const { client } = host();
  const { desk } = openFollower(browser);
  await browser.settle();
  const sent: unknown[] = [];
  const heard: unknown[] = [];
  client.onEvent((event) => sent.push(event));
  desk.onEvent((event) => heard.push(event));
  const ids: unknown[] = [];
  desk.onConversationAdded(() => ids.push(desk.state.get().conversations.map(({ id }) => id)));
  say('CONVERSATION_ADDED', { conversationId: 'a', projectId: '1' });
  say('CONVERSATION_ADDED', { conversationId: 'b', projectId: 2 });
  popUp('a', 'C-1');
  say('AVAILABILITY_UPDATED', { availabilities: [{ channel: 'CHAT', status: 'AVAILABLE' }] });
  say('TYPING_STARTED', { conversationId: 'a', conversationParticipantType: 'Visitor' });
  await browser.settle();
  expect(heard).toEqual(sent);
  expect(heard).toHaveLength(6);
  expect(ids).toEqual([['a'], ['a', 'b']]);
  expect(Object.isFrozen(heard[0])).toBe(true);
});

test("has what the host's options read and what its entries add, in events and in the state", async () => {
  const typing = z.looseObject({ conversationId: z.string(), seconds: z.number() });
  const { client } = host({
    profile: (visitor) => ({ email: visitor.contact?.email, card: { number: visitor.card } }),
    availability: (payload) => ({ CHAT: payload.status?.chat }),
    events: {
      ...deskEvents,
      onAvailabilityUpdated: defineDeskEvent(
        'AVAILABILITY_UPDATED',
        z.object({ status: z.object({ chat: z.string() }) }),
      ),
      onVisitorTyping: defineDeskEvent('VISITOR_TYPING', typing, {
        conversation: ({ seconds }) => ({ typing: [seconds] }),
      }),
    } as typeof deskEvents,
  });
  const { desk, errors } = openFollower(browser);
  await browser.settle();
  const sent: unknown[] = [];
  const heard: unknown[] = [];
  client.onEvent((event) => sent.push(event));
  desk.onEvent((event) => heard.push(event));
  desk.onUnknownEvent(({ data }) => heard.push(data));
  say('CONVERSATION_ADDED', { conversationId: 7, projectId: 1 });
  say('CONVERSATION_VISITOR_UPDATED', { conversationId: 7, visitor: { contact: { email: 'a@example.org' }, card: 5 } });
  say('VISITOR_TYPING', { conversationId: '7', seconds: 2 });
  say('AVAILABILITY_UPDATED', { status: { chat: 'AVAILABLE' } });
  await browser.settle();
  expect(heard).toEqual(sent);
  expect(heard).toHaveLength(4);
  expect(desk.state.get()).toEqual(client.state.get());
  expect(desk.state.get()).toMatchObject({
    conversations: [{ id: '7', profile: { email: 'a@example.org', card: { number: 5 } }, extra: { typing: [2] } }],
    availability: { CHAT: 'AVAILABLE' },
  });
  expectDeeplyFrozen(desk.state.get());
  expect(errors).toEqual([]);
});

test('reads a visitor by itself if the host has no entry for it, or a wrong profile comes', async () => {
  const { onConversationAdded } = deskEvents;
  host({ events: { onConversationAdded } as typeof deskEvents });
  const { desk, errors } = openFollower(browser);
  await browser.settle();
  const heard: unknown[] = [];
  desk.onConversationVisitorUpdated(({ profile }) => heard.push(profile.email));
  const visitor = { email: 'ada@example.org' };
  say('CONVERSATION_VISITOR_UPDATED', { conversationId: 'a', visitor });
  say('CONVERSATION_VISITOR_UPDATED', { conversationId: 'a', visitor, profile: 'text' });
  say('CONVERSATION_VISITOR_UPDATED', { conversationId: 'a', visitor, profile: { email: 5 } });
  await browser.settle();
  expect(heard).toEqual(['ada@example.org', 'ada@example.org', '5']);
  expect(errors).toEqual([]);
});

test('delivers unknown events as they were posted', async () => {
  host();
  const { desk } = openFollower(browser);
  await browser.settle();
  const heard: unknown[] = [];
  desk.onUnknownEvent((event) => heard.push(event));
  say('SOMETHING_NEW', { more: [1] });
  await browser.settle();
  const event = 'com.iadvize.desk.SOMETHING_NEW';
  expect(heard).toEqual([{ event, data: { event, more: [1] } }]);
});

test('keeps the parts of the state that have not changed', async () => {
  host();
  const { desk } = openFollower(browser);
  await browser.settle();
  say('CONVERSATION_ADDED', { conversationId: 'a', projectId: 1 });
  popUp('b', 'C-1');
  await browser.settle();
  const before = desk.state.get();
  say('CONVERSATION_ADDED', { conversationId: 'b', projectId: 2 });
  await browser.settle();
  const after = desk.state.get();
  expect(after.conversations[0]).toBe(before.conversations[0]);
  expect(after.availability).toBe(before.availability);
  expect(after.focusedConversation?.profile).toBe(before.focusedConversation?.profile);
  expect(after.focusedConversation?.visitor).toBe(before.focusedConversation?.visitor);
  expect(after.focusedConversation?.projectId).toBe(2);
});

test('calls a plain handler of the focused visitor in every tab', async () => {
  const { shared } = host();
  const followers = [openFollower(browser), openFollower(browser)];
  const popped: unknown[] = [];
  for (const { onFocusedVisitor } of [shared, ...followers.map(({ desk }) => desk)]) {
    onFocusedVisitor((focused) => popped.push(customerOf(focused)));
  }
  await browser.settle();
  popUp('a', 'C-1');
  await browser.settle();
  expect(popped).toEqual(['C-1', 'C-1', 'C-1']);
});

test('knows nothing as soon as the host is gone, and follows the next one', async () => {
  const first = host();
  const { desk } = openFollower(browser);
  popUp('a', 'C-1');
  await browser.settle();
  const connections: unknown[] = [];
  desk.state.watch(
    ({ connection }) => connection,
    (connection) => connections.push(connection),
  );
  first.crash();
  await browser.settle();
  expect(desk.state.get()).toEqual({ connection: 'none', conversations: [], availability: {} });
  host();
  await browser.settle();
  popUp('b', 'C-2');
  await browser.settle();
  expect(desk.state.get().focusedConversation?.id).toBe('b');
  expect(connections).toEqual(['live', 'none', 'waiting', 'live']);
});

test('follows a host that takes over at once', async () => {
  const first = host();
  const { desk } = openFollower(browser);
  await browser.settle();
  // It waits for the lock of a document that is about to go.
  first.freeze(false);
  const second = host();
  await browser.settle();
  first.crash();
  await browser.settle();
  say('CONVERSATION_ADDED', { conversationId: 'a', projectId: 1 });
  await browser.settle();
  expect(desk.state.get()).toEqual(second.client.state.get());
  expect(second.errors).toEqual([]);
});

test('asks for the whole state if a message is missing', async () => {
  const { client } = host();
  const { desk } = openFollower(browser);
  await browser.settle();
  say('CONVERSATION_ADDED', { conversationId: 'a', projectId: 1 });
  await browser.settle();
  const heard: string[] = [];
  desk.onEvent(({ event }) => heard.push(event));
  let known: { host?: string; number?: number } = {};
  const spy = browser.openTab();
  const channel = new spy.page.BroadcastChannel(channelName);
  channel.onmessage = ({ data }) => {
    known = data;
  };
  say('CONVERSATION_ADDED', { conversationId: 'b', projectId: 1 });
  await browser.settle();
  // As if the messages in between were lost.
  browser.post(channelName, { ...known, number: Number(known.number) + 5 });
  await browser.settle();
  expect(heard).toHaveLength(1);
  expect(desk.state.get()).toEqual(client.state.get());
  say('CONVERSATION_FOCUSED', { conversationId: 'b' });
  await browser.settle();
  expect(heard).toHaveLength(2);
  expect(desk.state.get()).toEqual(client.state.get());
});

test('does not deliver a message twice', async () => {
  host();
  const { desk } = openFollower(browser);
  await browser.settle();
  const heard: string[] = [];
  desk.onEvent(({ event }) => heard.push(event));
  const channel = new (browser.openTab().page.BroadcastChannel)(channelName);
  const posted: unknown[] = [];
  channel.onmessage = ({ data }) => posted.push(data);
  say('CONVERSATION_ADDED', { conversationId: 'a', projectId: 1 });
  await browser.settle();
  for (const data of posted) browser.post(channelName, data);
  await browser.settle();
  expect(heard).toHaveLength(1);
});

describe('the back/forward cache', () => {
  test('has nothing to do with a page that loads', async () => {
    host();
    const { desk, load, lockCount } = openFollower(browser);
    await browser.settle();
    const locks = lockCount();
    load();
    await browser.settle();
    expect(lockCount()).toBe(locks);
    expect(desk.state.get().connection).toBe('waiting');
  });

  test('keeps a follower without locks and without a channel, and brings it up to date when it returns', async () => {
    const { client } = host();
    const follower = openFollower(browser);
    follower.desk.onFocusedVisitor(() => {}, { inOneTab: true });
    popUp('a', 'C-1');
    await browser.settle();
    const before = follower.desk.state.get();
    follower.store();
    await browser.settle();
    expect(follower.lockCount()).toBe(0);
    expect(follower.desk.state.get()).toBe(before);
    say('CONVERSATION_ADDED', { conversationId: 'b', projectId: 1 });
    await browser.settle();
    follower.restore();
    await browser.settle();
    expect(follower.desk.state.get()).toEqual(client.state.get());
    expect(follower.desk.state.get().conversations[0]).toBe(before.conversations[0]);
  });

  test('returns a follower that knows nothing if the host went meanwhile', async () => {
    const first = host();
    const { desk, store, restore } = openFollower(browser);
    popUp('a', 'C-1');
    await browser.settle();
    store();
    first.crash();
    await browser.settle();
    restore();
    await browser.settle();
    expect(desk.state.get()).toEqual({ connection: 'none', conversations: [], availability: {} });
  });

  test('ends the sharing of a host until the page returns', async () => {
    const tab = host();
    const { desk } = openFollower(browser);
    popUp('a', 'C-1');
    await browser.settle();
    tab.store();
    await browser.settle();
    expect(tab.lockCount()).toBe(0);
    expect(desk.state.get().connection).toBe('none');
    tab.restore();
    await browser.settle();
    expect(desk.state.get()).toEqual(tab.client.state.get());
  });

  test('reports it if another tab shares a desk when the page of a host returns', async () => {
    const first = host();
    await browser.settle();
    first.store();
    host();
    await browser.settle();
    expect(first.errors).toEqual([]);
    first.restore();
    await browser.settle();
    expect(String(first.errors[0])).toMatch(/another tab already shares a desk/);
  });
});

test('delivers to a frozen tab later what was posted meanwhile', async () => {
  const { client } = host();
  const follower = openFollower(browser);
  await browser.settle();
  const heard: string[] = [];
  follower.desk.onEvent(({ event }) => heard.push(event));
  follower.freeze();
  popUp('a', 'C-1');
  await browser.settle();
  expect(heard).toEqual([]);
  follower.thaw();
  await browser.settle();
  expect(heard).toHaveLength(2);
  expect(follower.desk.state.get()).toEqual(client.state.get());
});

test('forgets what it knows in this tab only when the state is reset', async () => {
  const { client } = host();
  const { desk } = openFollower(browser);
  say('CONVERSATION_ADDED', { conversationId: 'a', projectId: 1 });
  say('CONVERSATION_ADDED', { conversationId: 'b', projectId: 1 });
  await browser.settle();
  desk.state.reset();
  expect(desk.state.get()).toEqual({ connection: 'waiting', conversations: [], availability: {} });
  expect(client.state.get().conversations).toHaveLength(2);
  say('CONVERSATION_FOCUSED', { conversationId: 'b' });
  await browser.settle();
  expect(desk.state.get()).toMatchObject({
    connection: 'live',
    conversations: [{ id: 'b' }],
    focusedConversation: { id: 'b' },
  });
});

test('forgets everything when the state of the host is reset', async () => {
  const { client } = host();
  const { desk } = openFollower(browser);
  popUp('a', 'C-1');
  await browser.settle();
  client.state.reset();
  await browser.settle();
  expect(desk.state.get()).toEqual(client.state.get());
});

describe('waitFor', () => {
  test('returns the next event', async () => {
    host();
    const { desk } = openFollower(browser);
    await browser.settle();
    const wait = desk.waitFor('CONVERSATION_FOCUSED');
    say('CONVERSATION_FOCUSED', { conversationId: 'a' });
    await browser.settle();
    expect(await wait).toMatchObject({ conversationId: 'a' });
  });

  test('says so if no tab shares a desk', async () => {
    const { desk } = openFollower(browser);
    await expect(desk.waitFor('CONVERSATION_FOCUSED', { timeout: 0 })).rejects.toThrow(
      /No tab of this origin shares an open desk/,
    );
  });

  test('says nothing about the desk if there is one', async () => {
    host();
    const { desk } = openFollower(browser);
    await browser.settle();
    await expect(desk.waitFor('CONVERSATION_FOCUSED', { timeout: 0 })).rejects.toThrow(/within 0 ms\.$/);
  });

  test('ends when the follower closes', async () => {
    const { desk } = openFollower(browser);
    const wait = desk.waitFor('CONVERSATION_FOCUSED');
    desk.close();
    await expect(wait).rejects.toMatchObject({ code: 'closed' });
  });
});

test('goes on after a handler that throws, and reports it', async () => {
  host();
  const { desk, errors } = openFollower(browser);
  await browser.settle();
  const error = new Error('handler');
  const heard = vi.fn();
  desk.onEvent(() => {
    throw error;
  });
  desk.onEvent(heard);
  say('CONVERSATION_FOCUSED', { conversationId: 'a' });
  await browser.settle();
  expect(errors).toEqual([error]);
  expect(heard).toHaveBeenCalledTimes(1);
});

test('has no lock and no handler after it was closed, twice', async () => {
  host();
  const { desk, lockCount } = openFollower(browser);
  await browser.settle();
  const heard = vi.fn();
  desk.onEvent(heard);
  desk.onFocusedVisitor(heard, { inOneTab: true });
  await browser.settle();
  desk.close();
  desk.close();
  popUp('a', 'C-1');
  await browser.settle();
  expect(heard).not.toHaveBeenCalled();
  expect(lockCount()).toBe(0);
});
