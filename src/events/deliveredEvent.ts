import type { SchemaOutput } from '../shared/standardSchema';
import type { DeskEventDefinition, DeskEventDefinitions, deskEventPrefix } from './defineDeskEvent';
import type { StandardDeskEvents } from './deskEvents';
import type { FieldsAdded } from './normalizers';

type Flat<Fields> = { [Field in keyof Fields]: Fields[Field] };

/**
 * The fields that a payload is known to have. A loose schema's output has an index signature of unknown too: Omit would forget the
 * known fields because of it, and a misspelled field would compile. Other payloads stay as they are, because a field that is
 * mapped loses its hover text.
 */
type KnownFields<Payload> = string extends keyof Payload ? KnownOrAll<Payload, WithoutUnknown<Payload>> : Payload;

type WithoutUnknown<Payload> = {
  [Field in keyof Payload as string extends Field
    ? IsUnknown<Payload[Field]> extends true
      ? never
      : Field
    : Field]: Payload[Field];
};

/** A record without known fields is wanted for its unknown ones. */
type KnownOrAll<Payload, Known> = [keyof Known] extends [never] ? Payload : Known;

type IsUnknown<Value> = unknown extends Value ? (0 extends Value & 1 ? false : true) : false;

type Delivered<Method, Name extends string, Payload> = Payload extends object
  ? DeliveredFields<Method, Name, KnownFields<Payload>>
  : never;

type DeliveredFields<Method, Name extends string, Payload> = Flat<
  Omit<Payload, 'event' | keyof FieldsAdded<Method, Payload>> &
    FieldsAdded<Method, Payload> & {
      /** The event's full name on the wire. */
      readonly event: `${typeof deskEventPrefix}${Name}`;
    }
>;

/** The event that a handler gets, by method. Default: an event of the standard entries. */
export type DeskEventOf<Method extends keyof Events, Events extends DeskEventDefinitions = StandardDeskEvents> =
  Events[Method] extends DeskEventDefinition<infer Name, infer Schema>
    ? Delivered<Method, Name, SchemaOutput<Schema>>
    : never;

/** Every event that a client delivers: a union that narrows on `event`. */
export type DeskEvent<Events extends DeskEventDefinitions = StandardDeskEvents> = {
  [Method in keyof Events]: DeskEventOf<Method, Events>;
}[keyof Events];

/** The names of a client's events, without their prefix. */
export type DeskEventName<Events extends DeskEventDefinitions = StandardDeskEvents> = string &
  { [Method in keyof Events]: Events[Method] extends DeskEventDefinition<infer Name> ? Name : never }[keyof Events];

/** The event of a name without its prefix, such as `'CONVERSATION_FOCUSED'`. */
export type DeskEventNamed<Name extends string, Events extends DeskEventDefinitions = StandardDeskEvents> = Extract<
  DeskEvent<Events>,
  {
    /** The event's full name on the wire. */
    readonly event: `${typeof deskEventPrefix}${Name}`;
  }
>;

/** An event of the desk's namespace for which the client has no entry. Nothing about it was checked. */
export interface DeskUnknownEvent {
  /** The full name on the wire, which starts with `com.iadvize.desk.`. */
  readonly event: string;
  /** The whole payload as it was posted, unchecked and untrusted. */
  readonly data: unknown;
}
