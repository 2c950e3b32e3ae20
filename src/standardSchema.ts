/** One thing that a schema refused, by the Standard Schema convention; zod adds `code`, valibot `type`. */
export interface StandardSchemaIssue {
  /** The validator's sentence; never passed on, since it may quote the payload. */
  readonly message: string;
  /** Where in the payload: keys, or objects that carry the key. */
  readonly path?: ReadonlyArray<PropertyKey | { readonly key: PropertyKey }> | undefined;
}

/** What a Standard Schema's `validate` answers: a value, or the issues that speak against it. */
export type StandardSchemaResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly StandardSchemaIssue[] };

/** Any schema that follows the Standard Schema convention, version 1: zod, zod/mini, valibot, arktype and others. */
export interface StandardSchema<Output = unknown> {
  /** The convention's own property. */
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: string;
    /** Checks a value; a promise is refused here, since a desk event is handled while it is dispatched. */
    readonly validate: (value: unknown) => StandardSchemaResult<Output> | Promise<StandardSchemaResult<Output>>;
    readonly types?: { readonly input: unknown; readonly output: Output } | undefined;
  };
}

/** The type of the value that a Standard Schema lets through. */
export type SchemaOutput<Schema extends StandardSchema> = Schema extends StandardSchema<infer Output> ? Output : never;
