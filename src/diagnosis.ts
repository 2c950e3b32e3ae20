import { type Circumstances, hintsOf } from './hints';
import { deskOrigins } from './origins';
import type { DeskRejection } from './rejection';

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
  /** How many came from each origin: the listed ones, iAdvize's, and the first 20 others; the rest stands under `others`. */
  readonly origins: Readonly<Record<string, number>>;
  /** When the last event was delivered, in ms since 1970, as `Date.now()` counts; undefined before the first. */
  readonly lastEventAt: number | undefined;
  /** What may be wrong, in words; empty where nothing seems to be. */
  readonly hints: readonly string[];
}

/** Counts messages, in bounded space. */
export interface Diagnosis {
  /** Counts a message from an origin: with the reason, where it was rejected. */
  readonly count: (origin: string, reason?: DeskRejection['reason']) => void;
  /** The counts and the hints as they are now. */
  readonly read: () => DeskDiagnosis;
}

const mostOtherOrigins = 20;
const longestOrigin = 200;

/** Makes a counter for a client of these origins, which asks for the circumstances when it is read. */
export function createDiagnosis(listed: ReadonlySet<string>, circumstances: () => Circumstances): Diagnosis {
  const kept = new Set([...listed, ...Object.values(deskOrigins)]);
  const mostKept = kept.size + mostOtherOrigins;
  const origins = new Map<string, number>();
  const rejected = { origin: 0, source: 0, schema: 0, shape: 0 };
  let received = 0;
  let delivered = 0;
  let lastEventAt: number | undefined;

  /** An attacker may have a million origins: the first few are told apart, whichever they are. */
  const placeOf = (origin: string) => {
    if (!kept.has(origin)) {
      if (kept.size >= mostKept || origin.length > longestOrigin) return 'others';
      kept.add(origin);
    }
    return origin;
  };

  return {
    count(origin, reason) {
      const place = placeOf(origin);
      origins.set(place, (origins.get(place) ?? 0) + 1);
      received += 1;
      if (reason) {
        rejected[reason] += 1;
      } else {
        delivered += 1;
        lastEventAt = Date.now();
      }
    },
    read() {
      const counts = {
        received,
        delivered,
        rejected: { ...rejected },
        origins: Object.fromEntries(origins),
        lastEventAt,
      };
      return { ...counts, hints: hintsOf(counts, listed, circumstances()) };
    },
  };
}
