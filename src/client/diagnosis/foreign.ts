import { deskOrigins } from '../../intake/origins';
import type { ClientCondition } from './condition';
import type { MessageCounts } from './messageCounts';
import type { CountsByOrigin } from './senders';

/** Whose messages came from origins that aren't listed. */
export interface Foreign {
  /** iAdvize's other platforms. */
  readonly platforms: CountsByOrigin;
  /** Other origins that the source posted from. */
  readonly source: CountsByOrigin;
  /** How many came from somewhere else that may be the desk. */
  readonly unlisted: number;
  /** How many came from elsewhere, as long as the source posted none of them. */
  readonly noise: number;
  /** Whether any of them comes from the desk for sure. */
  readonly hasDesk: boolean;
}

const sumOf = (counts: CountsByOrigin) => [...counts.values()].reduce((sum, count) => sum + count, 0);

/** Whether a desk may have an origin: not the page's own, nor an extension's, nor that of a page's own event, which is empty. */
const mayBeDesk = (origin: string, pageOrigin: string) =>
  origin !== pageOrigin && /^(?:https?:|null$|others$)/.test(origin);

/** Tells apart whose messages came from origins that aren't listed. */
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
