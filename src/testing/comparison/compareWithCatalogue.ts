import { type DeskEventDefinition, deskEvents } from 'iadvize-desk-events';
import { deskEventPrefix } from '../../events/defineDeskEvent';
import { ownField, ownFieldsOf } from '../../shared/ownFields';
import { issuesOf } from '../desk/issuesOf';
import { messagesOf } from '../desk/replay';
import { createSeeded } from '../desk/seed';
import type { DeskRecording, RecordedMessage } from '../recorder/recording';
import { type ComparedValue, valuesOf } from './comparedValues';
import { expectationOf, visitorPaths } from './expectations';

/** A row of the comparison, flat enough for `console.table`. Lists are joined with commas, and empty if they have no items. */
export interface ComparisonRow {
  /** The event's name without its prefix; `(none)` for messages without a desk event's name. */
  readonly event: string;
  /**
   * How the event was matched. `known`: the catalogue has this name. `recognized`: the catalogue doesn't have the name, but a
   * field marks the event. `unknown`: neither. `none`: the messages have no name.
   */
  readonly name: 'known' | 'recognized' | 'unknown' | 'none';
  /** How many of these messages were recorded. */
  readonly seen: number;
  /** What the event's schema refuses, as `field: code`. Such messages don't reach handlers. */
  readonly refused: string;
  /** The expected fields that no message had. For a visitor, the fields of the API that fits best. */
  readonly fieldsNeverSeen: string;
  /** The fields that the catalogue doesn't know. For a visitor, the fields that neither API has. */
  readonly fieldsUnknown: string;
  /** The fields whose value should be a known status, channel or participant type and isn't, as `field: type`. The value wasn't kept. */
  readonly valuesUnknown: string;
  /** For a visitor, how many of each API's fields were seen, such as `GraphQL 9 of 17, REST 4 of 14`. */
  readonly vocabulary: string;
}

/** An entry of the catalogue, and its method. */
interface KnownEvent {
  readonly method: string;
  readonly definition: DeskEventDefinition;
}

const knownEvents: readonly KnownEvent[] = Object.entries<DeskEventDefinition>(deskEvents).map(
  ([method, definition]) => ({ method, definition }),
);
const wireNameOf = ({ definition }: KnownEvent) => deskEventPrefix + definition.name;
const listOf = (items: Iterable<string>) => [...new Set(items)].join(', ');

/** Finds the known event of a wire name, by that name or by a field that marks the event. */
function knownEventOf(wireName: string | undefined, messages: readonly RecordedMessage[]): KnownEvent | undefined {
  if (wireName === undefined) return undefined;
  const isMarked = (field: string) =>
    messages.some(({ payload }) => ownField(ownField(payload.fields, field), 'type') === 'string');
  return (
    knownEvents.find((known) => wireNameOf(known) === wireName) ??
    knownEvents.find(({ definition: { recognizedBy } }) => recognizedBy && isMarked(recognizedBy))
  );
}

function nameKindOf(wireName: string | undefined, known: KnownEvent | undefined): ComparisonRow['name'] {
  if (wireName === undefined) return 'none';
  if (!known) return 'unknown';
  return wireNameOf(known) === wireName ? 'known' : 'recognized';
}

/** Returns the fields of the best-fitting API that no visitor had, and how well each API fits. */
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

/** Returns what the schema refuses. It checks made-up messages of the same types, because no value was kept. */
function refusalsOf(known: KnownEvent | undefined, messages: readonly RecordedMessage[]): string {
  if (!known) return '';
  const issues = messagesOf(messages, createSeeded(1)).flatMap((message) => issuesOf(known.definition, message));
  return listOf(issues.map(({ path, code }) => `${path}: ${code}`));
}

function rowOf(
  wireName: string | undefined,
  known: KnownEvent | undefined,
  messages: readonly RecordedMessage[],
): ComparisonRow {
  const { fields, paths } = expectationOf(known?.method);
  const values = wireName === undefined ? [] : messages.flatMap(({ payload }) => valuesOf(payload));
  const seen = new Set(values.map(({ path }) => path));
  const visitor = compareVisitor(fields.includes('visitor') ? seen : new Set());
  // An unknown field is listed once, without the fields below it.
  const isUnknownField = ({ path, parentPath }: ComparedValue) =>
    !paths.has(path) && (!parentPath || paths.has(parentPath));
  return {
    event: wireName?.slice(deskEventPrefix.length) ?? '(none)',
    name: nameKindOf(wireName, known),
    seen: messages.length,
    refused: refusalsOf(known, messages),
    fieldsNeverSeen: listOf([...fields.filter((field) => !seen.has(field)), ...visitor.missing]),
    fieldsUnknown: listOf(values.filter(isUnknownField).map(({ path }) => path)),
    valuesUnknown: listOf(values.filter((one) => one.isUnknownValue).map(({ path, type }) => `${path}: ${type}`)),
    vocabulary: visitor.vocabulary,
  };
}

/**
 * Compares a recording with the catalogue. Returns one row for each event that was expected or seen, with names and types only.
 *
 * @example
 * console.table(compareWithCatalogue(recorder.recording()));
 */
export function compareWithCatalogue(recording: DeskRecording): ComparisonRow[] {
  const groups = new Map<string | undefined, RecordedMessage[]>(knownEvents.map((known) => [wireNameOf(known), []]));
  for (const recorded of recording.messages) {
    const message = ownFieldsOf(recorded);
    groups.set(message.event, [...(groups.get(message.event) ?? []), message]);
  }
  const rows = [...groups].map(([wireName, messages]) => {
    const known = knownEventOf(wireName, messages);
    return { wireName, messages, known, kind: nameKindOf(wireName, known) };
  });
  const recognized = rows.filter(({ kind }) => kind === 'recognized').map(({ known }) => known);
  return rows
    .filter(({ messages, known }) => messages.length || !recognized.includes(known))
    .map(({ wireName, known, messages }) => rowOf(wireName, known, messages));
}
