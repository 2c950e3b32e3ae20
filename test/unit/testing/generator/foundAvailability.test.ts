import { describe, expect, it } from 'vitest';
import { generatedFrom, run } from '../../../generated';

const named = (payload: object) => ({ event: 'com.iadvize.desk.AVAILABILITY_UPDATED', ...payload });
const moduleFor = (...payloads: readonly object[]) => run(generatedFrom(payloads.map(named)));

describe('the generated availability', () => {
  it.each<[string, object]>([
    ['the package reads by itself', { availability: { CHAT: 'AVAILABLE' }, since: 1 }],
    [
      'the package reads by itself from a list',
      { availabilities: [{ channel: 'CHAT', status: 'AVAILABLE' }], since: 1 },
    ],
    ['no channel is named', { status: 'AVAILABLE', since: 1 }],
    ['no status is documented', { status: { chat: 'BUSY' } }],
    ['there are two channels beside', { from: 'CHAT', to: 'CALL', status: 'AVAILABLE' }],
    ['there is no channel in some items', { list: [{ channel: 'CHAT', state: 'AVAILABLE' }, { state: 'AVAILABLE' }] }],
    ['items are not always objects', { list: [{ channel: 'CHAT', state: 'AVAILABLE' }, null] }],
  ])('does not read statuses that %s', (_why, payload) => {
    expect(moduleFor(payload).availability).toBeUndefined();
  });

  it.each<[string, object, object]>([
    [
      'under channels',
      { status: { chat: 'AVAILABLE', thirdParty: 'UNAVAILABLE', video: 'AVAILABLE' } },
      { CHAT: 'AVAILABLE', THIRD_PARTY: 'UNAVAILABLE', VIDEO: 'AVAILABLE' },
    ],
    ['below channels', { chat: { state: 'AVAILABLE', since: 1 } }, { CHAT: 'AVAILABLE' }],
    ['under channels in lowercase', { availability: { chat: 'AVAILABLE' } }, { CHAT: 'AVAILABLE' }],
    ['beside a channel', { channel: 'CALL', status: 'UNAVAILABLE_FORCED' }, { CALL: 'UNAVAILABLE_FORCED' }],
    [
      'in a list',
      {
        states: [
          { type: 'CHAT', state: 'AVAILABLE' },
          { type: 'CALL', state: 'BUSY' },
        ],
      },
      { CHAT: 'AVAILABLE', CALL: 'BUSY' },
    ],
    [
      'under the shorter name, if there are two',
      { status: { chat: 'AVAILABLE' }, previousStatus: { chat: 'UNAVAILABLE' } },
      { CHAT: 'AVAILABLE' },
    ],
    [
      'where they are least deep',
      { channel: 'CHAT', status: 'AVAILABLE', before: { channel: 'CHAT', status: 'UNAVAILABLE' } },
      { CHAT: 'AVAILABLE' },
    ],
  ])('reads statuses %s', (_where, payload, availability) => {
    expect(moduleFor(payload).availability?.(payload)).toEqual(availability);
  });

  it('reads statuses that are missing or null at times', () => {
    const record = moduleFor({ status: { chat: 'AVAILABLE' } }, { status: { chat: null } }, { since: 1 });
    expect(record.availability?.({ status: { chat: null } })).toEqual({ CHAT: null });
    expect(record.availability?.({})).toEqual({ CHAT: undefined });
    const list = moduleFor(
      {
        list: [
          { type: 'CHAT', state: 'AVAILABLE' },
          { type: 'CALL', state: null },
        ],
      },
      { since: 1 },
    );
    expect(list.availability?.({ list: [{ type: 'CALL', state: null }] })).toEqual({ CALL: null });
    expect(list.availability?.({})).toEqual({});
    const pair = moduleFor({ channel: 'CHAT', status: 'AVAILABLE' }, { channel: 'CALL', status: null });
    expect(pair.availability?.({ channel: 'CALL', status: null })).toEqual({ CALL: null });
  });

  it('does not read a channel that is missing at times, because its key would be undefined', () => {
    expect(moduleFor({ channel: 'CHAT', status: 'AVAILABLE' }, { status: 'AVAILABLE' }).availability).toBeUndefined();
    expect(moduleFor({ now: { channel: 'CHAT', status: 'AVAILABLE' } }, { now: null }).availability).toBeUndefined();
  });
});
