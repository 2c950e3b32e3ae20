import { misuse } from '../shared/misuse';
import type { StandardSchema } from '../shared/standardSchema';

/** What every desk event's name starts with on the wire, in the payload's field `event`. */
export const deskEventPrefix = 'com.iadvize.desk.';

/** One entry: an event's name and the schema of its payload. `defineDeskEvent` creates one. */
export interface DeskEventDefinition<Name extends string = string, Schema extends StandardSchema = StandardSchema> {
  /** The name without its prefix, such as `CONVERSATION_FOCUSED`. */
  readonly name: Name;
  /** Checks the payload as it was posted, with its field `event`. */
  readonly schema: Schema;
  /** The field that marks the event if its name is unpublished: an unknown event with a string in this field is this one. */
  readonly recognizedBy?: string;
}

/** A set of entries by method, such as `deskEvents`. */
export type DeskEventDefinitions = { readonly [method: `on${string}`]: DeskEventDefinition };

/**
 * Creates an entry for the `events` option of `createDeskClient`, to add an event or to override one of `deskEvents`. `name` is
 * the wire name without `com.iadvize.desk.`. `schema` is any Standard Schema whose output is an object (zod 3.24 or later,
 * zod/mini, valibot, arktype and others); it gets the payload as it was posted. Throws a `TypeError` if either is something else.
 *
 * @example
 * const events = { ...deskEvents, onVisitorTyping: defineDeskEvent('VISITOR_TYPING', schema) };
 */
export function defineDeskEvent<const Name extends string, Output extends object>(
  name: Name,
  schema: StandardSchema<Output>,
): DeskEventDefinition<Name, StandardSchema<Output>> {
  if (typeof name !== 'string' || !/^[A-Z][A-Z0-9_]*$/.test(name)) {
    throw misuse('defineDeskEvent: name', `a name in capitals such as 'VISITOR_TYPING'`, name);
  }
  if (!schema?.['~standard']) {
    const expected = 'a Standard Schema (Zod 3.24, Valibot 1.0, ArkType 2.0 or later)';
    throw misuse(`defineDeskEvent('${name}'): schema`, expected, schema);
  }
  return { name, schema };
}
