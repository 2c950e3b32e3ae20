import { describe, expect, it } from 'vitest';
import { sizeOf } from '../../../src/state/sizeOf';

/** A value in so many of its kind, the innermost empty. */
const nested = (levels: number, wrap: (inner: unknown) => unknown): unknown =>
  levels > 1 ? wrap(nested(levels - 1, wrap)) : [];

describe('sizeOf', () => {
  it.each([
    ['a list', (size: number) => Array.from({ length: size }, () => 1)],
    ['a map', (size: number) => new Map(Array.from({ length: size }, (_, index) => [index, index]))],
    ['a set', (size: number) => new Set(Array.from({ length: size }, (_, index) => index))],
    ['bytes, a hundred as one', (size: number) => new Uint8Array(size * 100)],
    ['a buffer, a hundred bytes as one', (size: number) => new ArrayBuffer(size * 100)],
  ])('counts the parts of %s', (_name, valueOfSize) => {
    expect(sizeOf(valueOfSize(99), 100)).toBe(100);
    expect(sizeOf(valueOfSize(100), 100)).toBe(Number.POSITIVE_INFINITY);
  });

  it('counts fields, and fifty characters of a key or a text as one more', () => {
    expect(sizeOf({ a: 1, b: 1 }, 100)).toBeCloseTo(3.04);
    expect(sizeOf('x'.repeat(50), 100)).toBe(1);
    expect(sizeOf({ ['x'.repeat(50)]: 'x'.repeat(50) }, 100)).toBe(4);
    expect(sizeOf(new Map([['x'.repeat(50), { a: 1 }]]), 100)).toBeCloseTo(5.02);
  });

  it.each([
    ['lists', (inner: unknown) => [inner]],
    ['objects', (inner: unknown) => ({ inner })],
    ['maps', (inner: unknown) => new Map([[inner, 1]])],
    ['sets', (inner: unknown) => new Set([inner])],
  ])('takes %s for too large if they are nested deeper than fifty', (_name, wrap) => {
    expect(sizeOf(nested(51, wrap), 1000)).toBe(Number.POSITIVE_INFINITY);
    expect(sizeOf(nested(50, wrap), 1000)).toBeLessThan(1000);
  });

  it('counts anything else as one', () => {
    for (const single of [new Date(), new Blob(), Object('x'.repeat(1000))]) expect(sizeOf(single, 10)).toBe(1);
    for (const primitive of [1, 1n, null, undefined, true]) expect(sizeOf(primitive, 10)).toBe(0);
  });
});
