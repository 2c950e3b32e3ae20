import { copyOwnFields } from '../checks/ownFields';
import { isPlainObject } from '../shared/isPlainObject';
import { isSame } from './isSame';

/** How many objects, fields and items a value may have to be kept. */
const mostNodes = 10_000;
/** How many bytes of a buffer count as one of them: a value may hold a megabyte. */
const bytesPerNode = 100;
/** How deep they may be nested. */
const mostLevels = 50;

/** A view of bytes, with the constructor of its class. Every class of views makes one of a buffer. */
type View = ArrayBufferView & { readonly constructor: new (buffer: ArrayBufferLike) => ArrayBufferView };

/** A copy of a buffer, or of what a view shows of one. Engines don't let bytes be frozen. */
function copyOfBytes(bytes: ArrayBuffer | ArrayBufferView): object {
  if (bytes instanceof ArrayBuffer) return bytes.slice(0);
  const { buffer, byteOffset, byteLength, constructor: Constructor } = bytes as View;
  return new Constructor(buffer.slice(byteOffset, byteOffset + byteLength));
}

/**
 * A deeply frozen copy of data; undefined if it is too large to keep, as cycles and lists of holes are. A date, a map, a set and
 * bytes keep their type. What else isn't a plain object or a list is a single value, and isn't copied.
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
      take(Object.keys(part).length);
      return Object.freeze(copyOwnFields(part, copyInside));
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
 * A deeply frozen copy of a value, or the former copy if the value says the same, so that whoever has seen that one needn't look
 * again; undefined if the value is too large to keep.
 */
export function updatedCopy<Value>(value: Value, former: Value | undefined): Value | undefined {
  return isSame(former, value) ? former : frozenCopy(value);
}
