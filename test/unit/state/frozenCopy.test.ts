import { describe, expect, it } from 'vitest';
import { frozenCopy } from '../../../src/state/frozenCopy';

/** A value in so many of its kind, the innermost empty. */
const nested = (levels: number, wrap: (inner: unknown) => unknown, innermost: unknown): unknown =>
  levels > 1 ? wrap(nested(levels - 1, wrap, innermost)) : innermost;

describe('frozenCopy', () => {
  it('refuses lists that lie deeper than fifty, and takes as many', () => {
    const lists = (levels: number) => nested(levels, (inner) => [inner], []);
    expect(frozenCopy(lists(51))).toBeUndefined();
    expect(frozenCopy(lists(50))).toEqual(lists(50));
  });

  it('refuses one item more than ten thousand with their list, and takes as many', () => {
    const list = Array.from({ length: 9999 }, () => 1);
    expect(frozenCopy([...list, 1])).toBeUndefined();
    expect(frozenCopy(list)).toEqual(list);
  });

  it.each([
    ['a map', (size: number) => new Map(Array.from({ length: size }, (_, index) => [index, index]))],
    ['a set', (size: number) => new Set(Array.from({ length: size }, (_, index) => index))],
    ['bytes, if a hundred count as one item', (size: number) => new Uint8Array(size * 100)],
  ])('has the same limit for %s', (_name, valueOfSize) => {
    expect(frozenCopy(valueOfSize(10_000))).toBeUndefined();
    expect(frozenCopy(valueOfSize(9999))).toBeInstanceOf(valueOfSize(0).constructor);
  });

  it.each([
    ['a map', (inner: unknown) => new Map([[inner, 1]])],
    ['a set', (inner: unknown) => new Set([inner])],
  ])('has the same limit for the depth of %s', (_name, wrap) => {
    expect(frozenCopy(nested(51, wrap, []))).toBeUndefined();
    expect(frozenCopy(nested(50, wrap, []))).toBeDefined();
  });

  it('copies and deeply freezes the contents of a map and a set', () => {
    const inner = { name: 'Ada' };
    const copy = frozenCopy({ map: new Map([['key', inner]]), set: new Set([inner]) });
    for (const kept of [copy?.map.get('key'), ...(copy?.set ?? [])]) {
      expect(kept).toEqual(inner);
      expect(kept).not.toBe(inner);
      expect(Object.isFrozen(kept)).toBe(true);
    }
  });

  it('copies a date and bytes, so that a change of the original changes nothing', () => {
    const original = { at: new Date(5), bytes: new Uint16Array([1, 2, 3]).subarray(1), buffer: new ArrayBuffer(1) };
    const copy = frozenCopy(original);
    original.at.setTime(6);
    original.bytes[0] = 9;
    expect(copy).toEqual({ at: new Date(5), bytes: new Uint16Array([2, 3]), buffer: new ArrayBuffer(1) });
    expect(copy?.bytes.buffer.byteLength).toBe(4);
    expect(copy?.buffer).not.toBe(original.buffer);
  });

  it('keeps an object that is not data as a single value', () => {
    const file = new Blob(['text']);
    expect(frozenCopy({ file })?.file).toBe(file);
  });

  it('gives the copy no prototype from a field', () => {
    const hostile: unknown = JSON.parse('{"__proto__":{"isAdmin":true}}');
    const copy = Object(frozenCopy(hostile));
    expect(copy.isAdmin).toBeUndefined();
    expect(Object.getPrototypeOf(copy)).toBe(Object.prototype);
  });
});
