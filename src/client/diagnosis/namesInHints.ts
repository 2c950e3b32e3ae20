/** How many names a hint lists. */
export const mostNames = 20;
/** How long a name may be, in characters. */
const longestName = 100;

/** Names for a hint, and how many more there are. */
export interface Names {
  /** The names that a hint may show. */
  readonly shown: readonly string[];
  /** How many more there are. The hint doesn't show them because they look like values or are too many. */
  readonly others: number;
}

/**
 * Whether a string looks like the name of a field or an event. It has to start with a letter, followed by letters, underscores, dashes and
 * at most two digits. An id, an e-mail address, a phone number or a sentence doesn't look like that.
 */
export const isName = (text: string): boolean =>
  text.length <= longestName && /^[A-Za-z](?:[A-Za-z_-]*\d){0,2}[A-Za-z_-]*$/.test(text);

/** Returns the strings that are names, up to the number that a hint shows. */
export function namesIn(texts: readonly string[]): Names {
  const shown: string[] = [];
  for (const text of texts) {
    if (shown.length === mostNames) break;
    if (isName(text)) shown.push(text);
  }
  return { shown, others: texts.length - shown.length };
}

/** Returns the names as a readable list, such as 'a, b and 3 others'. */
export function listOf({ shown, others }: Names): string {
  const rest = others === 1 ? '1 other' : `${others} others`;
  if (!others) return shown.join(', ');
  return shown.length ? `${shown.join(', ')} and ${rest}` : rest;
}
