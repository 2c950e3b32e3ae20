/** One thing that a schema refused, as the Standard Schema convention has it. zod adds a `code`, valibot a `type`. */
export interface StandardSchemaIssue {
  /** The validator's sentence. It is never passed on, because it may quote the payload. */
  readonly message: string;
  /** The keys that lead to what was refused, or objects that carry the keys. */
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

/** What a Standard Schema's `validate` returns: a value, or the issues that speak against it. */
export type StandardSchemaResult<Output> =
  | {
      /** The value as the schema puts it. */
      readonly value: Output;
      /** Always undefined if there is a value. */
      readonly issues?: undefined;
    }
  | {
      /** What speaks against the value. */
      readonly issues: readonly StandardSchemaIssue[];
    };

/** Any schema that follows the Standard Schema convention, version 1: zod 3.24 or later, zod/mini, valibot, arktype and others. */
export interface StandardSchema<Output = unknown> {
  /** The convention's own property. */
  readonly '~standard': {
    /** The version of the convention. */
    readonly version: 1;
    /** The name of the validator, such as `zod`. */
    readonly vendor: string;
    /** Checks a value. A promise counts as a refusal here, because a desk event is handled while it is dispatched. */
    readonly validate: (value: unknown) => StandardSchemaResult<Output> | Promise<StandardSchemaResult<Output>>;
    /** Only for the compiler. There is nothing here at run time. */
    readonly types?:
      | {
          /** The type that the schema accepts. */
          readonly input: unknown;
          /** The type of the value that the schema returns. */
          readonly output: Output;
        }
      | undefined;
  };
}

/** The type of the value that a Standard Schema returns. */
export type SchemaOutput<Schema extends StandardSchema> = Schema extends StandardSchema<infer Output> ? Output : never;
