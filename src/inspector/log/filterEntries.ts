import type { LogEntry, Verdict } from './logEntry';
import { pathText } from './pathText';

/** Which messages the list shows. */
export interface EntryFilter {
  /** The verdicts that are hidden. */
  readonly hidden: ReadonlySet<Verdict>;
  /** The event's name, if only one is shown. */
  readonly event?: string | undefined;
  /** The conversation's number, if only one is shown. */
  readonly conversation?: number | undefined;
  /** A text that the row or a refused path must contain, in any case. */
  readonly text: string;
}

/** The filter that hides nothing. */
export const noFilter: EntryFilter = { hidden: new Set(), text: '' };

/** What the text filter looks through. There are no values in it. */
const textOf = ({ id, verdict, origin, event = '', conversation, issues = [] }: LogEntry) =>
  [
    `#${id}`,
    verdict,
    origin,
    event,
    conversation === undefined ? '' : `conversation ${conversation}`,
    ...issues.map(({ path, code }) => `${pathText(path)} ${code}`),
  ]
    .join(' ')
    .toLowerCase();

/** Returns the messages that the filter lets through, in their order. */
export function filterEntries(entries: readonly LogEntry[], filter: EntryFilter): readonly LogEntry[] {
  const { hidden, event, conversation } = filter;
  const text = filter.text.trim().toLowerCase();
  if (!hidden.size && event === undefined && conversation === undefined && !text) return entries;
  return entries.filter(
    (entry) =>
      !hidden.has(entry.verdict) &&
      (event === undefined || entry.event === event) &&
      (conversation === undefined || entry.conversation === conversation) &&
      (!text || textOf(entry).includes(text)),
  );
}

/** Returns the values that the filters for events and conversations offer. */
export function filterChoices(entries: readonly LogEntry[]): {
  readonly events: readonly string[];
  readonly conversations: readonly number[];
} {
  const events = new Set<string>();
  const conversations = new Set<number>();
  for (const { event, conversation } of entries) {
    if (event !== undefined) events.add(event);
    if (conversation !== undefined) conversations.add(conversation);
  }
  return { events: [...events].sort(), conversations: [...conversations].sort((one, other) => one - other) };
}
