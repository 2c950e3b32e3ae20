import { createDeskClient, deskEvents } from 'iadvize-desk-events';
import { followDesk, shareDesk } from 'iadvize-desk-events/tabs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

const client = () => createDeskClient();
const ways = [
  ['shareDesk', () => shareDesk(client())],
  ['followDesk', () => followDesk()],
] as const;

/** A channel that nobody else listens to. */
class LonelyChannel {
  onmessage = null;
  postMessage() {}
  close() {}
}

beforeEach(() => {
  vi.stubGlobal('isSecureContext', true);
  vi.stubGlobal('BroadcastChannel', LonelyChannel);
  // It grants every lock.
  vi.stubGlobal('navigator', {
    locks: { request: async (_name: string, _options: object, hold: () => unknown) => hold() },
  });
});
afterEach(() => vi.unstubAllGlobals());

describe.each(ways)('%s', (name, call) => {
  test.each([
    ['window', undefined, 'there is no window. Call it in the browser.'],
    ['isSecureContext', false, 'expected a page on https or on localhost. Other pages have no Web Locks.'],
    ['navigator', {}, 'this browser has no Web Locks (Chrome 69, Firefox 96, Safari 15.4 or later).'],
    ['BroadcastChannel', undefined, 'this browser has no BroadcastChannel.'],
  ])('says what is missing: %s', (global, value, complaint) => {
    const desk = client();
    vi.stubGlobal(global, value);
    const callHere = name === 'shareDesk' ? () => shareDesk(desk) : call;
    expect(callHere).toThrow(new Error(`${name}: ${complaint}`));
    vi.unstubAllGlobals();
    desk.close();
  });
});

test('shareDesk is ready once it has its locks, and works detached', async () => {
  const desk = client();
  const { ready, close, onFocusedVisitor, state } = shareDesk(desk);
  await ready;
  onFocusedVisitor(() => {});
  expect(state.get().connection).toBe('waiting');
  close();
  desk.close();
});

test('followDesk knows nothing without a desk, and works detached', () => {
  const { close, state, onFocusedVisitor } = followDesk();
  onFocusedVisitor(() => {});
  expect(state.get()).toEqual({ connection: 'none', conversations: [], availability: {} });
  close();
});

test('followDesk has nothing to do if its signal has aborted already', async () => {
  const controller = new AbortController();
  controller.abort();
  const { waitFor } = followDesk({ signal: controller.signal });
  await expect(waitFor('CONVERSATION_ADDED')).rejects.toMatchObject({ code: 'closed' });
});

test('followDesk refuses an entry under the name of a member', () => {
  const { onConversationAdded } = deskEvents;
  // @ts-expect-error The compiler says so, too.
  expect(() => followDesk({ events: { onEvent: onConversationAdded } })).toThrow(
    'events.onEvent: the client has a member of this name',
  );
});
