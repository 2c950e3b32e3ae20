import { describe, expect, it } from 'vitest';
import { sizeOf } from '../../../src/shared/sizeOf';

/** A value in so many of its kind, the innermost empty. */
const nested = (levels: number, wrap: (inner: unknown) => unknown): unknown =>
  levels > 1 ? wrap(nested(levels - 1, wrap)) : [];

const cycle: unknown[] = [];
cycle.push(cycle);

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
  ])('treats %s as too large if they are nested deeper than fifty', (_name, wrap) => {
    expect(sizeOf(nested(51, wrap), 1000)).toBe(Number.POSITIVE_INFINITY);
    expect(sizeOf(nested(50, wrap), 1000)).toBeLessThan(1000);
  });

  it.each<[string, unknown, number]>([
    ['a date', new Date(), 1],
    ['a boxed number', Object(1), 1],
    ['a boxed boolean', Object(true), 1],
    ['a boxed text by its characters', Object('x'.repeat(50)), 2],
    ['a pattern by its source', new RegExp('x'.repeat(50)), 2],
    ['a blob by its bytes and its type', new Blob(['x'.repeat(100)], { type: 'x'.repeat(50) }), 3],
    ['a file by its bytes and its name', new File(['x'.repeat(100)], 'x'.repeat(50)), 3],
    ['a list with its fields', Object.assign([1, 2], { ['x'.repeat(50)]: 'x'.repeat(50) }), 6],
    ['a list of holes with its fields', Object.assign(Array(3), { ['x'.repeat(50)]: 1 }), 6],
    ['a view by its whole buffer', new Uint8Array(new ArrayBuffer(100), 0, 1), 2],
    ['an object without a prototype', Object.create(null), 1],
    ['a bigint of up to 800 bits', 2n ** 798n, 1],
    ['a number', 1, 0],
    ['nothing', null, 0],
  ])('measures %s', (_name, value, size) => {
    expect(sizeOf(value, 10)).toBe(size);
  });

  it('counts a buffer that can grow by its greatest length, which the engine reserves', () => {
    // The oldest supported engines have none, so TypeScript doesn't know the option either.
    const growing: ArrayBuffer = Reflect.construct(ArrayBuffer, [100, { maxByteLength: 900 }]);
    expect(sizeOf(growing, 10)).toBe(10);
    expect(sizeOf(new Uint8Array(growing, 0, 1), 10)).toBe(10);
    expect(sizeOf(new Uint8Array(growing, 0, 1), 9)).toBe(Number.POSITIVE_INFINITY);
    const ofOldEngine = Object.defineProperty(new ArrayBuffer(100), 'maxByteLength', { value: undefined });
    expect(sizeOf(ofOldEngine, 10)).toBe(2);
  });

  it('counts an error with its name, its message, its stack and its cause', () => {
    const text = 'x'.repeat(50);
    const small = Object.assign(new Error(text, { cause: text }), { name: text, stack: text });
    expect(sizeOf(small, 10)).toBe(5);
    expect(sizeOf(new DOMException('', 'x'.repeat(1000)), 10)).toBe(Number.POSITIVE_INFINITY);
    expect(sizeOf(new Error('x', { cause: 'x'.repeat(1000) }), 10)).toBe(Number.POSITIVE_INFINITY);
  });

  it.each<[string, unknown]>([
    ['a cycle', cycle],
    ['a list of billions of holes', Array(2 ** 32 - 1)],
    ['a large bigint', 2n ** 800n],
    ['an object that nobody can measure', new WeakMap()],
  ])('finds %s too large', (_name, value) => {
    expect(sizeOf(value, 1000)).toBe(Number.POSITIVE_INFINITY);
  });
});
