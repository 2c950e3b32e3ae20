import { isKind, type Kind, rules } from './rules';

/** What the README says becomes of a message's data that came from the desk. */
export type Expected =
  | { readonly outcome: 'shape' }
  | { readonly outcome: 'unknown' }
  | { readonly outcome: 'schema'; readonly paths: readonly string[] }
  | { readonly outcome: 'delivered'; readonly kind: Kind };

const prefix = 'com.iadvize.desk.';

/** The kind of event that the data claims to be. */
function kindOf(data: Readonly<Record<string, unknown>>, name: string): Kind | undefined {
  const known = name.slice(prefix.length);
  if (isKind(known)) return known;
  return typeof data.conversationParticipantType === 'string' ? 'CONVERSATION_MESSAGE' : undefined;
}

/** Judges data without getters and proxies by the rules, which are written here a second time, without the package. */
export function expectedOf(data: unknown): Expected {
  if (typeof data !== 'object' || data === null) return { outcome: 'shape' };
  // Any object's fields may be asked for.
  const fields = data as Readonly<Record<string, unknown>>;
  if (typeof fields.event !== 'string' || !fields.event.startsWith(prefix)) return { outcome: 'shape' };
  const kind = kindOf(fields, fields.event);
  if (!kind) return { outcome: 'unknown' };
  if (Array.isArray(data)) return { outcome: 'schema', paths: [''] };
  const paths = Object.entries(rules[kind]).flatMap(([field, isGood]) =>
    isGood(fields[field], field in fields) ? [] : [field],
  );
  return paths.length ? { outcome: 'schema', paths } : { outcome: 'delivered', kind };
}
