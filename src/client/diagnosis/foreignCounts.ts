import { deskOrigins } from '../../intake/origins';
import type { ClientCondition } from './clientCondition';
import type { MessageCounts } from './messageCounts';
import type { CountsByOrigin } from './senderRecord';

/** Counts of the messages from origins that aren't listed, by who may have sent them. */
export interface Foreign {
  /** How many messages came from each of iAdvize's platforms that isn't listed. */
  readonly platforms: CountsByOrigin;
  /** How many messages the source posted from each other origin. */
  readonly source: CountsByOrigin;
  /** How many messages came from somewhere else that may be the desk. */
  readonly unlisted: number;
  /** How many messages came from elsewhere. The number is right only if the source posted none of them. */
  readonly noise: number;
  /** Whether at least one of the messages is surely the desk's. */
  readonly hasDesk: boolean;
}

const sumOf = (counts: CountsByOrigin) => [...counts.values()].reduce((sum, count) => sum + count, 0);

/** Whether an origin may be the desk's. The page's own, an extension's, and the empty one of a page's own event can't be. */
const mayBeDesk = (origin: string, pageOrigin: string) =>
  origin !== pageOrigin && /^(?:https?:|null$|others$)/.test(origin);

/** Sorts the messages from origins that aren't listed by who may have sent them. */
export function foreignIn(
  { origins }: MessageCounts,
  { listed, pageOrigin, hasSource, fromSource }: ClientCondition,
): Foreign {
  const platformOrigins: readonly string[] = Object.values(deskOrigins);
  const isPlatform = ([origin]: readonly [string, number]) => platformOrigins.includes(origin);
  const isOther = (entry: readonly [string, number]) => !isPlatform(entry);
  const foreign = Object.entries(origins).filter(([origin]) => !listed.has(origin));
  const others = new Map(foreign.filter(isOther));
  const platforms = new Map(foreign.filter(isPlatform));
  const source = new Map([...fromSource].filter(isOther));
  const mayBe = new Map([...others].filter(([origin]) => mayBeDesk(origin, pageOrigin)));
  const unlisted = hasSource ? 0 : sumOf(mayBe);
  return {
    platforms,
    source,
    unlisted,
    noise: sumOf(others) - unlisted,
    hasDesk: fromSource.size > 0 || (!hasSource && platforms.size > 0),
  };
}
