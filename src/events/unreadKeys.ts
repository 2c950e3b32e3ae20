import { isPlainObject } from '../shared/isPlainObject';
import { own } from '../shared/ownFields';
import { normalizeVisitor } from './visitorProfile';

type Fields = Readonly<Record<string, unknown>>;

/** How many keys of a visitor are checked, so that a visitor with a million keys can't block the page. */
const mostKeys = 1000;

const isSomething = (value: unknown) => value !== undefined;
const isBlank = (value: unknown) =>
  value === undefined || value === null || (typeof value === 'string' && !value.trim());
const isEmpty = (value: unknown) =>
  Array.isArray(value) ? !value.length : isPlainObject(value) && !Object.keys(value).length;

const hasValues = (profile: object) => Object.values(profile).some(isSomething);

/** Whether normalizing knows at least one of the keys. */
const hasKnownKeys = (keys: readonly string[]) =>
  hasValues(normalizeVisitor(Object.fromEntries(keys.map((key) => [key, key]))));

/** Returns a visitor's keys if normalizing knows none of them. A known key may be blank: then nothing is known about the visitor yet. */
function visitorKeys({ visitor }: Fields, { profile }: Fields): readonly string[] {
  if (!isPlainObject(visitor) || hasValues(Object(profile))) return [];
  const keys = Object.keys(visitor);
  return hasKnownKeys(keys.slice(0, mostKeys).filter((key) => isBlank(visitor[key]))) ? [] : keys;
}

/** Returns an availability's keys if no status was found. An empty list or record of statuses is fine: the desk has none to send. */
function availabilityKeys(payload: Fields, { availability }: Fields): readonly string[] {
  if (!isEmpty(availability) || isEmpty(own(payload, 'availability')) || isEmpty(own(payload, 'availabilities')))
    return [];
  return Object.keys(payload).filter((key) => key !== 'event');
}

const keysOf: { readonly [method: string]: ((payload: Fields, added: Fields) => readonly string[]) | undefined } = {
  onConversationVisitorUpdated: visitorKeys,
  onAvailabilityUpdated: availabilityKeys,
};

/** Returns a payload's keys if normalizing understood none of them. Returns undefined if it understood one, or if there are no keys. */
export function unreadKeysOf(method: string, payload: Fields, added: object): readonly string[] | undefined {
  try {
    const keys = own(keysOf, method)?.(payload, { ...added }) ?? [];
    return keys.length ? keys : undefined;
  } catch {
    // A page's own proxy or getter threw. No event may get lost because of a hint.
    return undefined;
  }
}
