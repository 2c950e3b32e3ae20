import { isRecord } from '../shared/isObject';

/** How many objects, fields and items a visitor may have to be kept. */
const mostNodes = 10_000;
/** How deep they may lie. */
const mostLevels = 50;

/** Whether two frozen values say the same. */
function isSame(one: unknown, other: unknown): boolean {
  return (
    Object.is(one, other) ||
    (isRecord(one) &&
      isRecord(other) &&
      Object.keys(one).length === Object.keys(other).length &&
      Object.keys(one).every((key) => key in other && isSame(one[key], other[key])))
  );
}

/** A value that is frozen all through, or the former one where the two say the same, so that listeners needn't look again. */
export const settled = <Value>(value: Value, former: Value | undefined): Value =>
  // What is the same as a value is one.
  isSame(value, former) ? (former as Value) : value;

/** A deeply frozen copy of plain data; undefined where it is too large to keep, as cycles and lists of holes are. */
export function frozenCopy<Value>(value: Value): Value | undefined {
  let nodes = mostNodes;
  const copyOf = (part: unknown, levels: number): unknown => {
    if (!isRecord(part)) return part;
    const isList = Array.isArray(part);
    // Of bytes, which are no plain data, not even the keys are listed.
    const keys = isList || ArrayBuffer.isView(part) ? [] : Object.keys(part);
    nodes -= 1 + (isList ? part : keys).length;
    if (nodes < 0 || !levels) throw new RangeError();
    if (isList) return Object.freeze(Array.from(part, (item) => copyOf(item, levels - 1)));
    const copy: Record<string, unknown> = {};
    for (const key of keys) {
      // To assign it would change what the copy is.
      const field = part[key];
      if (key !== '__proto__') copy[key] = isRecord(field) ? copyOf(field, levels - 1) : field;
    }
    return Object.freeze(copy);
  };
  try {
    // A copy has the fields of what was copied.
    return copyOf(value, mostLevels) as Value;
  } catch {
    return undefined;
  }
}
