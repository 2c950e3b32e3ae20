import { isObject } from './isObject';
import { isPlainObject } from './isPlainObject';

/** What any value costs, in bytes, beside its text, its items and its fields. */
const bytesPerValue = 16;
const bytesPerCharacter = 2;

/** Roughly how many bytes the value itself takes, and the values inside it. */
type Measured = readonly [bytes: number, inside: readonly unknown[]];

const tooLarge: Measured = [Number.POSITIVE_INFINITY, []];

/** Measures one object. Looks at nothing inside it, and doesn't list more than the limit allows. */
function measureObject(value: object, limit: number): Measured {
  const holds = (count: number, list: () => readonly unknown[]): Measured =>
    count * bytesPerValue > limit ? tooLarge : [0, list()];
  // To list the keys of bytes would list every index. A view keeps its whole buffer alive.
  if (ArrayBuffer.isView(value)) return [value.buffer.byteLength, []];
  if (value instanceof ArrayBuffer) return [value.byteLength, []];
  if (value instanceof Map) return holds(value.size, () => [...value.keys(), ...value.values()]);
  if (value instanceof Set) return holds(value.size, () => [...value]);
  if (value instanceof Date) return [0, []];
  if (!Array.isArray(value) && !isPlainObject(value)) return tooLarge;
  // A list may have fields, too. Its length is checked first, so that its items aren't listed if they are too many.
  if (Array.isArray(value) && value.length * bytesPerValue > limit) return tooLarge;
  const keys = Object.keys(value);
  return holds(keys.length, () => [...keys, ...Object.values(value)]);
}

function measure(value: unknown, limit: number): Measured {
  if (typeof value === 'string') return [value.length * bytesPerCharacter, []];
  // The length of a bigint can't be read. It can be compared.
  if (typeof value === 'bigint') return BigInt.asIntN(64, value) === value ? [0, []] : tooLarge;
  return isObject(value) ? measureObject(value, limit) : [0, []];
}

/**
 * Returns roughly how many bytes a message's data takes, or infinity if that is more than the limit. It stops there, so it takes no more
 * time than the limit allows. Plain objects, lists, maps, sets, dates, buffers and views of them are measured. Any other object counts as
 * too large, because nobody can tell what it holds.
 */
export function roughSizeOf(data: unknown, limit: number): number {
  const seen = new Set<unknown>();
  const waiting = [data];
  let bytes = 0;
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (isObject(value)) {
      if (seen.has(value)) continue;
      seen.add(value);
    }
    const [own, inside] = measure(value, limit - bytes);
    bytes += bytesPerValue + own;
    if (bytes > limit) return Number.POSITIVE_INFINITY;
    waiting.push(...inside);
  }
  return bytes;
}
