import { expectFunction, misuse } from '../shared/misuse';
import { own } from '../shared/ownFields';
import type { StandardSchema } from '../shared/standardSchema';
import type { WithTextId } from './conversationId';
import type { ReadFields } from './unknownValue';

/** What every desk event's name starts with on the wire, in the payload's field `event`. */
export const deskEventPrefix = 'com.iadvize.desk.';

/** One entry: an event's name and the schema of its payload. `defineDeskEvent` creates one. */
export interface DeskEventDefinition<
  Name extends string = string,
  Schema extends StandardSchema = StandardSchema,
  Extra extends object = object,
> {
  /** The name without its prefix, such as `CONVERSATION_FOCUSED`. */
  readonly name: Name;
  /** Checks the payload as it was posted, with its field `event`. */
  readonly schema: Schema;
  /** The field that marks the event if its name is unpublished: an unknown event with a string in this field is this one. */
  readonly recognizedBy?: string;
  /** Returns what an event adds to its conversation in the state. */
  readonly conversation?: ((event: never) => Extra) | undefined;
}

/** What else an entry says about its event, for `defineDeskEvent`. */
export interface DeskEventOptions<Event, Extra extends object> {
  /**
   * Returns what an event adds to its conversation: fields that are merged into the `extra` of the conversation in the state. They stay until
   * the conversation leaves the desk, or until a later event changes them. A field that is undefined changes nothing. If the conversation
   * isn't on the desk yet, they wait for it. An event without a `conversationId` adds nothing.
   *
   * It gets the event as its handlers do, frozen, and must not change anything: it may run without any handler. If it throws, or returns
   * anything but a plain object of at most 100 fields, where each 50 characters of text count as one more field, the error goes to
   * `onHandlerError`, and the event is delivered all the same. If a conversation would have more than that in all, its `extra` stays as it was.
   *
   * @example
   * defineDeskEvent('VISITOR_TYPING', schema, { conversation: (event) => ({ typing: event.seconds }) });
   */
  readonly conversation?: ((event: Event) => Extra) | undefined;
}

/** A set of entries by method, such as `deskEvents`. */
export type DeskEventDefinitions = { readonly [method: `on${string}`]: DeskEventDefinition };

/**
 * Creates an entry for the `events` option of `createDeskClient`, to add an event or to override one of `deskEvents`. `name` is
 * the wire name without `com.iadvize.desk.`. `schema` is any Standard Schema whose output is an object (zod 3.24 or later,
 * zod/mini, valibot, arktype and others); it gets the payload as it was posted. `options` may say what an event adds to its conversation.
 * Throws a `TypeError` if one of them is something else.
 *
 * @example
 * const events = { ...deskEvents, onVisitorTyping: defineDeskEvent('VISITOR_TYPING', schema) };
 */
export function defineDeskEvent<const Name extends string, Output extends object, Extra extends ReadFields = object>(
  name: Name,
  schema: StandardSchema<Output>,
  options?: DeskEventOptions<WithTextId<Output>, Extra>,
): DeskEventDefinition<Name, StandardSchema<Output>, Extra> {
  if (typeof name !== 'string' || !/^[A-Z][A-Z0-9_]*$/.test(name)) {
    throw misuse('defineDeskEvent: name', `a name in capitals such as 'VISITOR_TYPING'`, name);
  }
  if (!schema?.['~standard']) {
    const expected = 'a Standard Schema (Zod 3.24, Valibot 1.0, ArkType 2.0 or later)';
    throw misuse(`defineDeskEvent('${name}'): schema`, expected, schema);
  }
  const conversation = own(options, 'conversation');
  if (conversation === undefined) return { name, schema };
  expectFunction(conversation, `defineDeskEvent('${name}'): conversation`);
  return { name, schema, conversation };
}
