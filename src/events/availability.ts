import { isPlainObject } from '../shared/isPlainObject';
import type { OpenString } from '../shared/openString';
import { defineOwn, own, ownField } from '../shared/ownFields';

/** A channel that an agent answers on. The known ones are those of iAdvize's availability webhook. */
export type DeskChannel = OpenString<'CHAT' | 'CALL' | 'VIDEO' | 'THIRD_PARTY'>;

/**
 * An agent's status on a channel, from iAdvize's desk events reference. `UNAVAILABLE_FORCED` is for call and video only:
 * available, but kept from new conversations by one that is in progress on chat.
 */
export type DeskAvailabilityStatus = OpenString<'AVAILABLE' | 'UNAVAILABLE' | 'UNAVAILABLE_FORCED'>;

/** The agent's status by channel. A channel that the desk didn't mention is missing. */
export type DeskAvailability = { readonly [Channel in DeskChannel]?: DeskAvailabilityStatus };

/** How many channels are read: more than there are, and few enough that a payload of a million can't block the page. */
const mostPairs = 1000;
/** How long the name of a channel and a status may be, in characters. */
const longestText = 100;

const isShort = (value: unknown): value is string => typeof value === 'string' && value.length <= longestText;

/**
 * Reads the statuses from `availabilities` or `availability`, as a list of `{ channel, status }` or as a record of channel
 * to status. The payload's shape is unpublished, so both natural ones are read, and anything else is ignored. What the `availability` option
 * has read counts last.
 */
export function normalizeAvailability(
  payload: { availabilities?: unknown; availability?: unknown },
  read: Readonly<Record<string, unknown>> = {},
): DeskAvailability {
  const statuses: Record<string, string> = {};
  const add = (channel: unknown, status: unknown) => {
    if (isShort(channel) && isShort(status)) defineOwn(statuses, channel, status);
  };
  for (const source of [own(payload, 'availability'), own(payload, 'availabilities'), read]) {
    if (Array.isArray(source)) {
      for (const item of source.slice(0, mostPairs)) add(ownField(item, 'channel'), ownField(item, 'status'));
    } else if (isPlainObject(source)) {
      for (const channel of Object.keys(source).slice(0, mostPairs)) add(channel, source[channel]);
    }
  }
  return Object.freeze(statuses);
}
