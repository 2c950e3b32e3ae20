import { classOf } from '../shared/classOf';
import { isObject } from '../shared/isObject';
import { isPlainObject } from '../shared/isPlainObject';
import { hasOwn } from '../shared/ownFields';

/** Returns the bytes of a buffer or of a view. Returns undefined if the value is neither. */
function bytesOf(value: object): Uint8Array | undefined {
  if (value instanceof ArrayBuffer) return new Uint8Array(value);
  return ArrayBuffer.isView(value) ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength) : undefined;
}

/** Returns an object's items, entries or bytes, in order. Returns undefined if it has none of them. */
function partsOf(value: object): ArrayLike<unknown> | undefined {
  if (Array.isArray(value)) return value;
  return value instanceof Map || value instanceof Set ? [...value] : bytesOf(value);
}

/** Returns the value to compare an object by. For a date or an object around a primitive value, that is a primitive value. */
const primitiveOf = (value: object): unknown =>
  value instanceof RegExp || value instanceof Error ? String(value) : value.valueOf();

function haveSameParts(one: ArrayLike<unknown>, other: ArrayLike<unknown>): boolean {
  if (one.length !== other.length) return false;
  for (let index = 0; index < one.length; index += 1) if (!isSameInside(one[index], other[index])) return false;
  return true;
}

function isSameInside(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (!isObject(one) || !isObject(other) || classOf(one) !== classOf(other)) return false;
  if (isPlainObject(one) && isPlainObject(other)) {
    const keys = Object.keys(one);
    const isSameAt = (key: string) => hasOwn(other, key) && isSameInside(one[key], other[key]);
    return keys.length === Object.keys(other).length && keys.every(isSameAt);
  }
  const parts = partsOf(one);
  const otherParts = partsOf(other);
  return parts && otherParts ? haveSameParts(parts, otherParts) : Object.is(primitiveOf(one), primitiveOf(other));
}

/** Whether a kept copy equals another value. The copy has no cycles, so the comparison ends even if the other value has some. */
export function isSame(copy: unknown, value: unknown): boolean {
  try {
    return isSameInside(copy, value);
  } catch {
    // A page's own getter threw.
    return false;
  }
}
