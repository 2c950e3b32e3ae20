import { isObject } from './isObject';
import { isPlainObject } from './isPlainObject';
import { ownOrOfClass } from './ownFields';

/** How deep a value may be nested. */
const mostLevels = 50;
/** How many bytes count as one field, which takes about as much memory. */
const bytesPerField = 100;
const bytesPerCharacter = 2;
/** How many bits a bigint may have. */
const mostBits = 800;

const sizeOfText = (text: string) => (text.length * bytesPerCharacter) / bytesPerField;

/** Returns the size of a buffer. One that can grow reserves its greatest length. */
function sizeOfBuffer(buffer: ArrayBufferLike): number {
  // The oldest supported engines have none, and what every object inherits isn't it.
  const reserved = ownOrOfClass(buffer, 'maxByteLength');
  return (typeof reserved === 'number' ? reserved : buffer.byteLength) / bytesPerField;
}

/** Returns the size of an object without items and fields. Returns undefined if its contents can't be read. */
function sizeOfSingle(value: object): number | undefined {
  // To list the keys of bytes would list every index. A view keeps its whole buffer alive.
  if (ArrayBuffer.isView(value)) return sizeOfBuffer(value.buffer);
  if (value instanceof ArrayBuffer) return sizeOfBuffer(value);
  if (value instanceof File) return value.size / bytesPerField + sizeOfText(value.type) + sizeOfText(value.name);
  if (value instanceof Blob) return value.size / bytesPerField + sizeOfText(value.type);
  if (value instanceof RegExp) return sizeOfText(value.source);
  if (value instanceof String) return sizeOfText(value.valueOf());
  return value instanceof Date || value instanceof Number || value instanceof Boolean ? 0 : undefined;
}

/** Returns the names of the fields that a list has besides its items. They are the last of its keys. */
const fieldsOfList = (list: readonly unknown[]): string[] =>
  Object.keys(list).slice(list.reduce<number>((count) => count + 1, 0));

/**
 * Returns about how much memory data takes: the number of its objects, fields and items, and each hundred bytes of text or of a buffer
 * count as one more. Returns `Infinity` if that is more than `most`, if the data is nested deeper than fifty levels, as cycles are, or if
 * its contents can't be read. It stops there, so it takes no more time than `most` allows.
 */
export function sizeOf(data: unknown, most: number): number {
  let size = 0;
  /** Adds to the size. Returns whether that is still small enough. */
  const add = (part: number | undefined) => {
    size += part ?? Number.POSITIVE_INFINITY;
    return size <= most;
  };
  /** Counts a value. Returns whether it fits as well. */
  const fits = (value: unknown, levels: number): boolean => {
    if (typeof value === 'string') return add(sizeOfText(value));
    // The length of a bigint can't be read. It can be compared.
    if (typeof value === 'bigint') return BigInt.asIntN(mostBits, value) === value && add(mostBits / 8 / bytesPerField);
    if (!isObject(value)) return true;
    if (levels === 0) return false;
    size += 1;
    const fitsInside = (inner: unknown) => fits(inner, levels - 1);
    const fitsAt = (key: string) => add(1 + sizeOfText(key)) && fitsInside(Reflect.get(value, key));
    // Items are counted before they are listed.
    if (Array.isArray(value)) return add(value.length) && value.every(fitsInside) && fieldsOfList(value).every(fitsAt);
    if (value instanceof Set) return add(value.size) && [...value].every(fitsInside);
    if (value instanceof Map) return add(value.size) && [...value].flat().every(fitsInside);
    if (value instanceof Error) return [value.name, value.message, value.stack, value.cause].every(fitsInside);
    if (!isPlainObject(value)) return add(sizeOfSingle(value));
    return Object.keys(value).every(fitsAt);
  };
  return fits(data, mostLevels) ? size : Number.POSITIVE_INFINITY;
}
