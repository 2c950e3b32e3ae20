import { deskEvents } from '../events/catalogue';
import { type DeskEventDefinition, deskEventPrefix } from '../events/defineDeskEvent';
import { normalizedFieldsOf, type ValidPayload } from '../events/normalizers';
import { isRecord } from '../shared/isObject';
import type { StandardSchemaIssue } from '../shared/standardSchema';
import { type EventRow, type EventTable, recognisedRow } from './registry';
import type { DeskRejection, DeskRejectionIssue } from './rejection';

/** What a payload turned out to be: an event and whose handlers get it, or the reason against it. */
export type Parsed =
  | { readonly handler: string; readonly event: ValidPayload }
  | { readonly refused: Omit<DeskRejection, 'origin'> };

/** The handler of desk events that no entry is for. */
export const unknownEvent = 'onUnknownEvent';

const standardEvents: { readonly [handler: string]: DeskEventDefinition | undefined } = deskEvents;

const shapeless: Parsed = { refused: { reason: 'shape' } };

const own = (code: string): readonly DeskRejectionIssue[] => [{ path: [], code }];

/** An issue without its message and its values. */
function bareIssueOf(issue: StandardSchemaIssue): DeskRejectionIssue {
  const path = (issue.path ?? []).map((step) => (typeof step === 'object' ? step.key : step));
  // Beyond the convention: zod's name for the kind of issue, and valibot's.
  const { code, type } = issue as { code?: unknown; type?: unknown };
  return { path, code: String(code ?? type ?? 'refused') };
}

/** Checks a desk event by its schema, and normalises it. */
function parseEvent({ handler, event, definition }: EventRow, wireName: string, data: object): Parsed {
  let issues: readonly DeskRejectionIssue[];
  try {
    // A copy, so that what is delivered is what was checked: a getter of the page's own making could answer anew each time. The
    // name stands first, since V8 freezes what begins as a copy several times more slowly. A list stays one, to be refused.
    const result = definition.schema['~standard'].validate(Array.isArray(data) ? data : { event: wireName, ...data });
    if ('then' in result) {
      // Its outcome comes too late to be used, and must not become an unhandled rejection of the page.
      result.then(undefined, () => {});
      issues = own('asynchronous');
    } else if (result.issues) {
      issues = result.issues.map(bareIssueOf);
    } else if (isRecord(result.value)) {
      // What a schema of the catalogue gives is new, or the copy above; what another one gives may be shared, or frozen.
      const isOurs = definition.schema === standardEvents[handler]?.schema;
      const whole: Record<string, unknown> = isOurs ? result.value : { event, ...result.value };
      Object.assign(whole, normalizedFieldsOf(handler, result.value, wireName)).event = event;
      // One object for all handlers: none may change it for the next.
      return { handler, event: Object.freeze(whole) };
    } else {
      issues = own('not_an_object');
    }
  } catch {
    issues = own('thrown');
  }
  return { refused: { reason: 'schema', event, issues } };
}

/** Reads a message's data, whatever it is: never throws. */
export function parseMessage(message: { readonly data: unknown }, table: EventTable): Parsed {
  try {
    const { data } = message;
    const fields: ValidPayload = Object(data);
    const { event } = fields;
    if (typeof event !== 'string') return shapeless;
    const named = table.get(event);
    if (!named && !event.startsWith(deskEventPrefix)) return shapeless;
    const row = named ?? recognisedRow(table, fields);
    // Of the shape of a DeskUnknownEvent.
    return row ? parseEvent(row, event, fields) : { handler: unknownEvent, event: { event, data } };
  } catch {
    // A proxy or a getter of the page's own making; a message from another window has neither.
    return shapeless;
  }
}
