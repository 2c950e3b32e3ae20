/**
 * The fields that a payload is known to have. A loose schema's output has an index signature of unknown too: Omit would forget the
 * known fields because of it, and a misspelled field would compile. Other payloads stay as they are, because a field that is
 * mapped loses its hover text.
 */
export type KnownFields<Payload> = string extends keyof Payload
  ? KnownOrAll<Payload, WithoutUnknown<Payload>>
  : Payload;

/** The fields of a record that have a type of their own. */
export type WithoutUnknown<Payload> = {
  [Field in keyof Payload as string extends Field
    ? IsUnknown<Payload[Field]> extends true
      ? never
      : Field
    : Field]: Payload[Field];
};

/** A record without known fields is wanted for its unknown ones. */
type KnownOrAll<Payload, Known> = [keyof Known] extends [never] ? Payload : Known;

type IsUnknown<Value> = unknown extends Value ? (0 extends Value & 1 ? false : true) : false;
