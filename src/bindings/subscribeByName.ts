import type { Handler, Subscribe, Unsubscribe } from 'iadvize-desk-events';
import { deskEventPrefix } from '../events/defineDeskEvent';

/** What the bindings need of an event: its full name. */
export interface NamedEvent {
  readonly event: string;
}

/** The names of events without their prefix. */
export type ShortName<Event extends NamedEvent> = Event['event'] extends `${typeof deskEventPrefix}${infer Name}`
  ? Name
  : never;

/** The event of a name without its prefix. */
export type EventNamed<Event extends NamedEvent, Name extends string> = Extract<
  Event,
  { readonly event: `${typeof deskEventPrefix}${Name}` }
>;

/** What a client's method gives its handler. */
export type EventOfMethod<Client, Method extends keyof Client> =
  Client[Method] extends Subscribe<infer Event> ? Event : never;

/** A client as subscribing by name sees it: `onEvent`, and a method for each handler. */
type Subscribing = Readonly<Record<string, Subscribe<NamedEvent>>>;

/** Subscribes by the name of an event, such as `CONVERSATION_FOCUSED`, or of a method, such as `onUnknownEvent`. */
export function subscribeByName(desk: object, name: string, handler: Handler<never>): Unsubscribe | undefined {
  // The bindings' own types tie the name to the client and to the handler.
  const methods = desk as Subscribing;
  const handle = handler as Handler<NamedEvent>;
  if (name in desk) return methods[name]?.(handle);
  return methods.onEvent?.((event) => (event.event === deskEventPrefix + name ? handle(event) : undefined));
}
