import { isObject } from '../../shared/isObject';

/** How many messages came from each origin. */
export type CountsByOrigin = ReadonlyMap<string, number>;

/** Remembers which window posted from origins that aren't listed, as long as the window lives. */
export interface SenderRecord {
  /** Counts a message from such an origin. */
  readonly note: (sender: unknown, origin: string) => void;
  /** How many messages a window posted from each such origin. */
  readonly countsOf: (sender: object) => CountsByOrigin;
}

const mostOrigins = 5;
const longestOrigin = 200;

/** Creates an empty record. Which window is the desk is asked later, because only a diagnosis needs to know. */
export function createSenderRecord(): SenderRecord {
  const senders = new WeakMap<object, Map<string, number>>();

  return {
    note(sender, origin) {
      // A page's own event may have anything as its source.
      if (!isObject(sender)) return;
      let counts = senders.get(sender);
      if (!counts) {
        counts = new Map();
        senders.set(sender, counts);
      }
      const isKept = counts.has(origin) || (origin.length <= longestOrigin && counts.size < mostOrigins);
      const place = isKept ? origin : 'others';
      counts.set(place, (counts.get(place) ?? 0) + 1);
    },
    countsOf: (sender) => senders.get(sender) ?? new Map(),
  };
}
