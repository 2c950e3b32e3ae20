import { type DeskEventDefinition, type DeskEventName, deskEvents, type StandardDeskEvents } from 'iadvize-desk-events';
import type { SchemaOutput } from '../../shared/standardSchema';

/** What the event of this name carries beside its name: for example `{ conversationId }` for `'CONVERSATION_FOCUSED'`. */
export type DeskPayload<Name extends DeskEventName> = {
  [Handler in keyof StandardDeskEvents]: StandardDeskEvents[Handler] extends DeskEventDefinition<
    infer OwnName,
    infer Schema
  >
    ? OwnName extends Name
      ? SchemaOutput<Schema>
      : never
    : never;
}[keyof StandardDeskEvents];

/** The payload under its event's full name; throws a `TypeError` with paths and codes where the schema refuses it. */
export function checkedMessage(name: string, payload: object): Record<string, unknown> {
  const message = { ...payload, event: `com.iadvize.desk.${name}` };
  const definition = Object.values(deskEvents).find((entry) => entry.name === name);
  if (!definition) {
    throw new TypeError(`send: no event is named '${name}'; write 'CONVERSATION_ADDED' or the like, or use post.`);
  }
  const result = definition.schema['~standard'].validate(message);
  if ('then' in result || !result.issues) return message;
  const complaints = result.issues.map(({ path = [], message: code }) => `${path.join('.')} (${code})`);
  throw new TypeError(`send('${name}'): the payload doesn't fit: ${complaints.join(', ')}. To post junk, use post.`);
}
