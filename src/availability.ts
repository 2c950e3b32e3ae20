import type { OpenString } from './openString';
import { isRecord } from './record';

/** A channel that an agent answers on; the known ones are those of iAdvize's availability webhook. */
export type DeskChannel = OpenString<'CHAT' | 'CALL' | 'VIDEO' | 'THIRD_PARTY'>;

/**
 * An agent's status on a channel, from iAdvize's desk events reference. `UNAVAILABLE_FORCED` is for call and video only:
 * available, but kept from new conversations by one that is in progress on chat.
 */
export type DeskAvailabilityStatus = OpenString<'AVAILABLE' | 'UNAVAILABLE' | 'UNAVAILABLE_FORCED'>;

/** The agent's status by channel; a channel that the desk did not mention is missing. */
export type DeskAvailability = { readonly [Channel in DeskChannel]?: DeskAvailabilityStatus };

/** How many channels are looked at: more than there are, and few enough that a payload of a million can't stall the page. */
const mostPairs = 1000;

/** Pairs of channel and status: the items of a list, or the entries of a record. */
function pairsOf(source: unknown): ReadonlyArray<readonly [unknown, unknown]> {
  if (!isRecord(source)) return [];
  if (!Array.isArray(source)) {
    return Object.keys(source)
      .slice(0, mostPairs)
      .map((channel) => [channel, source[channel]]);
  }
  // By the values, since a list may have holes.
  return Object.values(source.slice(0, mostPairs))
    .map(Object)
    .map(({ channel, status }) => [channel, status]);
}

/**
 * Reads the statuses from `availabilities` or `availability`, as a list of `{ channel, status }` or as a record of channel
 * to status: the payload's shape is unpublished, so both natural ones are read, and anything else is passed over.
 */
export function normalizeAvailability(payload: { availabilities?: unknown; availability?: unknown }): DeskAvailability {
  const pairs = [payload.availability, payload.availabilities].flatMap(pairsOf);
  return Object.fromEntries(pairs.filter((pair) => pair.every((part) => typeof part === 'string')));
}
