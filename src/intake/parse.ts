import { deskEventPrefix } from '../events/defineDeskEvent';
import { normalizedFieldsOf } from '../events/normalizers';
import { createReaders, type ReaderOptions } from '../events/readers';
import { unreadKeysOf } from '../events/unreadKeys';
import { frozenCopy, frozenFieldsOf } from '../shared/frozenCopy';
import { isObject } from '../shared/isObject';
import { isPlainObject } from '../shared/isPlainObject';
import { addOwnFields, defineOwn, hasForeignFields, own, ownOrOfClass } from '../shared/ownFields';
import type { StandardSchemaIssue } from '../shared/standardSchema';
import { issueCodeOf } from './issueCode';
import { createPathMask, type PathMask } from './issuePath';
import { type EventRegistry, type RegisteredEvent, recognizedEvent } from './registry';
import type { DeskMessageRejection, DeskRejectionIssue, DeskSchemaRejection } from './rejection';

/** A payload's fields, before anything is known about them. */
type Fields = Readonly<Record<string, unknown>>;

/** An event as it is delivered, with the method that subscribes to it. */
export interface DeliveredEvent {
  /** An event has no reason to be rejected. The field is there so that none can be inherited. */
  readonly reason: undefined;
  readonly method: string;
  readonly event: Fields;
  /** The payload's keys, if normalizing understood none of them. */
  readonly unreadKeys?: readonly string[] | undefined;
  /** What the integrator's `profile` and `availability` options threw, if one of them did. */
  readonly failures?: ReadonlySet<unknown> | undefined;
}

/** A rejection without the origin. */
type ParsedRejection = (Omit<DeskMessageRejection, 'origin'> | Omit<DeskSchemaRejection, 'origin'>) & {
  /** Whether the message was an event as JSON text. */
  readonly isText: true | undefined;
};

/** What a message turned out to be: an event, or a rejection. */
export type Parsed = DeliveredEvent | ParsedRejection;

/** The method for desk events that have no entry. */
export const unknownEventMethod = 'onUnknownEvent';

const shapeless: ParsedRejection = { reason: 'shape', isText: undefined };
const textual: ParsedRejection = { reason: 'shape', isText: true };

/** How many issues a rejection has. A list may have a million wrong items. */
const mostIssues = 100;
/** How long an event's name may be, in characters. */
const longestName = 200;
/** How many characters of a string are searched for an event's name. */
const searchedLength = 10_000;

/** Whether data looks like a desk event that was turned into JSON text. It isn't parsed: that would cost more than a hint is worth. */
const isEventText = (data: unknown) =>
  typeof data === 'string' && data.startsWith('{') && data.slice(0, searchedLength).includes(`"${deskEventPrefix}`);

/** An issue without its message and its values. */
const bareIssueOf = (issue: StandardSchemaIssue, maskPath: PathMask): DeskRejectionIssue => ({
  // The path is the validator's, as the convention has it.
  path: maskPath(ownOrOfClass(issue, 'path') as StandardSchemaIssue['path']),
  code: issueCodeOf(issue),
});

/** Checks a desk event by its schema and normalizes it. */
function parseEvent(
  { method, wireName: event, definition }: RegisteredEvent,
  wireName: string,
  data: Fields,
  options: ReaderOptions,
): Parsed {
  const refuse = (issues: readonly DeskRejectionIssue[]): Parsed => ({
    reason: 'schema',
    event,
    issues,
    isText: undefined,
  });
  const refuseAs = (code: string) => refuse([{ path: [], code }]);
  try {
    // Some validators also list what their input inherits.
    const result = definition.schema['~standard'].validate(hasForeignFields() ? frozenCopy(data) : data);
    if (ownOrOfClass(result, 'then')) {
      // Its outcome comes too late to be used, and must not become an unhandled rejection of the page.
      Promise.resolve(result).then(undefined, () => {});
      return refuseAs('asynchronous');
    }
    // The list of issues is the validator's, as the convention has it.
    const issues = ownOrOfClass(result, 'issues') as readonly StandardSchemaIssue[] | undefined;
    if (issues) {
      const maskPath = createPathMask(data);
      return refuse(issues.slice(0, mostIssues).map((issue) => bareIssueOf(issue, maskPath)));
    }
    const value = ownOrOfClass(result, 'value');
    if (!isObject(value)) return refuseAs('not_an_object');
    // One object for all handlers: none may change it for the next. It is the payload's only copy, since a payload may have a million fields.
    const delivered = frozenFieldsOf(value);
    const failures = new Set<unknown>();
    const readers = createReaders(options, (error) => failures.add(error));
    const added = normalizedFieldsOf(method, delivered, wireName, readers);
    const unreadKeys = unreadKeysOf(method, delivered, added);
    addOwnFields(delivered, added);
    defineOwn(delivered, 'event', event);
    Object.freeze(delivered);
    return { reason: undefined, method, event: delivered, unreadKeys, failures: failures.size ? failures : undefined };
  } catch {
    return refuseAs('thrown');
  }
}

/** Reads a message's data, of any kind, with the readers among the client's options. Never throws. */
export function parseMessage(
  message: { readonly data: unknown },
  registry: EventRegistry,
  options: ReaderOptions = {},
): Parsed {
  try {
    const { data } = message;
    if (isEventText(data)) return textual;
    if (!isPlainObject(data)) return shapeless;
    const wireName = own(data, 'event');
    if (typeof wireName !== 'string' || wireName.length > longestName) return shapeless;
    const named = registry.get(wireName);
    if (!named && !wireName.startsWith(deskEventPrefix)) return shapeless;
    const registered = named ?? recognizedEvent(registry, data);
    // An unknown event is a DeskUnknownEvent.
    return registered
      ? parseEvent(registered, wireName, data, options)
      : {
          reason: undefined,
          method: unknownEventMethod,
          event: frozenCopy({ event: wireName, data }),
          unreadKeys: undefined,
          failures: undefined,
        };
  } catch {
    // A page's own proxy or getter. A message from another window has neither.
    return shapeless;
  }
}
