import { createDeskClient, type DeskClientOptions, defineDeskEvent, deskEvents } from 'iadvize-desk-events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { polluted } from '../polluted';
import { expectDeeplyFrozen } from './expectDeeplyFrozen';
import { post } from './postMessage';

const ada = { contact: { email: 'ada@example.org' }, card: 'L-1', firstName: 'Ada' };
const failure = new Error('the function failed');
const throwing = () => {
  throw failure;
};

let page: AbortController;
const failed = vi.fn();

beforeEach(() => {
  page = new AbortController();
  failed.mockReset();
});

afterEach(() => page.abort());

const say = (name: string, fields: object) => post({ event: `com.iadvize.desk.${name}`, ...fields });
const update = (visitor: object) => say('CONVERSATION_VISITOR_UPDATED', { conversationId: 'a', visitor });

/** A client that focuses a conversation, with the profiles of its events, of its screen pops and of its state. */
function listen(options: DeskClientOptions<typeof deskEvents, Record<string, unknown>>) {
  const desk = createDeskClient({ signal: page.signal, onHandlerError: failed, ...options });
  const profiles: object[] = [];
  const popped: object[] = [];
  desk.onConversationVisitorUpdated(({ profile }) => profiles.push(profile));
  desk.onFocusedVisitor(({ profile }) => popped.push(profile));
  say('CONVERSATION_FOCUSED', { conversationId: 'a' });
  return { desk, profiles, popped, profile: () => desk.state.get().focusedConversation?.profile };
}

/** What a JavaScript program may return, whatever the types say. */
const returning = (result: unknown) => () => result as Record<string, unknown>;

describe('the option profile', () => {
  it.each([
    ['throws', throwing, failure],
    ['reads a field of nothing', (visitor: never) => ({ email: Reflect.get(Object(visitor).address, 'x') }), TypeError],
    ['tries to change the visitor', (visitor: object) => Object.assign(visitor, { card: '' }), TypeError],
    ['returns nothing', returning(undefined), 'received undefined'],
    ['returns null', returning(null), 'received null'],
    ['returns text', returning('secret@example.org'), 'received a string'],
    ['returns a number', returning(5), 'received a number'],
    ['returns a list', returning([]), 'received a list'],
    ['returns a promise', async () => ({ loyaltyCard: 'late' }), 'received a promise'],
    ['returns a promise that rejects', () => Promise.reject(failure), 'received a promise'],
    ['returns a date', returning(new Date()), 'received an object of a class'],
    ['returns too many fields', returning(Object.fromEntries(Array(101).entries())), 'at most 100 fields'],
    ['returns too long a text', returning({ note: 'x'.repeat(5001) }), 'at most 100 fields'],
  ])('changes nothing if it %s, and the error is reported with the event', (_name, profile, error) => {
    const { profiles, popped, profile: known } = listen({ profile: profile as never });
    update(ada);
    expect(profiles).toEqual([expect.objectContaining({ firstName: 'Ada', email: undefined })]);
    expect(popped).toEqual(profiles);
    expect(known()).toEqual(profiles[0]);
    expect(Object.keys(known() ?? {})).toHaveLength(10);
    const [[reported, event] = []] = failed.mock.calls;
    expect(failed).toHaveBeenCalledOnce();
    expect(event).toMatchObject({ event: 'com.iadvize.desk.CONVERSATION_VISITOR_UPDATED', visitor: ada });
    if (typeof error === 'string') {
      expect(reported).toBeInstanceOf(TypeError);
      expect(reported.message).toMatch(/^profile: expected the function to return /);
      expect(reported.message).toContain(error);
      expect(reported.message).not.toContain('secret');
    } else if (error === failure) {
      expect(reported).toBe(failure);
    } else {
      expect(reported).toBeInstanceOf(TypeError);
    }
  });

  it('adds its fields to what the package has read, in events, in the state and in the screen pop', () => {
    const { profiles, popped, profile } = listen({
      profile: (visitor) => ({ email: visitor.contact?.email, loyaltyCard: visitor.card, tags: ['vip'] }),
    });
    update(ada);
    expect(profiles).toEqual([
      expect.objectContaining({ firstName: 'Ada', email: 'ada@example.org', loyaltyCard: 'L-1', tags: ['vip'] }),
    ]);
    expect(popped).toEqual(profiles);
    expect(profile()).toEqual(profiles[0]);
    expectDeeplyFrozen(profile());
    expect(failed).not.toHaveBeenCalled();
  });

  it("keeps a known field text, and the package's own reading unless it says more", () => {
    const read = { id: 7, email: ' ', phone: null, city: undefined, country: { code: 'FR' }, zipCode: 'x'.repeat(501) };
    const { profile } = listen({ profile: () => read });
    update({ id: 'v', email: 'ada@example.org', phone: '1', city: 'Nantes', country: 'FR', zip: '44000' });
    const kept = { email: 'ada@example.org', phone: '1', city: 'Nantes', country: 'FR', zipCode: '44000' };
    expect(profile()).toEqual(expect.objectContaining({ id: '7', ...kept }));
  });

  it('leaves out what it returns as undefined', () => {
    const { profile } = listen({ profile: () => ({ loyaltyCard: undefined, tier: null }) });
    update(ada);
    expect(Object.keys(profile() ?? {})).toHaveLength(11);
    expect(profile()).toHaveProperty('tier', null);
  });

  it('runs a screen pop again if a field changes that only it reads, and not if none does', () => {
    const { popped } = listen({ profile: (visitor) => ({ loyaltyCard: { number: visitor.card } }) });
    update(ada);
    update({ ...ada, seenAt: 2 });
    update({ ...ada, card: 'L-2' });
    expect(popped.map((profile) => Reflect.get(profile, 'loyaltyCard'))).toEqual([
      { number: 'L-1' },
      { number: 'L-2' },
    ]);
  });

  it('gets what the schema of an overridden entry returns', () => {
    const visitor = z.pipe(
      z.looseObject({ card: z.string() }),
      z.transform(({ card }) => ({ number: Number(card.slice(2)) })),
    );
    const schema = z.object({ conversationId: z.string(), visitor });
    const desk = createDeskClient({
      signal: page.signal,
      events: { onConversationVisitorUpdated: defineDeskEvent('CONVERSATION_VISITOR_UPDATED', schema) },
      profile: ({ number }) => ({ cardNumber: number }),
    });
    const numbers: unknown[] = [];
    desk.onConversationVisitorUpdated(({ profile }) => numbers.push(profile.cardNumber));
    update(ada);
    expect(numbers).toEqual([1]);
  });

  it('is not taken from what every object inherits, and neither are the fields that it returns', () => {
    const profile = () => ({ loyaltyCard: 'FORGED' });
    const { profile: known } = polluted({ profile, availability: profile, conversation: profile }, () => {
      const listening = listen({});
      update(ada);
      say('AVAILABILITY_UPDATED', { availability: { CHAT: 'AVAILABLE' } });
      return listening;
    });
    expect(known()).not.toHaveProperty('loyaltyCard');
    const other = listen({ profile: () => ({ tier: 'gold' }) });
    polluted({ email: 'forged@example.org', loyaltyCard: 'FORGED' }, () => update({ lastName: 'L' }));
    expect(Object.entries(other.profile() ?? {})).toContainEqual(['email', undefined]);
    expect(Object.keys(other.profile() ?? {})).not.toContain('loyaltyCard');
  });
});

