import { isObject } from '../../shared/isObject';

/** How many messages came from each origin. */
export type CountsByOrigin = ReadonlyMap<string, number>;

/** Remembers which windows posted from origins that aren't listed. It forgets a window when the window is gone. */
export interface SenderRecord {
  /** Counts a message from an origin that isn't listed. */
  readonly note: (sender: unknown, origin: string) => void;
  /** Returns how many messages a window posted from each origin that isn't listed. */
  readonly countsOf: (sender: object) => CountsByOrigin;
}

const mostOrigins = 5;
const longestOrigin = 200;

/** Creates an empty record. It covers all windows, because only a diagnosis finds out which of them is the desk. */
export function createSenderRecord(): SenderRecord {
  const senders = new WeakMap<object, Map<string, number>>();

  return {
    note(sender, origin) {
      // If the page's own scripts made the event, its source may be anything.
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
