import { type DeskEventDefinition, deskEvents } from 'iadvize-desk-events';
import { deskEventPrefix } from '../../events/defineDeskEvent';
import { messagesOf } from '../desk/replay';
import { createSeeded } from '../desk/seed';
import type { DeskRecording, RecordedMessage } from '../recorder/recording';
import { expectationOf, visitorPaths } from './expectations';
import { type ComparedValue, valuesOf } from './values';

/** A row of the comparison, flat for `console.table`: lists are joined with commas, and empty where there is nothing to say. */
export interface ComparisonRow {
  /** The event's name without its prefix; `(none)` for messages without a desk event's name. */
  readonly event: string;
  /**
   * `known`: the catalogue has the name. `recognised`: it has not, but a field marks the event, as its entry says. `unknown`: neither.
   * `none`: there is no name.
   */
  readonly name: 'known' | 'recognised' | 'unknown' | 'none';
  /** How many were recorded. */
  readonly seen: number;
  /** Where the event's schema refuses what came, as `field: code`: such messages don't reach handlers. */
  readonly refused: string;
  /** The fields that the catalogue expects and that were in none; for a visitor, those of the vocabulary that fits best. */
  readonly fieldsNeverSeen: string;
  /** The fields that were there and that nobody knows; for a visitor, those of neither vocabulary. */
  readonly fieldsUnknown: string;
  /** Where a value of an enumeration was none of those that are known, as `field: type`: the value itself wasn't kept. */
  readonly valuesUnknown: string;
  /** For a visitor, how many of each vocabulary's fields were seen. */
  readonly vocabulary: string;
}

type Definition = DeskEventDefinition | undefined;

const definitions: readonly DeskEventDefinition[] = Object.values(deskEvents);
const wireNameOf = ({ name }: DeskEventDefinition) => deskEventPrefix + name;
const listOf = (items: Iterable<string>) => [...new Set(items)].join(', ');

/** The entry of the events of a name: by that, or by a field that marks one of them. */
function definitionOf(event: string | undefined, messages: readonly RecordedMessage[]): Definition {
  if (event === undefined) return undefined;
  const isMarked = (field: string) => messages.some(({ payload }) => payload.fields?.[field]?.type === 'string');
  return (
    definitions.find((definition) => wireNameOf(definition) === event) ??
    definitions.find(({ recognisedBy }) => recognisedBy && isMarked(recognisedBy))
  );
}

function nameKindOf(event: string | undefined, definition: Definition): ComparisonRow['name'] {
  if (event === undefined) return 'none';
  if (!definition) return 'unknown';
  return wireNameOf(definition) === event ? 'known' : 'recognised';
}

/** The visitor's fields that weren't seen, of the vocabulary that fits best, and how well each one fits. */
function compareVisitor(seen: ReadonlySet<string>): { missing: readonly string[]; vocabulary: string } {
  if (![...seen].some((path) => path.startsWith('visitor.'))) return { missing: [], vocabulary: '' };
  const fits = visitorPaths.map(({ vocabulary, paths }) => {
    const missing = paths.filter((path) => !seen.has(path));
    const found = paths.length - missing.length;
    return { missing, found, fit: `${vocabulary} ${found} of ${paths.length}` };
  });
  const best = fits.reduce((one, other) => (other.found > one.found ? other : one));
  return { missing: best.missing, vocabulary: listOf(fits.map(({ fit }) => fit)) };
}

/** What the schema says against the messages: against made-up ones of the same types, since no value was kept. */
function refusalsOf(definition: Definition, messages: readonly RecordedMessage[]): string {
  if (!definition) return '';
  const issues = messagesOf(messages, createSeeded(1)).flatMap((message) => {
    const result = definition.schema['~standard'].validate(message);
    return 'then' in result || !result.issues ? [] : result.issues;
  });
  return listOf(issues.map(({ path = [], message: code }) => `${path.join('.')}: ${code}`));
}

function rowOf(event: string | undefined, definition: Definition, messages: readonly RecordedMessage[]): ComparisonRow {
  const { fields, paths } = expectationOf(definition);
  const values = event === undefined ? [] : messages.flatMap(({ payload }) => valuesOf(payload));
  const seen = new Set(values.map(({ path }) => path));
  const visitor = compareVisitor(fields.includes('visitor') ? seen : new Set());
  // Of what is below an unknown field, nothing more can be said.
  const isUnknownField = ({ path, parentPath }: ComparedValue) =>
    !paths.has(path) && (!parentPath || paths.has(parentPath));
  return {
    event: event?.slice(deskEventPrefix.length) ?? '(none)',
    name: nameKindOf(event, definition),
    seen: messages.length,
    refused: refusalsOf(definition, messages),
    fieldsNeverSeen: listOf([...fields.filter((field) => !seen.has(field)), ...visitor.missing]),
    fieldsUnknown: listOf(values.filter(isUnknownField).map(({ path }) => path)),
    valuesUnknown: listOf(values.filter((one) => one.isUnknownValue).map(({ path, type }) => `${path}: ${type}`)),
    vocabulary: visitor.vocabulary,
  };
}

/**
 * Compares what a desk said with what the catalogue expects: a row for each event that was expected or seen, with names and types
 * and nothing of anybody's.
 *
 * @example
 * console.table(compareWithCatalogue(recorder.recording()));
 */
export function compareWithCatalogue(recording: DeskRecording): ComparisonRow[] {
  const groups = new Map<string | undefined, RecordedMessage[]>(definitions.map((known) => [wireNameOf(known), []]));
  for (const message of recording.messages) {
    groups.set(message.event, [...(groups.get(message.event) ?? []), message]);
  }
  const rows = [...groups].map(([event, messages]) => ({ event, messages, definition: definitionOf(event, messages) }));
  const recognised = rows.filter(({ event, definition }) => nameKindOf(event, definition) === 'recognised');
  return rows
    .filter(
      ({ messages, definition }) => messages.length || !recognised.some((other) => other.definition === definition),
    )
    .map(({ event, messages, definition }) => rowOf(event, definition, messages));
}
