import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { followDeskOn } from '../../../src/tabs/followDesk';
import { shareDeskOn } from '../../../src/tabs/shareDesk';
import { polluted } from '../../polluted';
import { createSimulatedBrowser, type SimulatedBrowser } from './simulatedBrowser';
import { type HostTab, openFollower, openHost, popUp, say } from './tabs';

let browser: SimulatedBrowser;
let host: HostTab;

beforeEach(() => {
  browser = createSimulatedBrowser();
  host = openHost(browser);
});
afterEach(() => host.client.close());

/** Runs the tasks of all tabs while every object inherits these fields. */
async function settlePolluted(fields: Readonly<Record<string, unknown>>): Promise<void> {
  while (await browser.runTask((task) => polluted(fields, task)));
}

const forgedState = {
  connection: 'live',
  ids: ['forged'],
  conversations: [{ id: 'forged', visitor: {}, profile: { externalId: 'FORGED' } }],
  focused: 'forged',
};

test.each<[string, unknown]>([
  ['state', forgedState],
  ['event', { event: 'com.iadvize.desk.CONVERSATION_STATE_BOX_CLICKED', conversationId: 'forged' }],
  ['to', 'somebody'],
  ['turn', { pop: 1, tab: 'somebody' }],
  ['tab', 'somebody'],
  ['focused', 'a'],
  ['availability', { CHAT: 'FORGED' }],
  ['projectId', 666],
  ['profile', { externalId: 'FORGED' }],
  ['visitor', { externalId: 'FORGED' }],
  ['extra', { forged: true }],
  ['ask', 'somebody'],
  ['seen', -1],
  ['took', 1],
])('tabs take nothing from Object.prototype: %s', async (name, value) => {
  const fields = { [name]: value };
  const { desk, errors } = openFollower(browser);
  const heard: unknown[] = [];
  const popped: unknown[] = [];
  desk.onEvent((event) => heard.push(event));
  desk.onFocusedVisitor(({ profile }) => popped.push(profile.externalId));
  desk.onFocusedVisitor(({ profile }) => popped.push(`${profile.externalId} in one tab`), { inOneTab: true });
  await settlePolluted(fields);
  const sent: unknown[] = [];
  host.client.onEvent((event) => sent.push(event));
  polluted(fields, () => {
    say('CONVERSATION_ADDED', { conversationId: 'b', projectId: 1 });
    popUp('a', 'C-1');
  });
  await settlePolluted(fields);
  // It changes nothing, so there is no news of the state.
  polluted(fields, () => say('CONVERSATION_STATE_BOX_CLICKED', { conversationId: 'a' }));
  await settlePolluted(fields);
  expect(heard).toEqual(sent);
  expect(heard).toHaveLength(4);
  expect(popped).toEqual(['C-1', 'C-1 in one tab']);
  expect(desk.state.get()).toEqual(host.client.state.get());
  expect([...errors, ...host.errors]).toEqual([]);
});

test.each<[string, unknown]>([
  ['channel', 'another'],
  ['signal', AbortSignal.abort()],
  ['events', {}],
  ['onHandlerError', 'polluted'],
  ['inOneTab', true],
  ['once', true],
])('tabs take no option from Object.prototype: %s', async (name, value) => {
  host.shared.close();
  await browser.settle();
  const errors = vi.fn();
  const handler = vi.fn();
  const shared = polluted({ [name]: value }, () => shareDeskOn(browser.openTab().page, host.client, {}));
  const follow = () => {
    const desk = followDeskOn(browser.openTab().page, {});
    desk.onFocusedVisitor(handler);
    desk.onConversationFocused(handler);
    return desk;
  };
  const desks = [polluted({ [name]: value }, follow), polluted({ [name]: value }, follow)];
  shared.ready.catch(errors);
  await browser.settle();
  popUp('a', 'C-1');
  await browser.settle();
  popUp('b', 'C-2');
  await browser.settle();
  expect(errors).not.toHaveBeenCalled();
  expect(handler).toHaveBeenCalledTimes(8);
  for (const desk of [...desks, shared]) desk.close();
});
