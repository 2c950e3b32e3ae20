import { isPlainObject } from '../shared/isPlainObject';

/** How deep a value may be nested. */
const mostLevels = 50;
/** How many bytes count as one field, which takes about as much memory. */
const bytesPerField = 100;

/** How many fields the text of a string counts as. A character takes up to two bytes. */
const textSize = (text: string) => (text.length * 2) / bytesPerField;

/**
 * Returns about how much memory data takes: the number of its objects, fields and items, where each hundred bytes of text or of a buffer
 * count as one of them. Returns `Infinity` if that is more than `most`, or if the data is nested deeper than fifty levels, as cycles are.
 */
export function sizeOf(value: unknown, most: number): number {
  let size = 0;
  /** Whether a part fits as well. */
  const fits = (part: unknown, levels: number): boolean => {
    const fitsInside = (inner: unknown) => fits(inner, levels - 1);
    const add = (more: number) => {
      size += more;
      return size <= most;
    };
    if (typeof part === 'string') return add(textSize(part));
    if (typeof part !== 'object' || part === null) return true;
    if (levels === 0) return false;
    if (Array.isArray(part)) return add(1 + part.length) && part.every(fitsInside);
    if (part instanceof Set) return add(1 + part.size) && [...part].every(fitsInside);
    if (part instanceof Map) return add(1 + part.size) && [...part].flat().every(fitsInside);
    if (part instanceof ArrayBuffer || ArrayBuffer.isView(part)) return add(1 + part.byteLength / bytesPerField);
    const keys = isPlainObject(part) ? Object.keys(part) : [];
    return add(1 + keys.length) && keys.every((key) => add(textSize(key)) && fitsInside(Reflect.get(part, key)));
  };
  return fits(value, mostLevels) ? size : Number.POSITIVE_INFINITY;
}
