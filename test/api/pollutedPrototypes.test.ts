import { createDeskClient, type DeskClient, defineDeskEvent, deskEvents } from 'iadvize-desk-events';
import { afterEach, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { polluted } from '../polluted';
import { fakeWindow, post } from './postMessage';

const focused = { event: 'com.iadvize.desk.CONVERSATION_FOCUSED', conversationId: 'a' };
const clients: DeskClient[] = [];

afterEach(() => {
  for (const client of clients.splice(0)) client.close();
});

/** Creates a client while every object inherits these fields. */
function createPolluted(fields: Readonly<Record<string, unknown>>, options?: object): DeskClient {
  const desk = polluted(fields, () => createDeskClient(options));
  clients.push(desk);
  return desk;
}

const early = new MessageEvent('message', { data: focused, origin: 'https://ha.iadvize.com' });

it.each<[string, unknown]>([
  ['origins', ['https://evil.example']],
  ['source', () => null],
  ['signal', AbortSignal.abort()],
  ['events', {}],
  ['onRejected', 'polluted'],
  ['onHandlerError', 'polluted'],
  ['once', true],
  ['where', () => false],
  ['timeout', -1],
  ['iAdvizeDeskEarlyMessages', [early]],
])('a client takes no option from Object.prototype: %s', async (name, value) => {
  const desk = createPolluted({ [name]: value });
  const handler = vi.fn();
  const wait = polluted({ [name]: value }, () => {
    desk.onConversationFocused(handler);
    desk.onFocusedVisitor(() => {});
    desk.state.subscribe(() => {});
    return desk.waitFor('CONVERSATION_FOCUSED');
  });
  await Promise.resolve();
  expect(handler).not.toHaveBeenCalled();
  post(focused);
  post(focused);
  post(focused, { origin: 'https://evil.example' });
  expect(handler.mock.calls).toEqual([[focused], [focused]]);
  await expect(wait).resolves.toEqual(focused);
});

// Not `signal`: happy-dom itself reads it. test/browser/pollutedPrototypes.spec.ts has it.
it.each(['window', 'contentWindow', 'frame', 'capture', 'passive', 'once', 'get', 'value', 'writable'])(
  'a client hears its source if Object.prototype has the field %s',
  (name) => {
    const source = fakeWindow();
    const controller = new AbortController();
    const heard: string[] = [];
    const desk = createPolluted({ [name]: 'polluted' }, { source: () => source, signal: controller.signal });
    polluted({ [name]: 'polluted' }, () => {
      desk.onConversationFocused(({ conversationId }) => heard.push(conversationId));
    });
    post(focused, { source });
    post(focused, { source: fakeWindow() });
    expect(heard).toEqual(['a']);
    polluted({ [name]: 'polluted' }, () => controller.abort());
    post(focused, { source });
    expect(heard).toEqual(['a']);
  },
);

it('a client finds the window of a finder, even if every object inherits a window that is the object itself', () => {
  const source = fakeWindow();
  const handler = vi.fn();
  const desk = createPolluted({}, { source: { findWindow: () => source } });
  desk.onConversationFocused(handler);
  Object.defineProperty(Object.prototype, 'window', {
    configurable: true,
    get() {
      return this;
    },
  });
  try {
    post(focused, { source });
  } finally {
    Reflect.deleteProperty(Object.prototype, 'window');
  }
  expect(handler).toHaveBeenCalledTimes(1);
});

it('a client finds no window in a source that returns nothing, even if every object inherits one', () => {
  const source = fakeWindow();
  const onRejected = vi.fn();
  const desk = createPolluted({}, { source: () => ({}), onRejected });
  const hints = polluted({ window: source }, () => {
    desk.state.get();
    return desk.diagnose().hints.map(({ code }) => code);
  });
  expect(hints).toContain('no-source');
  expect(desk.state.get().connection).toBe('none');
});

it("a client doesn't take what its options inherit", () => {
  class Options {
    get source() {
      return expect.unreachable('the getter was read');
    }
  }
  const desk = createPolluted({}, new Options());
  const handler = vi.fn();
  desk.onConversationFocused(handler);
  post(focused);
  expect(handler).toHaveBeenCalledTimes(1);
});

const forged = { id: 'forged', profile: { externalId: 'forged' }, visitor: { externalId: 'forged' } };

it.each<[string, unknown]>([
  ['reason', 'polluted'],
  ['focusedConversation', forged],
  ['conversations', [forged]],
  ['availability', { CHAT: 'forged' }],
  ['profile', forged.profile],
  ['visitor', forged.visitor],
  ['projectId', 1234],
  ['connection', 'forged'],
  ['focusedId', 'b'],
  ['frame', { isConnected: true }],
  ['text', 'x'.repeat(1_000_000)],
  ['bytes', 1e9],
  ['count', 1e9],
  ['inside', 'polluted'],
])(
  'a client keeps and pops up what the desk posted, and nothing that every object inherits: %s',
  async (name, value) => {
    const onRejected = vi.fn();
    const desk = createPolluted({ [name]: value }, { onRejected });
    const poppedUp: unknown[] = [];
    const state = await polluted({ [name]: value }, () => {
      desk.onFocusedVisitor(({ conversationId, profile }) => poppedUp.push([conversationId, profile.externalId]));
      return Promise.resolve();
    }).then(() =>
      polluted({ [name]: value }, () => {
        post(focused);
        const visitor = { externalId: '42' };
        post({ event: 'com.iadvize.desk.CONVERSATION_VISITOR_UPDATED', conversationId: 'b', visitor });
        post({ event: 'com.iadvize.desk.CONVERSATION_ADDED', conversationId: 'b', projectId: 1234 });
        post({ event: 'com.iadvize.desk.CONVERSATION_FOCUSED', conversationId: 'b' });
        post({ event: 'com.iadvize.desk.CONVERSATION_FOCUS_LOST', conversationId: 'b' });
        expect(desk.diagnose().delivered).toBe(5);
        return desk.state.get();
      }),
    );
    expect(poppedUp).toEqual([['b', '42']]);
    expect(onRejected).not.toHaveBeenCalled();
    expect(state).toEqual({
      connection: 'live',
      conversations: [
        { id: 'a' },
        {
          id: 'b',
          projectId: 1234,
          visitor: { externalId: '42' },
          profile: expect.objectContaining({ externalId: '42' }),
        },
      ],
      availability: {},
    });
  },
);

it.each(['toString', 'hasOwnProperty'])(
  'a link that replaces %s by a string keeps nothing from a client',
  async (name) => {
    const iframe = document.body.appendChild(document.createElement('iframe'));
    const desk = fakeWindow();
    Object.defineProperty(iframe, 'contentWindow', { value: desk });
    const former = Object.getOwnPropertyDescriptor(Object.prototype, name);
    const heard = vi.fn();
    Reflect.set(Object.prototype, name, 'polluted');
    try {
      const client = createDeskClient({ source: iframe });
      client.onConversationFocused(heard);
      post(focused, { source: desk });
      client.close();
    } finally {
      Object.defineProperty(Object.prototype, name, Object.assign(Object.create(null), former));
      iframe.remove();
    }
    expect(heard).toHaveBeenCalledOnce();
  },
);

it('a gap in the list of origins is not filled from Object.prototype', () => {
  const origins = Array(1);
  expect(() => polluted({ 0: 'https://evil.example' }, () => createDeskClient({ origins }))).toThrow(
    'origins[0]: expected an exact origin',
  );
});

/** What a link may have put on Object.prototype: fields that a visitor may have. */
const foreign = { externalUserId: 'FORGED', contact: { email: 'forged@example.org' }, projectId: 666, card: 'FORGED' };
const visitorUpdated = {
  event: 'com.iadvize.desk.CONVERSATION_VISITOR_UPDATED',
  conversationId: 'a',
  visitor: { externalId: 'C-1' },
};

it("an entry's schema reads no field of Object.prototype, even if it lists what its input inherits", () => {
  const visitor = z.looseObject({ contact: z.optional(z.looseObject({ email: z.string() })) });
  const schema = z.looseObject({ conversationId: z.string(), visitor });
  const events = {
    ...deskEvents,
    onConversationVisitorUpdated: defineDeskEvent('CONVERSATION_VISITOR_UPDATED', schema),
  };
  const desk = createDeskClient({ events });
  clients.push(desk as unknown as DeskClient);
  const handler = vi.fn();
  desk.onConversationVisitorUpdated(handler);
  polluted(foreign, () => post(visitorUpdated));
  const [event] = handler.mock.calls[0] ?? [];
  expect(event.visitor).toEqual({ externalId: 'C-1' });
  expect(event.profile.externalId).toBe('C-1');
  expect(Object.keys(event).sort()).toEqual(['conversationId', 'event', 'profile', 'visitor']);
});

it('a function of the client reads no field of Object.prototype in what the desk posted', () => {
  const typed = z.object({ conversationId: z.string(), seconds: z.optional(z.number()) });
  const desk = createDeskClient({
    profile: (visitor) => ({ email: visitor.contact?.email, card: visitor.card }),
    availability: (payload) => ({ CHAT: payload.contact?.email }),
    events: {
      ...deskEvents,
      onConversationAdded: defineDeskEvent('CONVERSATION_ADDED', z.object({ conversationId: z.string() })),
      onVisitorTyping: defineDeskEvent('VISITOR_TYPING', typed, {
        conversation: (event) => ({ card: Reflect.get(event, 'card') }),
      }),
    },
  });
  clients.push(desk as unknown as DeskClient);
  polluted(foreign, () => {
    post({ event: 'com.iadvize.desk.CONVERSATION_ADDED', conversationId: 'a' });
    post(visitorUpdated);
    post({ event: 'com.iadvize.desk.AVAILABILITY_UPDATED', status: 'AVAILABLE' });
    post({ event: 'com.iadvize.desk.VISITOR_TYPING', conversationId: 'a' });
  });
  const { conversations, availability } = desk.state.get();
  const [{ profile, projectId, extra } = {}] = conversations;
  expect(profile).toMatchObject({ externalId: 'C-1', email: undefined });
  expect({ card: profile?.card, projectId, extra, availability }).toEqual({ availability: {} });
});
