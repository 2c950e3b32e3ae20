import { createDeskClient, type DeskClient, normalizeVisitor } from 'iadvize-desk-events';
import { createFakeDesk, type FakeDesk, type FakeDeskOptions } from 'iadvize-desk-events/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const prefix = 'com.iadvize.desk.';
let desk: DeskClient;
let fake: FakeDesk;
/** What arrived, as 'NAME id', ids by their order. */
let heard: string[];

function listen(options?: FakeDeskOptions) {
  const ids: string[] = [];
  const numberOf = (id: string) => (ids.includes(id) ? ids.indexOf(id) : ids.push(id) - 1) + 1;
  heard = [];
  desk = createDeskClient({ onRejected: ({ reason }) => heard.push(`rejected ${reason}`) });
  desk.onEvent((event) => {
    const id = 'conversationId' in event && event.conversationId ? ` ${numberOf(event.conversationId)}` : '';
    heard.push(`${event.event.slice(prefix.length)}${id}`);
  });
  fake = createFakeDesk(options);
}

const hear = (action: () => void) => {
  heard = [];
  action();
  return heard.map((line) => line.replace('CONVERSATION_', ''));
};

beforeEach(() => listen());
afterEach(() => desk.close());

describe('the fake desk refuses', () => {
  it.each<[string, (id: string) => void]>([
    ['focus', (id) => fake.focus(id)],
    ['updateVisitor', (id) => fake.updateVisitor(id, {})],
    ['clickStateBox', (id) => fake.clickStateBox(id)],
    ['receiveMessage', (id) => fake.receiveMessage(id, 'Visitor')],
    ['removeConversation', (id) => fake.removeConversation(id)],
    ['snooze', (id) => fake.snooze(id)],
    ['resume', (id) => fake.resume(id)],
    ['reload', (id) => fake.reload({ keep: [id] })],
  ])('%s of a conversation that is not there, and says nothing', (action, act) => {
    expect(hear(() => expect(() => act('nobody')).toThrow(RangeError))).toEqual([]);
    const expected = action === 'resume' ? 'a snoozed conversation' : 'a conversation on the fake desk';
    expect(() => act('nobody')).toThrow(new RangeError(`${action}: expected the id of ${expected}, received 'nobody'`));
  });

  it('a payload that its schema refuses, with paths and codes and no value', () => {
    const send = () => fake.send('CONVERSATION_ADDED', { conversationId: '', projectId: 'secret' });
    expect(send).toThrow(TypeError);
    expect(send).toThrow(
      "send('CONVERSATION_ADDED'): expected a payload that the event's schema accepts, received one that it refuses at conversationId (too_small), projectId (invalid_format). Use post to send it anyway.",
    );
  });

  it('a name that is no event', () => {
    expect(() => fake.send('CONVERSATION_CLOSED' as never, {} as never)).toThrow(
      new TypeError(
        "send: expected the name of a desk event such as 'CONVERSATION_ADDED' (post takes any message), received 'CONVERSATION_CLOSED'",
      ),
    );
  });

  it('to start without a window, unless it posts by itself', () => {
    vi.stubGlobal('window', undefined);
    expect(() => createFakeDesk()).toThrow(
      new TypeError(
        "createFakeDesk: there is no window. Run the test with a DOM, such as happy-dom or jsdom. Or pass a window as 'window', or pass 'post' to post messages for real.",
      ),
    );
    const post = vi.fn();
    createFakeDesk({ post }).setAvailability({ CHAT: 'AVAILABLE' });
    expect(post.mock.calls).toEqual([
      [{ event: `${prefix}AVAILABILITY_UPDATED`, availabilities: [{ channel: 'CHAT', status: 'AVAILABLE' }] }],
    ]);
    vi.unstubAllGlobals();
  });

  it('to claim a sender if a browser names it', () => {
    const real = createFakeDesk({ post: () => {} });
    expect(() => real.post('junk', { origin: 'https://evil.example' })).toThrow(TypeError);
  });
});

