import { defineOwn } from '../checks/ownFields';
import { isPlainObject } from '../shared/isPlainObject';
import { isSame } from './isSame';

/** How many objects, fields and items a value may have. A larger value isn't kept. */
const mostNodes = 10_000;
/** How many bytes of a buffer count as one of them. So a value may have a megabyte of bytes. */
const bytesPerNode = 100;
/** How deep they may be nested. */
const mostLevels = 50;

/** A view of bytes, with the constructor of its class. The constructor of every such class takes a buffer. */
type View = ArrayBufferView & { readonly constructor: new (buffer: ArrayBufferLike) => ArrayBufferView };

/** Copies a buffer, or the part of a buffer that a view shows. The copy isn't frozen, because engines can't freeze bytes. */
function copyOfBytes(bytes: ArrayBuffer | ArrayBufferView): object {
  if (bytes instanceof ArrayBuffer) return bytes.slice(0);
  const { buffer, byteOffset, byteLength, constructor: Constructor } = bytes as View;
  return new Constructor(buffer.slice(byteOffset, byteOffset + byteLength));
}

/**
 * Returns a deeply frozen copy of data. Returns undefined if the data is too large to keep, as cycles and lists of holes are. Dates, maps,
 * sets and bytes keep their type. Any other object that isn't a plain object or a list counts as a single value, and isn't copied.
 */
export function frozenCopy<Value>(value: Value): Value | undefined {
  let room = mostNodes;
  const copyOf = (part: unknown, levels: number): unknown => {
    const copyInside = (inner: unknown) => copyOf(inner, levels - 1);
    const take = (size: number) => {
      room -= 1 + size;
      if (room < 0 || levels === 0) throw new RangeError();
    };
    if (isPlainObject(part)) {
      const fields = Object.entries(part);
      take(fields.length);
      const copy = {};
      // A copy of the copy could get another prototype from a field __proto__.
      for (const [key, inner] of fields) if (key !== '__proto__') defineOwn(copy, key, copyInside(inner));
      return Object.freeze(copy);
    }
    if (Array.isArray(part)) {
      take(part.length);
      return Object.freeze(Array.from(part, copyInside));
    }
    if (part instanceof Map) {
      take(part.size);
      return Object.freeze(new Map(Array.from(part, ([key, inner]) => [copyInside(key), copyInside(inner)])));
    }
    if (part instanceof Set) {
      take(part.size);
      return Object.freeze(new Set(Array.from(part, copyInside)));
    }
    if (part instanceof ArrayBuffer || ArrayBuffer.isView(part)) {
      take(part.byteLength / bytesPerNode);
      return copyOfBytes(part);
    }
    return part instanceof Date ? Object.freeze(new Date(part)) : part;
  };
  try {
    // A copy has the type of the original.
    return copyOf(value, mostLevels) as Value;
  } catch {
    return undefined;
  }
}

/**
 * Returns a deeply frozen copy of a value. If the former copy is the same by value, returns that copy, so that readers can see that nothing
 * has changed. Returns undefined if the value is too large to keep.
 */
export function updatedCopy<Value>(value: Value, former: Value | undefined): Value | undefined {
  return isSame(former, value) ? former : frozenCopy(value);
}
