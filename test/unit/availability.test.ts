import { describe, expect, it } from 'vitest';
import { normalizeAvailability } from '../../src/availability';

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

  it('passes over the holes of a list, however many', () => {
    const list = new Array(2 ** 32 - 1);
    list[7] = { channel: 'CHAT', status: 'AVAILABLE' };
    expect(normalizeAvailability({ availabilities: list })).toStrictEqual({ CHAT: 'AVAILABLE' });
  });

  it('touches no prototype by a hostile channel', () => {
    const normalised = normalizeAvailability({ availability: JSON.parse('{"__proto__":"AVAILABLE"}') });
    expect(Object.getPrototypeOf(normalised)).toBe(Object.prototype);
    expect(Object.hasOwn(Object.prototype, 'AVAILABLE')).toBe(false);
  });
});
