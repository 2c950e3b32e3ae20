import { describe, expect, it } from 'vitest';
import { ownFieldsOf, ownValueOf } from '../../../src/shared/ownFields';
import { polluted } from '../../polluted';

const inherited = { once: 'polluted', value: 'polluted', get: 'polluted' };

describe('ownFieldsOf', () => {
  it("copies an object's own fields, and inherits nothing", () => {
    const fields = Object.assign(Object.create({ signal: 1 }), { timeout: 7 });
    expect(polluted(inherited, () => Object.entries(ownFieldsOf(fields)))).toEqual([['timeout', 7]]);
    expect(polluted(inherited, () => 'once' in ownFieldsOf(undefined))).toBe(false);
  });
});

describe('ownValueOf', () => {
  it("returns an object's own value, and nothing that it inherits", () => {
    expect(polluted(inherited, () => ownValueOf({ signal: 1 }, 'signal'))).toBe(1);
    expect(polluted(inherited, () => ownValueOf({}, 'once'))).toBeUndefined();
  });

  it('calls no getter', () => {
    const object = Object.defineProperty({}, 'once', { get: () => expect.unreachable('the getter was called') });
    expect(polluted(inherited, () => ownValueOf(object, 'once'))).toBeUndefined();
  });
});
