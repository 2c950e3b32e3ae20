import type { VisitorProfile } from '../events/visitorProfile';
import { hasOwn, own } from '../shared/ownFields';
import { sizeOf } from '../shared/sizeOf';
import { keepWaiting, mention } from './conversations';
import { isSame } from './isSame';
import type { DeskMemory, KnownFacts } from './memory';

/** How much is kept, in fields: more than an agent needs, and little enough that a desk gone wild can't fill the memory. */
const most = { visitorSize: 10_000, allVisitorsSize: 50_000, extraSize: 100 };

/** Returns the sizes of the visitors that are kept for other conversations. */
function otherSizes({ state, waitingVisitors, visitorSizes }: DeskMemory, id: string): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  const keep = (other: string, known: KnownFacts) => {
    const size = visitorSizes.get(other);
    if (size !== undefined && other !== id && own(known, 'visitor')) sizes.set(other, size);
  };
  for (const conversation of state.conversations) keep(conversation.id, conversation);
  for (const [other, known] of waitingVisitors) keep(other, known);
  return sizes;
}

/** Measures a visitor. The memory has no size for one that is too large for what the others leave. */
function measureVisitor(memory: DeskMemory, id: string, visitor: object): DeskMemory {
  const visitorSizes = otherSizes(memory, id);
  let room = most.allVisitorsSize;
  for (const size of visitorSizes.values()) room -= size;
  const size = sizeOf(visitor, most.visitorSize);
  return { ...memory, visitorSizes: size <= room ? new Map([...visitorSizes, [id, size]]) : visitorSizes };
}

/** A visitor joins their conversation, or waits for it. */
export function meetVisitor(
  memory: DeskMemory,
  id: string,
  { visitor, profile }: { readonly visitor: object; readonly profile: VisitorProfile },
): DeskMemory {
  const conversation = memory.state.conversations.find((known) => known.id === id);
  const former = conversation ?? memory.waitingVisitors.get(id);
  const formerProfile = own(former, 'profile');
  const formerVisitor = own(former, 'visitor');
  // Readers can see that nothing has changed if the visitor stays the same object.
  const isKnown = formerVisitor !== undefined && isSame(formerVisitor, visitor);
  const measured = isKnown ? memory : measureVisitor(memory, id, visitor);
  // An object may have any fields.
  const fitting = measured.visitorSizes.has(id) ? (visitor as Readonly<Record<string, unknown>>) : undefined;
  const known: KnownFacts = {
    visitor: isKnown ? formerVisitor : fitting,
    profile: formerProfile && isSame(formerProfile, profile) ? formerProfile : profile,
  };
  return conversation ? mention(measured, id, known) : keepWaiting(measured, id, { ...former, ...known });
}

/** An event adds fields to its conversation. If that has too many then, it keeps those that it has. */
export function addExtra(memory: DeskMemory, id: string, news: object): DeskMemory {
  const conversation = memory.state.conversations.find((known) => known.id === id);
  const former = conversation ?? memory.waitingVisitors.get(id);
  const known: object = own(former, 'extra') ?? {};
  const isKnown = ([field, value]: [string, unknown]) =>
    hasOwn(known, field) && isSame(Reflect.get(known, field), value);
  const changed = Object.entries(news).filter((entry) => !isKnown(entry));
  const extra = Object.freeze({ ...known, ...Object.fromEntries(changed) });
  if (!changed.length || sizeOf(extra, most.extraSize) > most.extraSize) return memory;
  return conversation ? mention(memory, id, { extra }) : keepWaiting(memory, id, { ...former, extra });
}
