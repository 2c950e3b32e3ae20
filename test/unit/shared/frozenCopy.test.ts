import { describe, expect, it } from 'vitest';
import { frozenCopy } from '../../../src/shared/frozenCopy';

/** A list in so many lists, the innermost empty. */
function nested(levels: number, wrap: (inner: unknown) => unknown): unknown {
  let value: unknown = [];
  for (let level = 1; level < levels; level += 1) value = wrap(value);
  return value;
}

describe('frozenCopy', () => {
  it('copies data at any depth', () => {
    let copy: unknown = frozenCopy(nested(100_000, (inner) => [inner]));
    let levels = 0;
    for (; Array.isArray(copy) && Object.isFrozen(copy); [copy] = copy) levels += 1;
    expect(levels).toBe(100_000);
  });

  it('copies a cycle as a cycle, and a part that occurs twice as one part', () => {
    const part = { name: 'Ada' };
    const list: unknown[] = [part, part];
    list.push(list);
    const copy = frozenCopy(list);
    expect(copy[2]).toBe(copy);
    expect(copy[1]).toBe(copy[0]);
    expect(copy[0]).not.toBe(part);
  });

  it.each([
    ['without holes', 0],
    ['of holes', 40],
  ])('copies no fields of a list %s: nothing that measures a list expects any', (_name, length) => {
    const list = Object.assign(Array(length), { field: 1 });
    list.push('item');
    Object.defineProperty(list, '__proto__', { value: {}, enumerable: true });
    expect(Object.keys(frozenCopy(list))).toEqual([String(length)]);
  });

  it('leaves holes in a list, even billions of them', () => {
    const list: unknown[] = [1, undefined];
    list.length = 2 ** 32 - 1;
    list[5] = { name: 'Ada' };
    const copy = frozenCopy(list);
    expect(Object.keys(copy)).toEqual(['0', '1', '5']);
    expect(copy).toHaveLength(2 ** 32 - 1);
    expect(copy[5]).toEqual({ name: 'Ada' });
    expect(Object.isFrozen(copy)).toBe(true);
    const short = ['a', 'b'];
    short.length = 3;
    delete short[0];
    expect(frozenCopy(short)).toStrictEqual(short);
    expect(Object.keys(frozenCopy(short))).toEqual(['1']);
  });

  it('copies a megabyte of bytes, and no more', () => {
    const megabyte = new Uint8Array(1_000_000);
    // Without a matcher, which would compare the million bytes for its message.
    expect(frozenCopy(megabyte) === megabyte).toBe(false);
    const more = new Uint8Array(1_000_001);
    expect(frozenCopy({ more }).more).toBe(more);
  });

  it('copies a megabyte of bytes in all, because many views may show the same bytes', () => {
    const { buffer } = new Uint8Array(400_000);
    const views = Array.from({ length: 4 }, () => new Uint8Array(buffer));
    const copies = frozenCopy(views);
    expect(copies.map((copy, index) => copy === views[index])).toEqual([false, false, true, true]);
  });

  it('keeps bytes that another listener has taken away', () => {
    const bytes = new Uint8Array(4);
    structuredClone(bytes, { transfer: [bytes.buffer] });
    expect(frozenCopy(bytes)).toBe(bytes);
  });

  it('copies and deeply freezes the contents of a map and a set', () => {
    const inner = { name: 'Ada' };
    const copy = frozenCopy({ map: new Map([['key', inner]]), set: new Set([inner]) });
    for (const kept of [copy.map.get('key'), ...(copy.set ?? [])]) {
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
    expect(copy.bytes.buffer.byteLength).toBe(4);
    expect(copy.buffer).not.toBe(original.buffer);
  });

  it('keeps an object that is not data as a single value', () => {
    const file = new Blob(['text']);
    expect(frozenCopy({ file }).file).toBe(file);
  });

  it('does not set the prototype of the copy from a field', () => {
    const hostile: unknown = JSON.parse('{"__proto__":{"isAdmin":true}}');
    const copy = Object(frozenCopy(hostile));
    expect(copy.isAdmin).toBeUndefined();
    expect(Object.getPrototypeOf(copy)).toBe(Object.prototype);
  });
});
