import { describe, expect, it } from 'vitest';
import { normalizeAvailability } from '../../../src/events/availability';

describe('normalizeAvailability', () => {
  it.each([
    [{}],
    [{ availabilities: null }],
    [{ availabilities: 'AVAILABLE' }],
    [{ availability: 7 }],
    [{ availabilities: [null, 'CHAT', { channel: 'CHAT' }, { status: 'AVAILABLE' }, { channel: 1, status: 'A' }] }],
    [{ availability: { CHAT: { status: 'AVAILABLE' }, CALL: null } }],
  ])('finds nothing in %j', (payload) => {
    expect(normalizeAvailability(payload)).toStrictEqual({});
  });

  it.each(['availabilities', 'availability'])('reads a list in %s', (field) => {
    const list = [
      { channel: 'CHAT', status: 'AVAILABLE' },
      { channel: 'CALL', status: 'UNAVAILABLE' },
    ];
    expect(normalizeAvailability({ [field]: list })).toStrictEqual({ CHAT: 'AVAILABLE', CALL: 'UNAVAILABLE' });
  });

  it.each(['availabilities', 'availability'])(
    'reads a record in %s, with channels and statuses that are new',
    (field) => {
      const record = { VIDEO: 'UNAVAILABLE_FORCED', HOLOGRAM: 'ASLEEP' };
      expect(normalizeAvailability({ [field]: record })).toStrictEqual(record);
    },
  );

  it('skips the holes of a list, no matter how many there are', () => {
    const list = new Array(2 ** 32 - 1);
    list[7] = { channel: 'CHAT', status: 'AVAILABLE' };
    expect(normalizeAvailability({ availabilities: list })).toStrictEqual({ CHAT: 'AVAILABLE' });
  });

  it.each<[string, (channels: readonly string[]) => unknown]>([
    ['a list', (channels) => channels.map((channel) => ({ channel, status: 'AVAILABLE' }))],
    ['a record', (channels) => Object.fromEntries(channels.map((channel) => [channel, 'AVAILABLE']))],
  ])('reads the first thousand channels of %s, and no more', (_name, make) => {
    const availability = make(Array.from({ length: 1001 }, (_channel, index) => `C${index}`));
    const channels = Object.keys(normalizeAvailability({ availability }));
    expect(channels).toHaveLength(1000);
    expect(channels.at(-1)).toBe('C999');
  });

  it('does not change a prototype if a channel is hostile', () => {
    const normalised = normalizeAvailability({ availability: JSON.parse('{"__proto__":"AVAILABLE"}') });
    expect(Object.getPrototypeOf(normalised)).toBe(Object.prototype);
    expect(Object.hasOwn(Object.prototype, 'AVAILABLE')).toBe(false);
  });
});
