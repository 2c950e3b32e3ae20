import { isPlain } from './copies';
import { isKind, type Kind, rules } from './rules';

/** What the README says becomes of a message's data that came from the desk. */
export type Expected =
  | { readonly outcome: 'shape' }
  | { readonly outcome: 'unknown' }
  | { readonly outcome: 'schema'; readonly paths: readonly string[] }
  | { readonly outcome: 'delivered'; readonly kind: Kind };

const prefix = 'com.iadvize.desk.';
const longestName = 200;

/** The kind of event that the data claims to be. */
function kindOf(data: Readonly<Record<string, unknown>>, name: string): Kind | undefined {
  const known = name.slice(prefix.length);
  if (isKind(known)) return known;
  return Object.hasOwn(data, 'conversationParticipantType') && typeof data.conversationParticipantType === 'string'
    ? 'CONVERSATION_MESSAGE'
    : undefined;
}

/** Judges data without getters and proxies by the rules, which are written here a second time, without the package. */
export function expectedOf(data: unknown): Expected {
  if (!isPlain(data) || !Object.hasOwn(data, 'event')) return { outcome: 'shape' };
  const { event } = data;
  if (typeof event !== 'string' || !event.startsWith(prefix) || event.length > longestName) return { outcome: 'shape' };
  const kind = kindOf(data, event);
  if (!kind) return { outcome: 'unknown' };
  const paths = Object.entries(rules[kind]).flatMap(([field, isGood]) =>
    isGood(Object.hasOwn(data, field) ? data[field] : undefined, Object.hasOwn(data, field)) ? [] : [field],
  );
  return paths.length ? { outcome: 'schema', paths } : { outcome: 'delivered', kind };
}
