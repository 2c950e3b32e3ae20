import { deskOrigins } from '../intake/origins';
import type { DeskRejection } from '../intake/rejection';
import { hintsOf } from './hints';

/** How many messages were rejected, by reason. */
export type RejectionCounts = Readonly<Record<DeskRejection['reason'], number>>;

/** What a client has heard so far, in counts and words: never a payload, nor anything of a visitor. */
export interface DeskDiagnosis {
  /** How many messages arrived at the window since the client was created. */
  readonly received: number;
  /** How many of them were delivered, unknown events of the desk among them. */
  readonly delivered: number;
  /** How many of them were rejected, by reason. */
  readonly rejected: RejectionCounts;
  /** How many came from each origin: the listed ones, iAdvize's, and the first 20 or so others; the rest stands under `others`. */
  readonly origins: Readonly<Record<string, number>>;
  /** When the last event was delivered, in ms since 1970, as `Date.now()` counts; undefined before the first. */
  readonly lastEventAt: number | undefined;
  /** What may be wrong, in words; empty where nothing seems to be. */
  readonly hints: readonly string[];
}

/** Counts messages, in bounded space. */
export interface Diagnosis {
  /** Counts a message from an origin: with the reason, where it was rejected. */
  readonly countMessage: (origin: string, reason?: DeskRejection['reason']) => void;
  /** The counts and the hints as they are now. */
  readonly readCounts: (isClosed: boolean, sourceIsLost: boolean) => DeskDiagnosis;
}

const mostOtherOrigins = 20;
const longestOrigin = 200;

/** Makes a counter for a client of these origins. */
export function createDiagnosis(listed: ReadonlySet<string>): Diagnosis {
  const expected: readonly string[] = [...listed, ...Object.values(deskOrigins)];
  const counters = new Map<string, { count: number }>();
  const rejected = { origin: 0, source: 0, schema: 0, shape: 0 };
  let delivered = 0;
  let lastEventAt: number | undefined;

  /** The counter that a new origin gets. An attacker may have a million: the first few are told apart, whichever they are. */
  const newCounter = (origin: string) => {
    const isKept =
      expected.includes(origin) ||
      (origin.length <= longestOrigin && counters.size < expected.length + mostOtherOrigins);
    const place = isKept ? origin : 'others';
    const counter = counters.get(place) ?? { count: 0 };
    counters.set(place, counter);
    return counter;
  };

  return {
    countMessage(origin, reason) {
      (counters.get(origin) ?? newCounter(origin)).count += 1;
      if (reason) {
        rejected[reason] += 1;
      } else {
        delivered += 1;
        lastEventAt = Date.now();
      }
    },
    readCounts(isClosed, sourceIsLost) {
      const origins = Object.fromEntries([...counters].map(([origin, { count }]) => [origin, count]));
      const received = Object.values(rejected).reduce((sum, count) => sum + count, delivered);
      const counts = { received, delivered, rejected: { ...rejected }, origins, lastEventAt };
      return { ...counts, hints: hintsOf(counts, listed, isClosed, sourceIsLost) };
    },
  };
}
