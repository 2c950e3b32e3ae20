import type { DeskUnknownEvent } from './deliveredEvent';
import { deskEventPrefix } from './deskEvent';
import type { EventRow, EventTable } from './eventTable';
import { normalizedFieldsOf, type ValidPayload } from './normalizedFields';
import { isRecord } from './record';
import type { DeskRejection, DeskRejectionIssue } from './rejection';
import type { StandardSchemaIssue } from './standardSchema';

/** What a payload turned out to be. */
export type Parsed =
  | { readonly handler: string; readonly event: ValidPayload & { readonly event: string } }
  | { readonly unknown: DeskUnknownEvent }
  | { readonly refused: Omit<DeskRejection, 'origin'> };

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
function parseEvent({ handler, definition }: EventRow, wireName: string, data: ValidPayload): Parsed {
  const event = deskEventPrefix + definition.name;
  const refused = (issues: readonly DeskRejectionIssue[]): Parsed => ({
    refused: { reason: 'schema', event, issues },
  });
  try {
    const result = definition.schema['~standard'].validate(data);
    if ('then' in result) {
      // Its outcome comes too late to be used, and must not become an unhandled rejection of the page.
      result.then(undefined, () => {});
      return refused(own('asynchronous'));
    }
    if (result.issues) return refused(result.issues.map(bareIssueOf));
    const payload = result.value;
    if (!isRecord(payload)) return refused(own('not_an_object'));
    const added = normalizedFieldsOf(handler, payload, wireName);
    // One object for all handlers: none may change it for the next.
    return { handler, event: Object.freeze({ ...payload, ...added, event }) };
  } catch {
    return refused(own('thrown'));
  }
}

/** Reads a message's data, whatever it is: never throws. */
export function parseMessage(message: { readonly data: unknown }, table: EventTable): Parsed {
  try {
    const { data } = message;
    const name = isRecord(data) ? data.event : undefined;
    if (!isRecord(data) || typeof name !== 'string' || !name.startsWith(deskEventPrefix)) return shapeless;
    const row = table.byName.get(name) ?? table.byField.find(({ field }) => typeof data[field] === 'string');
    return row ? parseEvent(row, name, data) : { unknown: { event: name, data } };
  } catch {
    // A proxy or a getter of the page's own making; a message from another window has neither.
    return shapeless;
  }
}