describe('the fake desk says', () => {
  it('that a conversation arrives, its visitor, and its focus if it is the only one', () => {
    expect(hear(() => fake.addConversation())).toEqual(['ADDED 1', 'VISITOR_UPDATED 1', 'FOCUSED 1']);
    expect(hear(() => fake.addConversation())).toEqual(['ADDED 2', 'VISITOR_UPDATED 2']);
  });

  it('that the focus moves, and nothing if it does not', () => {
    const [first, second] = [fake.addConversation(), fake.addConversation()];
    expect(hear(() => fake.focus(second))).toEqual(['FOCUS_LOST 1', 'FOCUSED 2']);
    expect(hear(() => fake.focus(second))).toEqual([]);
    expect(hear(() => fake.clickStateBox(second))).toEqual(['STATE_BOX_CLICKED 2']);
    expect(hear(() => fake.clickStateBox(first))).toEqual(['STATE_BOX_CLICKED 1', 'FOCUS_LOST 2', 'FOCUSED 1']);
  });

  it('that a conversation leaves, and which one is elected', () => {
    const [first, second] = [fake.addConversation(), fake.addConversation()];
    expect(hear(() => fake.removeConversation(second))).toEqual(['REMOVED 2']);
    fake.addConversation();
    expect(hear(() => fake.removeConversation(first))).toEqual(['FOCUS_LOST 1', 'REMOVED 1', 'FOCUSED 3']);
  });

  it('that a snoozed conversation leaves and comes back with its id', () => {
    const id = fake.addConversation();
    expect(hear(() => fake.snooze(id))).toEqual(['FOCUS_LOST 1', 'REMOVED 1']);
    expect(() => fake.focus(id)).toThrow(RangeError);
    expect(hear(() => fake.resume(id))).toEqual(['ADDED 1', 'VISITOR_UPDATED 1', 'FOCUSED 1']);
    expect(() => fake.resume(id)).toThrow(RangeError);
  });

  it('after a reload what is kept, in its order, with the focus', () => {
    const [first, second, third] = [fake.addConversation(), fake.addConversation(), fake.addConversation()];
    fake.focus(second);
    const announced = (id: number) => [`ADDED ${id}`, `VISITOR_UPDATED ${id}`];
    expect(hear(() => fake.reload())).toEqual([...announced(1), ...announced(2), ...announced(3), 'FOCUSED 2']);
    expect(hear(() => fake.reload({ keep: [first, third] }))).toEqual([...announced(1), ...announced(3), 'FOCUSED 1']);
    expect(hear(() => fake.reload({ keep: [] }))).toEqual([]);
    expect(fake.state().conversations).toEqual([]);
  });

  it('that somebody sends a message, under a name that the catalogue does not know', () => {
    const id = fake.addConversation();
    const handler = vi.fn();
    desk.onConversationMessage(handler);
    fake.receiveMessage(id, 'Expert');
    expect(handler.mock.calls[0]?.[0]).toEqual({
      event: `${prefix}CONVERSATION_MESSAGE`,
      wireName: `${prefix}NAME_OF_THE_MESSAGE_EVENT`,
      conversationId: id,
      conversationParticipantType: 'Expert',
    });
  });

  it.each(['list', 'record'] as const)('all that it knows of the availability, as a %s', (availabilityShape) => {
    desk.close();
    listen({ availabilityShape });
    fake.setAvailability({ CHAT: 'AVAILABLE' });
    fake.setAvailability({ CALL: 'UNAVAILABLE_FORCED' });
    expect(desk.state.get().availability).toEqual({ CHAT: 'AVAILABLE', CALL: 'UNAVAILABLE_FORCED' });
  });

  it('what it is told to send and to post', () => {
    expect(hear(() => fake.send('CONVERSATION_FOCUSED', { conversationId: 'mine' }))).toEqual(['FOCUSED 1']);
    expect(hear(() => fake.post('junk'))).toEqual(['rejected shape']);
    expect(hear(() => fake.post({}, { origin: 'https://evil.example' }))).toEqual(['rejected origin']);
  });
});

