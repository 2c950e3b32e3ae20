import { sizeOf } from '../../shared/sizeOf';
import { type LogEntry, type Verdict, verdicts } from './logEntry';

/** How many messages are kept. */
export const mostEntries = 10_000;
/** How large one payload may be to be kept, in fields. */
const largestPayload = 10_000;
/** How large all payloads may be together, in fields. That is about 20 MB. */
const mostPayloads = 200_000;

/** A payload that was kept. */
interface KeptPayload {
  readonly data: unknown;
}

/** What the panel remembers about the messages, oldest first. Its memory is limited. */
export interface MessageLog {
  /** Adds a message, with its payload if somebody was allowed to read it. Drops the oldest one if the log is full. */
  readonly add: (entry: Omit<LogEntry, 'id'>, payload?: KeptPayload) => LogEntry;
  /** Returns the messages, oldest first: the same list until there is another one. */
  readonly entries: () => readonly LogEntry[];
  /** Returns the payload of a message, or undefined if it wasn't read, was too large, or had to make room. */
  readonly payloadOf: (id: number) => KeptPayload | undefined;
  /** Returns how many messages had each verdict, the dropped ones included. */
  readonly counts: () => Readonly<Record<Verdict, number>>;
  /** Returns how many of the oldest messages were dropped. */
  readonly dropped: () => number;
  /** Removes all messages. Their numbers go on. */
  readonly clear: () => void;
}

const noCounts = () => Object.fromEntries(verdicts.map((verdict) => [verdict, 0])) as Record<Verdict, number>;

/** Creates an empty log. */
export function createMessageLog(): MessageLog {
  // Sets and maps, because an item is removed from their beginning in no time.
  const kept = new Set<LogEntry>();
  const payloads = new Map<number, KeptPayload & { readonly size: number }>();
  let counts = noCounts();
  let list: readonly LogEntry[] | undefined;
  let lastId = 0;
  let dropped = 0;
  let payloadSize = 0;

  const forgetPayload = (id: number) => {
    payloadSize -= payloads.get(id)?.size ?? 0;
    payloads.delete(id);
  };
  const keepPayload = (id: number, { data }: KeptPayload) => {
    const size = sizeOf(data, largestPayload);
    if (size > largestPayload) return;
    payloads.set(id, { data, size });
    payloadSize += size;
    for (const oldId of payloads.keys()) {
      if (payloadSize <= mostPayloads) break;
      forgetPayload(oldId);
    }
  };

  return {
    add(entry, payload) {
      lastId += 1;
      const added = { ...entry, id: lastId };
      kept.add(added);
      counts[entry.verdict] += 1;
      list = undefined;
      if (payload) keepPayload(lastId, payload);
      for (const oldest of kept) {
        if (kept.size <= mostEntries) break;
        kept.delete(oldest);
        forgetPayload(oldest.id);
        dropped += 1;
      }
      return added;
    },
    entries() {
      list ??= [...kept];
      return list;
    },
    payloadOf: (id) => payloads.get(id),
    counts: () => counts,
    dropped: () => dropped,
    clear() {
      kept.clear();
      payloads.clear();
      list = undefined;
      payloadSize = 0;
      dropped = 0;
      counts = noCounts();
    },
  };
}
