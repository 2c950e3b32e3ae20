import { isObject } from '../shared/isObject';
import { isPlainObject } from '../shared/isPlainObject';

/** The name of an object's built-in class. */
const classOf = (value: object): string => Object.prototype.toString.call(value);

/** The bytes of a buffer or of a view; undefined if the value is neither. */
function bytesOf(value: object): Uint8Array | undefined {
  if (value instanceof ArrayBuffer) return new Uint8Array(value);
  return ArrayBuffer.isView(value) ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength) : undefined;
}

/** What an object is made of, in order; undefined if it has no parts. */
function partsOf(value: object): ArrayLike<unknown> | undefined {
  if (Array.isArray(value)) return value;
  return value instanceof Map || value instanceof Set ? [...value] : bytesOf(value);
}

/** What a single value says. A date and an object around a primitive value say a primitive one. */
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
    const isSameAt = (key: string) => key in other && isSameInside(one[key], other[key]);
    return keys.length === Object.keys(other).length && keys.every(isSameAt);
  }
  const parts = partsOf(one);
  const otherParts = partsOf(other);
  return parts && otherParts ? haveSameParts(parts, otherParts) : Object.is(primitiveOf(one), primitiveOf(other));
}

/** Whether a kept copy says the same as another value. The copy ends, so the comparison does, even if the other value is a cycle. */
export function isSame(copy: unknown, value: unknown): boolean {
  try {
    return isSameInside(copy, value);
  } catch {
    // A page's own getter threw.
    return false;
  }
}
