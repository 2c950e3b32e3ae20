import type { SchemaOutput } from '../shared/standardSchema';
import type { DeskEventDefinition, DeskEventDefinitions, deskEventPrefix } from './defineDeskEvent';
import type { StandardDeskEvents } from './deskEvents';
import type { KnownFields } from './knownFields';
import type { FieldsAdded } from './normalizers';

type Flat<Fields> = { [Field in keyof Fields]: Fields[Field] };

type Delivered<Method, Name extends string, Payload, Profile> = Payload extends object
  ? DeliveredFields<Method, Name, KnownFields<Payload>, Profile>
  : never;

type DeliveredFields<Method, Name extends string, Payload, Profile> = Flat<
  Omit<Payload, 'event' | keyof FieldsAdded<Method, Payload, Profile>> &
    FieldsAdded<Method, Payload, Profile> & {
      /** The event's full name on the wire. */
      readonly event: `${typeof deskEventPrefix}${Name}`;
    }
>;

/**
 * The event that a handler gets, by method. Default: an event of the standard entries. `Profile` is the type of what the `profile` option
 * returns, if there is one.
 */
export type DeskEventOf<
  Method extends keyof Events,
  Events extends DeskEventDefinitions = StandardDeskEvents,
  Profile extends object = object,
> =
  Events[Method] extends DeskEventDefinition<infer Name, infer Schema>
    ? Delivered<Method, Name, SchemaOutput<Schema>, Profile>
    : never;

/**
 * Every event that a client delivers: a union that narrows on `event`. `Profile` is the type of what the `profile` option returns, if there
 * is one.
 */
export type DeskEvent<Events extends DeskEventDefinitions = StandardDeskEvents, Profile extends object = object> = {
  [Method in keyof Events]: DeskEventOf<Method, Events, Profile>;
}[keyof Events];

/** The names of a client's events, without their prefix. */
export type DeskEventName<Events extends DeskEventDefinitions = StandardDeskEvents> = string &
  { [Method in keyof Events]: Events[Method] extends DeskEventDefinition<infer Name> ? Name : never }[keyof Events];

/**
 * The event of a name without its prefix, such as `'CONVERSATION_FOCUSED'`. `Profile` is the type of what the `profile` option returns, if
 * there is one.
 */
export type DeskEventNamed<
  Name extends string,
  Events extends DeskEventDefinitions = StandardDeskEvents,
  Profile extends object = object,
> = Extract<
  DeskEvent<Events, Profile>,
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
