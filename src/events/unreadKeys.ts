import { isPlainObject } from '../shared/isPlainObject';
import { normalizeVisitor } from './visitorProfile';

type Fields = Readonly<Record<string, unknown>>;

/** How many keys of a visitor are looked at, so that one with a million can't block the page. */
const mostKeys = 1000;

const isSomething = (value: unknown) => value !== undefined;
const isBlank = (value: unknown) =>
  value === undefined || value === null || (typeof value === 'string' && !value.trim());
const isEmpty = (value: unknown) =>
  Array.isArray(value) ? !value.length : isPlainObject(value) && !Object.keys(value).length;

const hasValues = (profile: object) => Object.values(profile).some(isSomething);

/** Whether some of the keys are in a vocabulary that normalizing reads. */
const hasKnownKeys = (keys: readonly string[]) =>
  hasValues(normalizeVisitor(Object.fromEntries(keys.map((key) => [key, key]))));

/** A visitor's keys if none has a meaning. One that is known but blank belongs to a visitor of whom nothing is known yet. */
function visitorKeys({ visitor }: Fields, { profile }: Fields): readonly string[] {
  if (!isPlainObject(visitor) || hasValues(Object(profile))) return [];
  const keys = Object.keys(visitor);
  return hasKnownKeys(keys.slice(0, mostKeys).filter((key) => isBlank(visitor[key]))) ? [] : keys;
}

/** An availability's keys if no status was found. An empty list or record of statuses says nothing on purpose. */
function availabilityKeys(payload: Fields, { availability }: Fields): readonly string[] {
  if (!isEmpty(availability) || isEmpty(payload.availability) || isEmpty(payload.availabilities)) return [];
  return Object.keys(payload).filter((key) => key !== 'event');
}

const keysOf: { readonly [method: string]: ((payload: Fields, added: Fields) => readonly string[]) | undefined } = {
  onConversationVisitorUpdated: visitorKeys,
  onAvailabilityUpdated: availabilityKeys,
};

/** The keys of what normalizing understood nothing of; undefined if it understood something, or there is nothing. */
export function unreadKeysOf(
  method: string,
  payload: Fields,
  added: object | undefined,
): readonly string[] | undefined {
  try {
    const keys = keysOf[method]?.(payload, { ...added }) ?? [];
    return keys.length ? keys : undefined;
  } catch {
    // A page's own proxy or getter. No event may get lost for the sake of a hint.
    return undefined;
  }
}
