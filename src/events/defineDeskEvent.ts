import type { StandardSchema } from '../shared/standardSchema';

/** What every desk event's name starts with on the wire, in the payload's field `event`. */
export const deskEventPrefix = 'com.iadvize.desk.';

/**
 * How well an event's payload is known: `documented` (published by iAdvize word for word), `by analogy` (the event is
 * documented, its payload follows its documented siblings), `unpublished` (the payload or the name is not published),
 * `custom` (made by the integrator with `defineDeskEvent`).
 */
export type DeskEventStanding = 'documented' | 'by analogy' | 'unpublished' | 'custom';

/** One entry of the catalogue: an event's name, the schema of its payload, and how well it is known. */
export interface DeskEventDefinition<Name extends string = string, Schema extends StandardSchema = StandardSchema> {
  /** The name without its prefix, such as `CONVERSATION_FOCUSED`. */
  readonly name: Name;
  /** Checks the payload as it was posted, with its field `event`. */
  readonly schema: Schema;
  /** How well the event's payload is known. */
  readonly standing: DeskEventStanding;
  /** A sentence that says when the desk sends the event; empty for a custom one. */
  readonly description: string;
  /** For an event whose name is unpublished: the field that marks it, where that holds a string. */
  readonly recognisedBy?: string;
}

/** A set of entries by the name of their handler, such as `deskEvents`. */
export type DeskEventDefinitions = { readonly [handler: `on${string}`]: DeskEventDefinition };

/**
 * Makes an entry for the `events` option of `createDeskClient`, to add an event or to override one of `deskEvents`.
 * `name` is the wire name without `com.iadvize.desk.`; `schema` is any Standard Schema whose output is an object, and
 * gets the payload as it was posted. Throws a `TypeError` where either is not so.
 *
 * @example
 * const events = { ...deskEvents, onVisitorTyping: defineDeskEvent('VISITOR_TYPING', schema) };
 */
export function defineDeskEvent<const Name extends string, Schema extends StandardSchema<object>>(
  name: Name,
  schema: Schema,
): DeskEventDefinition<Name, Schema> {
  if (!/^[A-Z][A-Z0-9_]*$/.test(name) || !schema?.['~standard']) {
    throw new TypeError(`defineDeskEvent: write a name like 'VISITOR_TYPING' and a Standard Schema.`);
  }
  return { name, schema, standing: 'custom', description: '' };
}
