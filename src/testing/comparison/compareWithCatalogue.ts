import { type DeskEventDefinitions, deskEvents } from 'iadvize-desk-events';
import { deskEventPrefix } from '../../events/defineDeskEvent';
import { ownFieldsOf } from '../../shared/ownFields';
import { messagesOf } from '../desk/replay';
import { verdictOf } from '../desk/schemaVerdict';
import { createSeeded } from '../desk/seed';
import type { DeskRecording, RecordedMessage } from '../recorder/recording';
import { type ComparedValue, valuesOf } from './comparedValues';
import { expectationOf, visitorPaths } from './expectedFields';
import { profileFieldsOf, type ReadProfile } from './foundProfileFields';
import { findKnownEvent, type KnownEvent, knownEventsOf, wireNameOf } from './knownEvents';

/** A row of the comparison, flat enough for `console.table`. Lists are joined with commas, and empty if they have no items. */
export interface ComparisonRow {
  /** The event's name without its prefix; `(none)` for messages without a desk event's name. */
  readonly event: string;
  /**
   * How the event was matched. `known`: an entry has this name. `recognized`: no entry has the name, but a field marks the event.
   * `unknown`: neither. `none`: the messages have no name.
   */
  readonly name: 'known' | 'recognized' | 'unknown' | 'none';
  /** How many of these messages were recorded. */
  readonly seen: number;
  /** What the event's schema refuses, as `field: code`. Such messages don't reach handlers. */
  readonly refused: string;
  /**
   * The expected fields that no message had. For a visitor, the fields of the API that fits best. It is empty for your own entries,
   * because nobody can list the fields of their schemas.
   */
  readonly fieldsNeverSeen: string;
  /**
   * The fields that the catalogue doesn't know. For a visitor, the fields that neither API has. It is empty for your own entries: what
   * their schemas don't want is in `refused`.
   */
  readonly fieldsUnknown: string;
  /** The fields whose value should be a known status, channel or participant type and isn't, as `field: type`. The value wasn't kept. */
  readonly valuesUnknown: string;
  /** For a visitor, how many of each API's fields were seen, such as `GraphQL 9 of 17, REST 4 of 14`. */
  readonly vocabulary: string;
  /**
   * For a visitor, the fields of the profile that have a value in at least one message, read by the package and by your `profile` function.
   * `(thrown)` and `(no object)` say that your function threw, or returned something else than a plain object.
   */
  readonly profile: string;
}

/** The options of `compareWithCatalogue`. Each can be left out. */
export interface CompareOptions {
  /** The entries to compare with, as you pass them to `createDeskClient`. Default: `deskEvents`. */
  readonly events?: DeskEventDefinitions | undefined;
  /** The function that reads a visitor, as you pass it to `createDeskClient`. It gets visitors with made-up values. */
  readonly profile?: ReadProfile | undefined;
}

const visitorMethod = 'onConversationVisitorUpdated';

const listOf = (items: Iterable<string>) => [...new Set(items)].join(', ');

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

/** Checks made-up messages of the recorded types by an entry. The recording has no values that could be checked. */
function tried(known: KnownEvent | undefined, messages: readonly RecordedMessage[], readProfile?: ReadProfile) {
  const verdicts = known
    ? messagesOf(messages, createSeeded(1)).map((message) => verdictOf(known.definition, message))
    : [];
  const issues = verdicts.flatMap((verdict) => verdict.issues);
  const payloads = verdicts.flatMap((verdict) => ('value' in verdict ? [verdict.value] : []));
  const isVisitor = known?.method === visitorMethod;
  return {
    refused: listOf(issues.map(({ path, code }) => (path ? `${path}: ${code}` : code))),
    profile: listOf(isVisitor ? payloads.flatMap((payload) => profileFieldsOf(payload, readProfile)) : []),
  };
}

function rowOf(
  wireName: string | undefined,
  known: KnownEvent | undefined,
  messages: readonly RecordedMessage[],
  readProfile: ReadProfile | undefined,
): ComparisonRow {
  const { fields, paths } = expectationOf(known?.method);
  const values = wireName === undefined ? [] : messages.flatMap(({ payload }) => valuesOf(payload));
  const seen = new Set(values.map(({ path }) => path));
  const visitor = compareVisitor(fields.includes('visitor') ? seen : new Set());
  // An unknown field is listed once, without the fields below it.
  const isUnknownField = ({ path, parentPath }: ComparedValue) =>
    !known?.isOwn && !paths.has(path) && (!parentPath || paths.has(parentPath));
  const neverSeen = [...fields.filter((field) => !seen.has(field)), ...visitor.missing];
  const { refused, profile } = tried(known, messages, readProfile);
  return {
    event: wireName?.slice(deskEventPrefix.length) ?? '(none)',
    name: nameKindOf(wireName, known),
    seen: messages.length,
    refused,
    fieldsNeverSeen: listOf(known?.isOwn ? [] : neverSeen),
    fieldsUnknown: listOf(values.filter(isUnknownField).map(({ path }) => path)),
    valuesUnknown: listOf(values.filter((one) => one.isUnknownValue).map(({ path, type }) => `${path}: ${type}`)),
    vocabulary: visitor.vocabulary,
    profile,
  };
}

/**
 * Compares a recording with the catalogue, or with your client's entries. Returns one row for each event that was expected or seen,
 * with names and types only.
 *
 * @example
 * console.table(compareWithCatalogue(recorder.recording(), { events, profile }));
 */
export function compareWithCatalogue(recording: DeskRecording, options: CompareOptions = {}): ComparisonRow[] {
  const { events = deskEvents, profile } = ownFieldsOf(options);
  const knownEvents = knownEventsOf(events);
  const groups = new Map<string | undefined, RecordedMessage[]>(knownEvents.map((known) => [wireNameOf(known), []]));
  for (const recorded of recording.messages) {
    const message = ownFieldsOf(recorded);
    const group = groups.get(message.event) ?? [];
    group.push(message);
    groups.set(message.event, group);
  }
  const rows = [...groups].map(([wireName, messages]) => {
    const known = findKnownEvent(knownEvents, wireName, messages);
    return { wireName, messages, known, kind: nameKindOf(wireName, known) };
  });
  const recognized = rows.filter(({ kind }) => kind === 'recognized').map(({ known }) => known);
  return rows
    .filter(({ messages, known }) => messages.length || !recognized.includes(known))
    .map(({ wireName, known, messages }) => rowOf(wireName, known, messages, profile));
}
