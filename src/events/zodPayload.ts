import * as z from 'zod/mini';
import type { StandardSchema } from '../shared/standardSchema';

/** The fields of a payload, each with its zod schema. */
export type PayloadShape = Readonly<Record<string, z.core.$ZodType>>;

type OptionalField<Shape extends PayloadShape> = {
  [Field in keyof Shape]: Shape[Field] extends { _zod: { optout: 'optional' } } ? Field : never;
}[keyof Shape];

type FieldOutputs<Shape extends PayloadShape, Field extends keyof Shape> = {
  readonly [Key in Field]: z.output<Shape[Key]>;
};

/**
 * The type of a payload, inferred from its zod shape: the known fields only, although unknown ones pass at run time.
 * zod's own inference for a loose object adds an index signature, by which a misspelt field compiles, and loses the
 * fields' comments.
 */
export type PayloadOf<Shape extends PayloadShape> = FieldOutputs<Shape, Exclude<keyof Shape, OptionalField<Shape>>> &
  Partial<FieldOutputs<Shape, OptionalField<Shape>>>;

/** A union words its options' issues at once; with words given here, it doesn't ask the page's settings for any. */
const context: z.core.ParseContextInternal = { async: false, error: () => '' };

/**
 * A zod object that lets unknown fields through. Its Standard Schema face stops at each issue's path and code: zod's
 * own one would write messages, by the page's zod settings, which could throw or quote the payload.
 */
export function loosePayload<Shape extends PayloadShape>(shape: Shape): StandardSchema<PayloadOf<Shape>> {
  const schema = z.looseObject(shape);
  const validate = (value: unknown) => {
    // No field here is asynchronous, so that the answer is no promise.
    const result = schema._zod.run({ value, issues: [] }, context) as z.core.ParsePayload;
    return result.issues.length
      ? { issues: result.issues.map(({ code, path = [] }) => ({ code, path, message: code })) }
      : { value: result.value };
  };
  // The output's index signature is dropped on purpose.
  return Object.assign(schema, { '~standard': { ...schema['~standard'], validate } }) as unknown as StandardSchema<
    PayloadOf<Shape>
  >;
}
