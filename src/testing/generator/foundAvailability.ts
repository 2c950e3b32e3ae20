import { availabilityKeys, channelNamed, isChannel, isStatus } from '../recorder/knownValues';
import type { Part } from './codeLayout';
import { placesBelow, type ReadablePlace, rootPlace, step } from './readablePlaces';
import { countOf, isAlwaysThere, type Shape } from './shape';
import { sortedBy } from './sortedBy';
import { hasOnly } from './valueTypes';

const hasStatus = (shape: Shape) => hasOnly(shape, 'string') && shape.known.some(isStatus);
const hasChannel = (shape: Shape) => hasOnly(shape, 'string') && shape.known.some(isChannel);

/** Whether the package reads what is below these keys by itself. */
const isStandard = (path: readonly string[]) => path.length === 1 && availabilityKeys.some((key) => key === path[0]);

const channelOf = (path: readonly string[]) => path.map(channelNamed).reduce((one, next) => next ?? one, undefined);

/** The only field of an object that contains a channel, and the only one that contains a status. */
function findPair(shape: Shape): { channel: string; status: string; statusShape: Shape } | undefined {
  const channels = [...shape.fields].filter(([, field]) => hasChannel(field));
  const statuses = [...shape.fields].filter(([, field]) => hasStatus(field));
  const [[channel, channelShape] = [], [status, statusShape] = []] = [channels[0], statuses[0]];
  if (channels.length !== 1 || statuses.length !== 1 || !channel || !status || !statusShape) return undefined;
  const isKey =
    channelShape && isAlwaysThere(channelShape, shape) && countOf(channelShape, 'string') === channelShape.count;
  return isKey ? { channel, status, statusShape } : undefined;
}

/** Says how often there was a status, or a list of them. */
const seen = (count: number, payload: Shape) => `Seen in ${count} of ${countOf(payload, 'object')}.`;

/** Statuses under a channel's name, as in `{ status: { chat: 'AVAILABLE' } }`. */
function byChannel(places: readonly ReadablePlace[], payload: Shape): Part[] {
  const found = new Map<string, Part>();
  for (const place of places.filter(({ shape }) => hasStatus(shape))) {
    const channel = channelOf(place.path);
    const isRead = isStandard(place.path.slice(0, -1)) && place.path[1] === channel;
    if (channel === undefined || isRead || found.has(channel)) continue;
    const comment = seen(place.shape.count, payload);
    found.set(channel, { label: `${channel}: `, code: place.code, comment });
  }
  return sortedBy(found, ([channel]) => channel).map(([, part]) => part);
}

/** A status next to its channel, as in `{ channel: 'CHAT', status: 'AVAILABLE' }`. */
function byPair({ shape, code, isSure }: ReadablePlace, payload: Shape): Part[] {
  const pair = hasOnly(shape, 'object') && isSure ? findPair(shape) : undefined;
  if (!pair) return [];
  return [
    {
      label: `[${code}.${pair.channel}]: `,
      code: `${code}.${pair.status}`,
      comment: seen(pair.statusShape.count, payload),
    },
  ];
}

/** A list of statuses next to their channels. */
function byList({ path, shape, code, isBlank, isSure }: ReadablePlace, payload: Shape): Part[] {
  const { items } = shape;
  const isList = items && hasOnly(shape, 'list') && hasOnly(items, 'object') && items.types.size === 1;
  const pair = isList ? findPair(items) : undefined;
  if (!pair || (isStandard(path) && pair.channel === 'channel' && pair.status === 'status')) return [];
  const pairs = `${code}${step(isBlank)}map((item) => [item.${pair.channel}, item.${pair.status}])`;
  const list = { open: '...Object.fromEntries(', parts: [{ code: isSure ? pairs : `${pairs} ?? []` }], close: ')' };
  return [{ code: list, comment: seen(shape.count, payload) }];
}

/**
 * Finds documented statuses in the payload of the availability event, outside of where the package finds them by itself: under the names of
 * channels, else next to a channel, else in a list. If there are several such places, the one that is nested least counts, then the one with
 * the shortest name, because another one may contain earlier statuses.
 */
export function findAvailability(payload: Shape): readonly Part[] {
  const places = placesBelow(rootPlace('payload', payload)).sort(
    (one, other) => one.path.length - other.path.length || one.code.length - other.code.length,
  );
  const firstOf = (find: typeof byPair) => places.map((place) => find(place, payload)).find((parts) => parts.length);
  const channels = byChannel(places, payload);
  return channels.length ? channels : (firstOf(byPair) ?? firstOf(byList) ?? []);
}
