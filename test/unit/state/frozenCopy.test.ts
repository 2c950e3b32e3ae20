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

  it('takes no field of a view of bytes', () => {
    expect(Object.keys(Object(frozenCopy(new Uint8Array(3))))).toEqual([]);
  });

  it('gives the copy no prototype from a field', () => {
    const hostile: unknown = JSON.parse('{"__proto__":{"isAdmin":true}}');
    const copy = Object(frozenCopy(hostile));
    expect(copy.isAdmin).toBeUndefined();
    expect(Object.getPrototypeOf(copy)).toBe(Object.prototype);
  });
});