describe('the visitors of the fake desk', () => {
  it.each(['graphql', 'rest'] as const)('are read the same from the %s vocabulary', (visitorShape) => {
    desk.close();
    listen({ visitorShape });
    const visitor = { externalId: 'C-100', firstName: 'Ada', zipCode: '75001', id: 'v-1' };
    const id = fake.addConversation({ visitor: { ...visitor, browser: 'Firefox' } });
    fake.updateVisitor(id, { email: 'ada@example.org', firstName: null });
    const [conversation] = desk.state.get().conversations;
    expect(conversation?.profile).toEqual(normalizeVisitor({ ...visitor, email: 'ada@example.org', firstName: null }));
    expect(conversation?.visitor).toMatchObject({ browser: 'Firefox' });
    expect(conversation?.visitor).toHaveProperty(visitorShape === 'rest' ? 'external_id' : 'externalUserId', 'C-100');
  });

  it('are made up if none are passed, the same for the same seed', () => {
    const said = (seed?: number) => {
      const post = vi.fn();
      const another = createFakeDesk({ post, seed });
      for (const _ of Array.from({ length: 20 })) another.addConversation();
      return post.mock.calls;
    };
    expect(said(1)).toEqual(said());
    expect(said(2)).not.toEqual(said());
    const visitors = said().flatMap(([{ visitor }]) => (visitor ? [normalizeVisitor(visitor)] : []));
    expect(visitors).toHaveLength(20);
    for (const { id, email } of visitors) {
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(email).toMatch(/\.[1-9]\d{3}@example\.com$/);
    }
    expect(visitors.some(({ externalId }) => externalId)).toBe(true);
    expect(visitors.some(({ externalId }) => !externalId)).toBe(true);
  });
});

describe('the fake desk', () => {
  it('refuses a sender if messages are posted for real', () => {
    const another = createFakeDesk({ post: () => expect.unreachable('it was posted') });
    expect(() => another.post({}, { origin: 'https://evil.example' })).toThrow(
      new TypeError(
        "post: expected no sender, received one. The fake desk posts through the option 'post', so the browser sets origin and source.",
      ),
    );
  });

  it('resumes no conversation that was removed', () => {
    const id = fake.addConversation();
    fake.removeConversation(id);
    expect(() => fake.resume(id)).toThrow(RangeError);
  });

  it('lets no frame load at a reload if messages are posted for real', () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const another = createFakeDesk({ source: frame, post: () => {} });
    const listener = vi.fn();
    frame.addEventListener('load', listener);
    another.reload();
    frame.removeEventListener('load', listener);
    frame.remove();
    expect(listener).not.toHaveBeenCalled();
  });

  it('resumes the conversation that is named, among those that are snoozed', () => {
    const [first, second] = [fake.addConversation(), fake.addConversation()];
    fake.snooze(first);
    fake.snooze(second);
    fake.resume(second);
    expect(fake.state().conversations.map(({ id }) => id)).toEqual([second]);
  });

  it('returns the state of a client that got everything', () => {
    const first = fake.addConversation({ projectId: 7 });
    const second = fake.addConversation();
    fake.updateVisitor(second, { firstName: null });
    fake.setAvailability({ VIDEO: 'UNAVAILABLE' });
    expect(desk.state.get()).toEqual(fake.state());
    fake.snooze(first);
    expect(desk.state.get()).toEqual(fake.state());
    fake.removeConversation(second);
    fake.resume(first);
    fake.updateVisitor(first, { city: 'Nantes' });
    expect(desk.state.get()).toEqual(fake.state());
  });

  it('comes from the window and the origin that it is given, at the window that it is given', () => {
    const source = { window: null } as unknown as Window;
    Object.assign(source, { window: source });
    const mine = createDeskClient({ origins: ['https://sd.iadvize.com'], source });
    const options = { window, origin: 'https://sd.iadvize.com', source: () => source };
    createFakeDesk(options).addConversation();
    createFakeDesk({ ...options, source: null }).addConversation();
    expect(mine.diagnose().rejected).toMatchObject({ source: 3 });
    expect(mine.state.get().conversations).toHaveLength(1);
    createFakeDesk(options).post({}, { source: undefined });
    expect(mine.diagnose().rejected).toMatchObject({ source: 4 });
    mine.close();
  });

  it('loads its frame when it reloads, so that a client drops what is not kept', () => {
    vi.useFakeTimers();
    const frame = document.createElement('iframe');
    Object.defineProperty(frame, 'contentWindow', { value: {} });
    const mine = createDeskClient({ source: frame });
    const framed = createFakeDesk({ source: frame });
    const [kept] = [framed.addConversation(), framed.addConversation()];
    vi.advanceTimersByTime(5000);
    framed.reload({ keep: [kept] });
    vi.advanceTimersByTime(5000);
    expect(mine.state.get()).toEqual(framed.state());
    expect(mine.state.get().conversations.map(({ id }) => id)).toEqual([kept]);
    mine.close();
    vi.useRealTimers();
  });
});
