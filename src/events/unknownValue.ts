/**
 * A value of which nothing is known: `typeof` narrows it, and `?.` leads on to the fields that it may have. At run time, it may be anything
 * that the desk posts, such as a list or a `Date`.
 */
export type UnknownValue =
  | UnknownFields
  | (string & UnknownFields)
  | (number & UnknownFields)
  | (boolean & UnknownFields)
  | null
  | undefined;

/** An object of which nothing is known, as the `profile` and `availability` options get it. Each field is an `UnknownValue`. Untrusted. */
export interface UnknownFields {
  /** Any field, at any depth, such as `visitor.contact?.email`. */
  readonly [field: string]: UnknownValue;
}

/** A value's type once it was read: `unknown` if nothing has narrowed it. */
export type ReadValue<Value> = UnknownFields extends Value
  ? unknown
  : Value extends string & UnknownFields
    ? string
    : Value extends number & UnknownFields
      ? number
      : Value extends boolean & UnknownFields
        ? boolean
        : Value;

/** What a function that reads fields may return: any object but a promise, which would come too late. */
export type ReadFields = object & {
  /** Only a promise has it. */
  readonly then?: undefined;
};