describe('the option availability', () => {
  it('changes nothing if it throws, and the error is reported with the event', () => {
    const { desk } = listen({ availability: throwing });
    say('AVAILABILITY_UPDATED', { availability: { CHAT: 'AVAILABLE' } });
    expect(desk.state.get().availability).toEqual({ CHAT: 'AVAILABLE' });
    expect(failed.mock.calls).toEqual([
      [failure, expect.objectContaining({ event: 'com.iadvize.desk.AVAILABILITY_UPDATED' })],
    ]);
  });

  it('says of which option it was', () => {
    listen({ availability: returning('AVAILABLE') as never });
    say('AVAILABILITY_UPDATED', {});
    expect(failed.mock.calls[0]?.[0].message).toBe(
      'availability: expected the function to return a plain object, received a string',
    );
  });

  it('is merged by channel over what the package has read', () => {
    const heard = vi.fn();
    const { desk } = listen({
      availability: ({ status }) => ({ CHAT: status?.chat, CALL: status?.call, VIDEO: 5, X: 'x'.repeat(101) }),
    });
    desk.onAvailabilityUpdated(({ availability }) => heard(availability));
    say('AVAILABILITY_UPDATED', {
      availability: { CHAT: 'UNAVAILABLE', VIDEO: 'AVAILABLE' },
      status: { chat: 'AVAILABLE' },
    });
    expect(heard).toHaveBeenCalledWith({ CHAT: 'AVAILABLE', VIDEO: 'AVAILABLE' });
    expect(desk.state.get().availability).toEqual({ CHAT: 'AVAILABLE', VIDEO: 'AVAILABLE' });
    expect(failed).not.toHaveBeenCalled();
  });

  it('reads the output of an override', () => {
    const schema = z.object({ status: z.object({ chat: z.string() }) });
    const desk = createDeskClient({
      signal: page.signal,
      events: { ...deskEvents, onAvailabilityUpdated: defineDeskEvent('AVAILABILITY_UPDATED', schema) },
      availability: ({ status }) => ({ CHAT: status.chat }),
    });
    say('AVAILABILITY_UPDATED', { status: { chat: 'AVAILABLE' } });
    expect(desk.state.get().availability).toEqual({ CHAT: 'AVAILABLE' });
    expect(desk.diagnose().hints).toEqual([]);
  });
});

describe('the hints about an unknown shape', () => {
  const odd = () => {
    update({ kontakt: { email: 'ada@example.org' } });
    say('AVAILABILITY_UPDATED', { status: { chat: 'AVAILABLE' } });
  };

  it('name the options, unless these find something', () => {
    const { desk } = listen({ profile: () => ({ loyaltyCard: undefined }), availability: () => ({}) });
    odd();
    expect(desk.diagnose().hints).toEqual([
      { code: 'visitor-not-understood', message: expect.stringContaining('with the option profile,'), count: 1 },
      {
        code: 'availability-not-understood',
        message: expect.stringContaining('with the option availability,'),
        count: 1,
      },
    ]);
    const { desk: reading } = listen({
      profile: (visitor) => ({ mail: visitor.kontakt?.email }),
      availability: ({ status }) => ({ CHAT: status?.chat }),
    });
    odd();
    expect(reading.diagnose().hints).toEqual([]);
  });
});
