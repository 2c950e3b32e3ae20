import { type DeskEventDefinition, type DeskEventName, deskEvents, type StandardDeskEvents } from 'iadvize-desk-events';
import { misuse } from '../../shared/misuse';
import type { SchemaOutput } from '../../shared/standardSchema';
import { issuesOf } from './schemaVerdict';

/** A payload. If none of its fields is sure, as in that of `AVAILABILITY_UPDATED`, it may have any others. */
type SentPayload<Payload> = object extends Payload ? Payload & Readonly<Record<string, unknown>> : Payload;

/** The payload of the event with this name, without `event`: for example `{ conversationId }` for `'CONVERSATION_FOCUSED'`. */
export type DeskPayload<Name extends DeskEventName> = {
  [Handler in keyof StandardDeskEvents]: StandardDeskEvents[Handler] extends DeskEventDefinition<
    infer OwnName,
    infer Schema
  >
    ? OwnName extends Name
      ? SentPayload<SchemaOutput<Schema>>
      : never
    : never;
}[keyof StandardDeskEvents];

/** Adds the event's full name to the payload. Throws a `TypeError` with paths and codes if the event's schema refuses the result. */
export function checkedMessage(name: string, payload: object): Record<string, unknown> {
  const message = { ...payload, event: `com.iadvize.desk.${name}` };
  const definition = Object.values(deskEvents).find((entry) => entry.name === name);
  if (!definition) {
    throw misuse('send', "the name of a desk event such as 'CONVERSATION_ADDED' (post takes any message)", name);
  }
  const issues = issuesOf(definition, message);
  if (!issues.length) return message;
  const refusals = issues.map(({ path, code }) => `${path} (${code})`);
  throw new TypeError(
    `send('${name}'): expected a payload that the event's schema accepts, received one that it refuses at ${refusals.join(', ')}. Use post to send it anyway.`,
  );
}
