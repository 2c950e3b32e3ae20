/** One thing that a schema refused, by the Standard Schema convention; zod adds `code`, valibot `type`. */
export interface StandardSchemaIssue {
  /** The validator's sentence; never passed on, since it may quote the payload. */
  readonly message: string;
  /** Where in the payload: keys, or objects that carry the key. */
  readonly path?:
    | ReadonlyArray<
        | PropertyKey
        | {
            /** The key itself. */
            readonly key: PropertyKey;
          }
      >
    | undefined;
}

/** What a Standard Schema's `validate` answers: a value, or the issues that speak against it. */
export type StandardSchemaResult<Output> =
  | {
      /** The value that was let through, as the schema puts it. */
      readonly value: Output;
      /** None, where there is a value. */
      readonly issues?: undefined;
    }
  | {
      /** What speaks against the value. */
      readonly issues: readonly StandardSchemaIssue[];
    };

/** Any schema that follows the Standard Schema convention, version 1: zod, zod/mini, valibot, arktype and others. */
export interface StandardSchema<Output = unknown> {
  /** The convention's own property. */
  readonly '~standard': {
    /** The version of the convention. */
    readonly version: 1;
    /** The name of the validator, such as `zod`. */
    readonly vendor: string;
    /** Checks a value; a promise is refused here, since a desk event is handled while it is dispatched. */
    readonly validate: (value: unknown) => StandardSchemaResult<Output> | Promise<StandardSchemaResult<Output>>;
    /** For the compiler alone: there is nothing here at run time. */
    readonly types?:
      | {
          /** The type of what the schema is given. */
          readonly input: unknown;
          /** The type of what it lets through. */
          readonly output: Output;
        }
      | undefined;
  };
}

/** The type of the value that a Standard Schema lets through. */
export type SchemaOutput<Schema extends StandardSchema> = Schema extends StandardSchema<infer Output> ? Output : never;
