import { describe, expect, it } from 'vitest';
import { normalizedFieldsOf } from '../../../src/events/normalizers';
import { createReaders } from '../../../src/events/readers';
import { unreadKeysOf } from '../../../src/events/unreadKeys';
import { fixtures, handlerNames } from '../../fixtures';

const readers = createReaders({}, () => {});
const keysOf = (method: string, payload: Readonly<Record<string, unknown>>) =>
  unreadKeysOf(method, payload, normalizedFieldsOf(method, payload, 'com.iadvize.desk.ANY', readers));
const keysOfVisitor = (visitor: unknown) => keysOf('onConversationVisitorUpdated', { conversationId: 'a', visitor });
const keysOfAvailability = (payload: object) => keysOf('onAvailabilityUpdated', { event: 'any', ...payload });

describe('unreadKeysOf', () => {
  it.each(handlerNames)('returns nothing for the known payload of %s', (method) => {
    expect(keysOf(method, fixtures[method].posted)).toBeUndefined();
  });

  it('returns the top-level keys of a visitor without a known field', () => {
    expect(keysOfVisitor({ vorname: 'Ada', mail: { email: 'ada@example.org' } })).toEqual(['vorname', 'mail']);
    expect(keysOfVisitor({ email: { value: 'ada@example.org' } })).toEqual(['email']);
  });

  it.each([
    ['an empty visitor', {}],
    ['a visitor with a known field', { vorname: 'Ada', city: 'London' }],
    ['a visitor whose known fields are blank', { firstName: null, email: ' ', language: 'en' }],
    ['a list', ['Ada']],
    ['a text', 'Ada'],
    ['bytes', new Uint8Array(1)],
  ])('finds no fault in %s', (_name, visitor) => {
    expect(keysOfVisitor(visitor)).toBeUndefined();
  });

  it("returns the payload's keys if an availability has no status", () => {
    expect(keysOfAvailability({ status: 'AVAILABLE', channels: ['CHAT'] })).toEqual(['status', 'channels']);
    expect(keysOfAvailability({ availability: [{ kanal: 'CHAT' }] })).toEqual(['availability']);
    expect(keysOfAvailability({ availabilities: { CHAT: { on: true } } })).toEqual(['availabilities']);
    expect(keysOfAvailability({ availability: 'AVAILABLE' })).toEqual(['availability']);
  });

  it.each([
    ['no keys', {}],
    ['an empty list', { availabilities: [], agent: 'a' }],
    ['an empty record', { availability: {} }],
    ['a status', { availability: { CHAT: 'AVAILABLE' }, agent: 'a' }],
  ])('returns nothing for an availability with %s', (_name, payload) => {
    expect(keysOfAvailability(payload)).toBeUndefined();
  });

  it('never throws', () => {
    const visitor = new Proxy({ vorname: 'Ada' }, { ownKeys: () => ['vorname', 'vorname'] });
    expect(keysOfVisitor(visitor)).toBeUndefined();
  });
});
