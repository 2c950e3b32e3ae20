/** How many names a hint lists. */
export const mostNames = 20;
/** How long a name may be, in characters. */
const longestName = 100;

/** Names for a hint, and how many more there are. */
export interface Names {
  /** The names that a hint may show. */
  readonly shown: readonly string[];
  /** How many more there are, which look like values or are too many. */
  readonly others: number;
}

/**
 * Whether a text looks like the name of a field or an event: a letter, and then letters, underscores, dashes and at most two digits.
 * A key that is an id, an e-mail address, a phone number or a sentence doesn't.
 */
export const isName = (text: string): boolean =>
  text.length <= longestName && /^[A-Za-z](?:[A-Za-z_-]*\d){0,2}[A-Za-z_-]*$/.test(text);

/** The names among some texts, as many as a hint shows. */
export function namesIn(texts: readonly string[]): Names {
  const shown: string[] = [];
  for (const text of texts) {
    if (shown.length === mostNames) break;
    if (isName(text)) shown.push(text);
  }
  return { shown, others: texts.length - shown.length };
}

/** Names as a list to read, such as 'a, b and 3 others'. */
export function listOf({ shown, others }: Names): string {
  const rest = others === 1 ? '1 other' : `${others} others`;
  if (!others) return shown.join(', ');
  return shown.length ? `${shown.join(', ')} and ${rest}` : rest;
}
