import { deskOrigins } from '../../intake/origins';
import type { DeskRejection } from '../../intake/rejection';

/** How many messages were rejected, by reason. */
export type RejectionCounts = Readonly<Record<DeskRejection['reason'], number>>;

/** Counts of the messages that a client has received so far. It contains no payloads, and nothing about visitors. */
export interface MessageCounts {
  /** How many messages arrived at the window since the client was created. */
  readonly received: number;
  /** How many of them were delivered, including unknown events of the desk. */
  readonly delivered: number;
  /** How many of them were rejected, by reason. */
  readonly rejected: RejectionCounts;
  /**
   * How many messages came from each origin: the listed ones, iAdvize's, the page's own, and about the first 20 others. The rest count as
   * `others`.
   */
  readonly origins: Readonly<Record<string, number>>;
  /** When the last event was delivered, in ms since 1970, as `Date.now()` counts; undefined before the first. */
  readonly lastEventAt: number | undefined;
}

/** Counts messages, in bounded space. */
export interface MessageCounter {
  /** Counts a message from an origin, with the reason if it was rejected. */
  readonly count: (origin: string, reason?: DeskRejection['reason']) => void;
  /** Returns the counts as they are now. */
  readonly read: () => MessageCounts;
}

const mostOtherOrigins = 20;
const longestOrigin = 200;

/** Creates a counter for a client that listens to these origins on a page of that origin. */
export function createMessageCounter(listed: ReadonlySet<string>, pageOrigin: string): MessageCounter {
  const expected: ReadonlySet<string> = new Set([...listed, ...Object.values(deskOrigins), pageOrigin]);
  const counts = new Map<string, number>();
  const rejected = { origin: 0, source: 0, schema: 0, shape: 0 };
  let delivered = 0;
  let lastEventAt: number | undefined;

  /** The key that an origin's messages count under. An attacker may have a million origins, so only the first few get their own. */
  const placeOf = (origin: string) => {
    const isKept =
      counts.has(origin) ||
      expected.has(origin) ||
      (origin.length <= longestOrigin && counts.size < expected.size + mostOtherOrigins);
    return isKept ? origin : 'others';
  };

  return {
    count(origin, reason) {
      const place = placeOf(origin);
      counts.set(place, (counts.get(place) ?? 0) + 1);
      if (reason) {
        rejected[reason] += 1;
      } else {
        delivered += 1;
        lastEventAt = Date.now();
      }
    },
    read() {
      const received = Object.values(rejected).reduce((sum, count) => sum + count, delivered);
      return { received, delivered, rejected: { ...rejected }, origins: Object.fromEntries(counts), lastEventAt };
    },
  };
}
