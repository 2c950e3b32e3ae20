import { isObject } from './isObject';
import { isPlainObject } from './isPlainObject';

/** How deep a value may be nested. */
const mostLevels = 50;
/** How many bytes count as one field, which takes about as much memory. */
const bytesPerField = 100;
const bytesPerCharacter = 2;

/** What a value is made of: text, bytes, and the values inside it. */
interface Parts {
  readonly text: string;
  readonly bytes: number;
  readonly inside: () => readonly unknown[];
  /** How many values are inside. They are counted before they are listed. */
  readonly count: number;
}

// Each field is its own, so nobody reads what a page may have put on Object.prototype.
const nothing: Parts = { text: '', bytes: 0, inside: () => [], count: 0 };

/** Returns the parts of a value. Returns undefined if nobody can tell what it holds. */
function partsOf(value: unknown): Parts | undefined {
  if (typeof value === 'string') return { ...nothing, text: value };
  // The length of a bigint can't be read. It can be compared.
  if (typeof value === 'bigint') return BigInt.asIntN(64, value) === value ? nothing : undefined;
  if (typeof value !== 'object' || value === null) return nothing;
  if (Array.isArray(value)) return { ...nothing, count: value.length, inside: () => value };
  if (value instanceof Set) return { ...nothing, count: value.size, inside: () => [...value] };
  if (value instanceof Map) return { ...nothing, count: value.size, inside: () => [...value].flat() };
  // To list the keys of bytes would list every index. A view keeps its whole buffer alive.
  if (ArrayBuffer.isView(value)) return { ...nothing, bytes: value.buffer.byteLength };
  if (value instanceof ArrayBuffer) return { ...nothing, bytes: value.byteLength };
  if (value instanceof Blob) return { ...nothing, bytes: value.size };
  if (value instanceof RegExp) return { ...nothing, text: value.source };
  if (value instanceof Error) return { ...nothing, inside: () => [value.message, value.stack, value.cause] };
  if (value instanceof String) return { ...nothing, text: value.valueOf() };
  if (value instanceof Date || value instanceof Number || value instanceof Boolean) return nothing;
  if (!isPlainObject(value)) return undefined;
  const keys = Object.keys(value);
  return { ...nothing, count: keys.length, inside: () => [...keys, ...Object.values(value)] };
}

/**
 * Returns about how much memory data takes: the number of its objects, fields and items, where each hundred bytes of text or of a buffer
 * count as one of them. Returns `Infinity` if that is more than `most`, if the data is nested deeper than fifty levels, as cycles are, or if
 * nobody can tell what it holds. It stops there, so it takes no more time than `most` allows.
 */
export function sizeOf(data: unknown, most: number): number {
  let size = 0;
  /** Counts a value. Returns whether it fits as well. */
  const fits = (value: unknown, levels: number): boolean => {
    const parts = partsOf(value);
    if (!parts || (isObject(value) && levels === 0)) return false;
    const { text, bytes, count, inside } = parts;
    size += Number(isObject(value)) + count + (text.length * bytesPerCharacter + bytes) / bytesPerField;
    return size <= most && inside().every((inner) => fits(inner, levels - 1));
  };
  return fits(data, mostLevels) ? size : Number.POSITIVE_INFINITY;
}
