import { deskEventPrefix } from '../events/defineDeskEvent';
import { normalizedFieldsOf } from '../events/normalizers';
import { unreadKeysOf } from '../events/unreadKeys';
import { isObject } from '../shared/isObject';
import type { StandardSchemaIssue } from '../shared/standardSchema';
import { createPathMask, type PathMask } from './issuePath';
import { type EventRegistry, type RegisteredEvent, recognizedEvent } from './registry';
import type { DeskMessageRejection, DeskRejectionIssue, DeskSchemaRejection } from './rejection';

/** A payload's fields, before anything is known about them. */
type Fields = Readonly<Record<string, unknown>>;

/** An event as it is delivered, with the method that subscribes to it. */
export interface DeliveredEvent {
  readonly method: string;
  readonly event: Fields;
  /** The payload's keys, if normalizing understood none of them. */
  readonly unreadKeys?: readonly string[];
}

/** A rejection without the origin, and whether the message was an event as JSON text. */
type ParsedRejection = (Omit<DeskMessageRejection, 'origin'> | Omit<DeskSchemaRejection, 'origin'>) & {
  readonly isText?: boolean;
};

/** What a message turned out to be: an event, or a rejection. */
export type Parsed = DeliveredEvent | ParsedRejection;

/** The method for desk events that have no entry. */
export const unknownEventMethod = 'onUnknownEvent';

const shapeless: Parsed = { reason: 'shape' };

/** How many characters of a text are searched for an event's name. */
const searchedLength = 10_000;

/** Whether data looks like a desk event that was turned into JSON text. It isn't parsed: that would cost more than a hint is worth. */
const isEventText = (data: unknown) =>
  typeof data === 'string' && data.startsWith('{') && data.slice(0, searchedLength).includes(`"${deskEventPrefix}`);

/** A code as validators write it. Any other text may be a sentence that quotes the payload. */
const codeName = /^[A-Za-z][A-Za-z_-]{0,39}\d{0,3}$/;

/** An issue without its message and its values. */
function bareIssueOf(issue: StandardSchemaIssue, maskPath: PathMask): DeskRejectionIssue {
  // Beyond the convention: zod and valibot name the kind of issue.
  const { code, type } = issue as { code?: unknown; type?: unknown };
  const name = code ?? type;
  return { path: maskPath(issue.path), code: typeof name === 'string' && codeName.test(name) ? name : 'refused' };
}

/** Checks a desk event by its schema and normalizes it. */
function parseEvent({ method, wireName: event, definition }: RegisteredEvent, wireName: string, data: Fields): Parsed {
  const refuse = (issues: readonly DeskRejectionIssue[]): Parsed => ({ reason: 'schema', event, issues });
  const refuseAs = (code: string) => refuse([{ path: [], code }]);
  try {
    const result = definition.schema['~standard'].validate(data);
    if ('then' in result) {
      // Its outcome comes too late to be used, and must not become an unhandled rejection of the page.
      result.then(undefined, () => {});
      return refuseAs('asynchronous');
    }
    if (result.issues) {
      const maskPath = createPathMask(data);
      return refuse(result.issues.map((issue) => bareIssueOf(issue, maskPath)));
    }
    if (!isObject(result.value)) return refuseAs('not_an_object');
    const added = normalizedFieldsOf(method, result.value, wireName);
    const unreadKeys = unreadKeysOf(method, result.value, added);
    // One object for all handlers: none may change it for the next. Its name stands first, since V8 takes microseconds to freeze an
    // object that begins as a copy.
    const delivered = Object.freeze(Object.assign({ event, ...result.value }, added, { event }));
    return { method, event: delivered, ...(unreadKeys && { unreadKeys }) };
  } catch {
    return refuseAs('thrown');
  }
}

/** Reads a message's data, whatever it is. Never throws. */
export function parseMessage(message: { readonly data: unknown }, registry: EventRegistry): Parsed {
  try {
    const { data } = message;
    const payload: Fields = Object(data);
    const { event: wireName } = payload;
    if (typeof wireName !== 'string') return isEventText(data) ? { ...shapeless, isText: true } : shapeless;
    const named = registry.get(wireName);
    if (!named && !wireName.startsWith(deskEventPrefix)) return shapeless;
    const registered = named ?? recognizedEvent(registry, payload);
    // An unknown event is a DeskUnknownEvent.
    return registered
      ? parseEvent(registered, wireName, payload)
      : { method: unknownEventMethod, event: Object.freeze({ event: wireName, data }) };
  } catch {
    // A page's own proxy or getter. A message from another window has neither.
    return shapeless;
  }
}
