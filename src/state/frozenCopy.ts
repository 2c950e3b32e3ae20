import { defineOwn } from '../checks/ownFields';
import { isObject } from '../shared/isObject';

/** How many objects, fields and items a value may have to be kept. */
const mostNodes = 10_000;
/** How deep they may be nested. */
const mostLevels = 50;

/** The fields of an object that count. Bytes aren't plain data: not even their keys are listed. */
const keysOf = (value: object): readonly string[] =>
  ArrayBuffer.isView(value) ? [] : Object.keys(value).filter((key) => key !== '__proto__');

/** Whether two copies say the same. */
function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (!isObject(one) || !isObject(other)) return false;
  const keys = keysOf(one);
  return keys.length === keysOf(other).length && keys.every((key) => key in other && isSame(one[key], other[key]));
}

/** A deeply frozen copy of plain data; undefined if it is too large to keep, as cycles and lists of holes are. */
export function frozenCopy<Value>(value: Value): Value | undefined {
  let nodes = mostNodes;
  const copyOf = (part: unknown, levels: number): unknown => {
    if (!isObject(part)) return part;
    const isList = Array.isArray(part);
    const keys = isList ? [] : keysOf(part);
    nodes -= 1 + (isList ? part : keys).length;
    if (nodes < 0 || !levels) throw new RangeError();
    if (isList) return Object.freeze(Array.from(part, (item) => copyOf(item, levels - 1)));
    const copy = {};
    for (const key of keys) defineOwn(copy, key, copyOf(part[key], levels - 1));
    return Object.freeze(copy);
  };
  try {
    // A copy has the fields of the original.
    return copyOf(value, mostLevels) as Value;
  } catch {
    return undefined;
  }
}

/**
 * A deeply frozen copy of a value, or the former copy if it says the same, so that whoever has seen that one needn't look again;
 * undefined if the value is too large to keep. Two copies are compared, because reading the value itself may throw.
 */
export function updatedCopy<Value>(value: Value, former: Value | undefined): Value | undefined {
  const copy = frozenCopy(value);
  return isSame(copy, former) ? former : copy;
}
