import type { DeskConversation } from './deskState';
import type { VisitorProfile } from './profile';
import { isRecord } from './record';

type FrozenVisitor = DeskConversation['visitor'];

/** How many objects and entries a visitor may have to be kept, and how deep. */
const most = { nodes: 10_000, levels: 50 };

const keysOf = (value: object) => Object.keys(value).filter((key) => key !== '__proto__');

/** A deeply frozen copy, of a budget that cycles, holes and shared parts can't overdraw: it throws before. */
function copyOf(value: unknown, budget: { nodes: number }, levels: number): unknown {
  if (!isRecord(value)) return value;
  const isList = Array.isArray(value);
  budget.nodes -= isList ? value.length : 1;
  if (budget.nodes < 0 || levels < 0 || ArrayBuffer.isView(value)) throw new RangeError('too large to keep');
  const keys = isList ? [] : keysOf(value);
  budget.nodes -= keys.length;
  const copy = (part: unknown) => copyOf(part, budget, levels - 1);
  return Object.freeze(
    isList ? Array.from(value, copy) : Object.fromEntries(keys.map((key) => [key, copy(value[key])])),
  );
}

/** Whether two frozen copies say the same. */
function isSame(one: unknown, other: unknown): boolean {
  if (!isRecord(one) || !isRecord(other)) return Object.is(one, other);
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => key in other && isSame(one[key], other[key]));
}

/** A deeply frozen copy of a visitor, or the former one where the two say the same; undefined where it is too large. */
export function frozenVisitor(visitor: unknown, former: FrozenVisitor): FrozenVisitor {
  try {
    const copy = copyOf(visitor, { nodes: most.nodes }, most.levels);
    if (isSame(copy, former)) return former;
    // The schema lets objects pass alone, and a copy of one is one.
    return copy as FrozenVisitor;
  } catch {
    return undefined;
  }
}

/** A frozen copy of a profile, or the former one where the two say the same. */
export function frozenProfile(profile: VisitorProfile, former: VisitorProfile | undefined): VisitorProfile {
  return former && isSame(profile, former) ? former : Object.freeze({ ...profile });
}
