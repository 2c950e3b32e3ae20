import type { SchemaOutput } from '../shared/standardSchema';
import type { deskEvents } from './catalogue';
import type { DeskEventDefinition, DeskEventDefinitions, deskEventPrefix } from './defineDeskEvent';
import type { NormalizedFields } from './normalizers';

/** The entries that a client listens to when its `events` option is left out. */
export type StandardDeskEvents = typeof deskEvents;

type Flat<Fields> = { [Field in keyof Fields]: Fields[Field] };

type FieldsAdded<Handler, Payload> = Handler extends keyof NormalizedFields<Payload>
  ? NormalizedFields<Payload>[Handler]
  : unknown;

/**
 * The fields that a payload is known to have: a loose schema's output has an index signature too, of unknown, by which Omit
 * would forget them, and a misspelt field compile. Other payloads stay as they are, since a field that is renamed loses its hover text.
 */
type KnownFields<Payload> = string extends keyof Payload ? KnownOrAll<Payload, WithoutUnknown<Payload>> : Payload;

type WithoutUnknown<Payload> = {
  [Field in keyof Payload as string extends Field
    ? IsUnknown<Payload[Field]> extends true
      ? never
      : Field
    : Field]: Payload[Field];
};

/** A record of no known field is wanted for its unknown ones. */
type KnownOrAll<Payload, Known> = [keyof Known] extends [never] ? Payload : Known;

type IsUnknown<Value> = unknown extends Value ? (0 extends Value & 1 ? false : true) : false;

type Delivered<Handler, Name extends string, Payload> = Payload extends object
  ? Flat<
      Omit<KnownFields<Payload>, 'event' | keyof FieldsAdded<Handler, Payload>> &
        FieldsAdded<Handler, Payload> & {
          /** The event's full name on the wire. */
          readonly event: `${typeof deskEventPrefix}${Name}`;
        }
    >
  : never;

/** The event that a handler gets, by the handler's name; for the standard catalogue unless other entries are given. */
export type DeskEventOf<Handler extends keyof Events, Events extends DeskEventDefinitions = StandardDeskEvents> =
  Events[Handler] extends DeskEventDefinition<infer Name, infer Schema>
    ? Delivered<Handler, Name, SchemaOutput<Schema>>
    : never;

/** Every event that a client delivers: a union that narrows on `event`. */
export type DeskEvent<Events extends DeskEventDefinitions = StandardDeskEvents> = {
  [Handler in keyof Events]: DeskEventOf<Handler, Events>;
}[keyof Events];

/** The names of a client's events, without their prefix. */
export type DeskEventName<Events extends DeskEventDefinitions = StandardDeskEvents> = string &
  { [Handler in keyof Events]: Events[Handler] extends DeskEventDefinition<infer Name> ? Name : never }[keyof Events];

/** The event of a name without its prefix, such as `'CONVERSATION_FOCUSED'`. */
export type DeskEventNamed<Name extends string, Events extends DeskEventDefinitions = StandardDeskEvents> = Extract<
  DeskEvent<Events>,
  {
    /** The event's full name on the wire. */
    readonly event: `${typeof deskEventPrefix}${Name}`;
  }
>;

/** An event of the desk's namespace that the client's entries don't name; unchecked. */
export interface DeskUnknownEvent {
  /** The full name on the wire, which starts with `com.iadvize.desk.`. */
  readonly event: string;
  /** The whole payload as it was posted, unchecked and untrusted. */
  readonly data: unknown;
}
