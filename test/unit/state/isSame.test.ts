import { describe, expect, it } from 'vitest';
import { isSame } from '../../../src/state/isSame';

const bytes = (...values: number[]) => new Uint8Array(values);

describe('isSame', () => {
  it.each<[string, unknown, unknown]>([
    ['dates', new Date(5), new Date(5)],
    ['invalid dates', new Date('x'), new Date('y')],
    ['maps', new Map([['key', { a: 1 }]]), new Map([['key', { a: 1 }]])],
    ['sets', new Set([[1]]), new Set([[1]])],
    ['bytes', bytes(1, 2), bytes(1, 2)],
    ['bytes in buffers of different sizes', bytes(2), bytes(1, 2).subarray(1)],
    ['buffers', bytes(1).buffer, bytes(1).buffer],
    ['big integers', 1n, 1n],
    ['objects around primitive values', Object('text'), Object('text')],
    ['patterns', /a/g, /a/g],
    ['errors', new RangeError('text'), new RangeError('text')],
    ['objects whose fields have another order', { a: 1, b: 2 }, { b: 2, a: 1 }],
    ['objects without a prototype', { a: 1 }, Object.assign(Object.create(null), { a: 1 })],
    ['lists with NaN', [Number.NaN], [Number.NaN]],
  ])('compares %s by value', (_name, copy, value) => {
    expect(isSame(copy, value)).toBe(true);
  });

  it.each<[string, unknown, unknown]>([
    ['two dates', new Date(5), new Date(6)],
    ['a date and an empty object', new Date(5), {}],
    ['a date and its number', new Date(5), 5],
    ['maps with different values', new Map([['key', 1]]), new Map([['key', 2]])],
    ['maps with different keys', new Map([['key', 1]]), new Map([['other', 1]])],
    ['a map and its entries', new Map([['key', 1]]), [['key', 1]]],
    ['sets of different sizes', new Set([1]), new Set([1, 2])],
    ['bytes of different kinds', bytes(1), new Int8Array([1])],
    ['bytes', bytes(1, 2), bytes(1, 3)],
    ['a list and an object with its items', ['vip'], { 0: 'vip' }],
    ['an empty list and an empty object', [], {}],
    ['an empty list and a list with a hole', [], new Array(1)],
    ['a missing field and an undefined one', { a: undefined }, { b: undefined }],
    ['files', new Blob(['text']), new Blob(['text'])],
    ['texts in objects', Object('text'), Object('other')],
    ['patterns', /a/g, /a/],
    ['null and an object', null, {}],
  ])('distinguishes %s', (_name, copy, value) => {
    expect(isSame(copy, value)).toBe(false);
    expect(isSame(value, copy)).toBe(false);
  });

  it('ends if a value refers to itself or a getter throws', () => {
    const cycle: Record<string, unknown> = {};
    cycle.self = cycle;
    expect(isSame({ self: { self: {} } }, cycle)).toBe(false);
    const hostile = Object.defineProperty({}, 'a', {
      enumerable: true,
      get: () => {
        throw new Error('hostile');
      },
    });
    expect(isSame({ a: 1 }, hostile)).toBe(false);
  });
});
