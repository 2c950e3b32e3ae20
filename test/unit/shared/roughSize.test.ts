import { describe, expect, it } from 'vitest';
import { roughSizeOf } from '../../../src/shared/roughSize';

const limit = 10_000;

describe('roughSizeOf', () => {
  it.each<[string, unknown, number]>([
    ['nothing', null, 16],
    ['a number', 7, 16],
    ['text by its characters', 'abc', 22],
    ['a bigint of up to 64 bits', 2n ** 62n, 16],
    ['an object by its keys and values', { ab: 'abc' }, 16 + 20 + 22],
    ['a list by its items', ['abc'], 16 + 18 + 22],
    ['a map by its keys and values', new Map([['ab', 'abc']]), 16 + 20 + 22],
    ['a set by its members', new Set(['abc']), 16 + 22],
    ['a date', new Date(), 16],
    ['a buffer by its bytes', new ArrayBuffer(100), 116],
    ['a view by its whole buffer', new Uint8Array(new ArrayBuffer(100), 0, 1), 116],
    ['an object without a prototype', Object.create(null), 16],
  ])('measures %s', (_name, data, size) => {
    expect(roughSizeOf(data, limit)).toBe(size);
  });

  it('measures an object once, even if it holds itself', () => {
    const cycle: { itself?: unknown } = {};
    cycle.itself = cycle;
    expect(roughSizeOf(cycle, limit)).toBe(16 + 28);
  });

  it.each<[string, unknown]>([
    ['long text', 'x'.repeat(limit)],
    ['a long text inside', { list: [new Map([['a', 'x'.repeat(limit)]])] }],
    ['a long key', { ['x'.repeat(limit)]: 1 }],
    ['many items', Array(limit).fill(0)],
    ['a list of billions of holes', Array(2 ** 32 - 1)],
    ['a list with a long field', Object.assign([], { field: 'x'.repeat(limit) })],
    ['many fields', Object.fromEntries(Array.from({ length: limit }, (_, index) => [index, 0]))],
    ['a large map', new Map(Array.from({ length: limit }, (_, index) => [index, 0]))],
    ['a large set', new Set(Array(limit).keys())],
    ['a large buffer', new ArrayBuffer(limit)],
    ['a small view of a large buffer', new Uint8Array(new ArrayBuffer(limit), 0, 1)],
    ['a large bigint', 2n ** 64n],
    ['boxed text, whose keys are its characters', new String('x')],
    ['a pattern', /x/],
    ['an error', new Error('x')],
    ['a blob', new Blob(['x'])],
  ])('finds %s too large', (_name, data) => {
    expect(roughSizeOf(data, limit)).toBe(Number.POSITIVE_INFINITY);
  });
});
