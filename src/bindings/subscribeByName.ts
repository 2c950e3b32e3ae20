import type { Handler, Subscribe, Unsubscribe } from 'iadvize-desk-events';
import { deskEventPrefix } from '../events/defineDeskEvent';
import { hasOwn } from '../shared/ownFields';

/** The part of an event that the bindings need: its full name. */
export interface NamedEvent {
  readonly event: string;
}

/** The event's name without its prefix. */
export type ShortName<Event extends NamedEvent> = Event['event'] extends `${typeof deskEventPrefix}${infer Name}`
  ? Name
  : never;

/** The event with this name, which has no prefix. */
export type EventNamed<Event extends NamedEvent, Name extends string> = Extract<
  Event,
  { readonly event: `${typeof deskEventPrefix}${Name}` }
>;

/** The event that a client's method passes to its handler. */
export type EventOfMethod<Client, Method extends keyof Client> =
  Client[Method] extends Subscribe<infer Event> ? Event : never;

/** A client seen as a record of its methods that subscribe a handler. */
type Subscribing = Readonly<Record<string, Subscribe<NamedEvent>>>;

/** Subscribes by the name of an event such as `CONVERSATION_FOCUSED`, or of a method such as `onUnknownEvent`. */
export function subscribeByName(desk: object, name: string, handler: Handler<never>): Unsubscribe | undefined {
  // The types of the bindings make sure that the name and the handler belong together.
  const methods = desk as Subscribing;
  const handle = handler as Handler<NamedEvent>;
  if (hasOwn(desk, name)) return methods[name]?.(handle);
  return methods.onEvent?.((event) => (event.event === deskEventPrefix + name ? handle(event) : undefined));
}
