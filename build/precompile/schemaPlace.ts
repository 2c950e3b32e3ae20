import type * as z from 'zod/mini';

/** Any zod schema. */
export type Schema = z.core.$ZodType;

/** Where in a catalogue a schema is, and how the printed text depends on it. */
export interface Place {
  /** The method of the catalogue's entry, such as `onConversationAdded`. */
  readonly method: string;
  /** The way from the payload to the schema, a word for each step. */
  readonly steps: readonly string[];
  /** The schemas around this one. */
  readonly ancestors: readonly Schema[];
  /** Notes that the printed text names a function of src/checks. Returns its name. */
  readonly use: (checkName: string) => string;
}

/** The place one step further inside. */
export function inside(place: Place, step: string, ancestor: Schema): Place {
  return { ...place, steps: [...place.steps, step], ancestors: [...place.ancestors, ancestor] };
}

/** Throws an error that says what can't be precompiled, and where it is. */
export function refuse(place: Place, expected: string, received: string): never {
  throw new Error(
    `Can't precompile ${place.method} at ${place.steps.join(' > ')}: expected ${expected}, received ${received}.`,
  );
}
