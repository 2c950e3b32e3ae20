import type * as z from 'zod/mini';

/**
 * How well an event's payload is known. `documented`: iAdvize published it word for word. `inferred`: the event is documented,
 * and its payload follows its documented siblings. `unpublished`: the payload or the name isn't known.
 */
export type DeskEventEvidence = 'documented' | 'inferred' | 'unpublished';

/** A zod schema of a payload: an object that lets unknown fields through. */
type PayloadSchema = z.ZodMiniObject<Readonly<Record<string, z.core.$ZodType>>, z.core.$loose>;

/** Everything that is known about one event of the desk, except what the client does with it. */
export interface DeskEventCatalogueEntry<
  Name extends string = string,
  Schema extends z.ZodMiniObject<z.core.$ZodLooseShape, z.core.$loose> = PayloadSchema,
> {
  /** The name without its prefix `com.iadvize.desk.`, such as `CONVERSATION_FOCUSED`. */
  readonly name: Name;
  /** How well the event's payload is known. */
  readonly evidence: DeskEventEvidence;
  /** A sentence that says when the desk sends the event. */
  readonly description: string;
  /** Where the facts come from, and what isn't published. */
  readonly source: string;
  /** The field that marks the event if its name is unpublished: an unknown event with a string in this field is this one. */
  readonly recognizedBy?: string;
  /** The zod schema of the payload as it is posted. */
  readonly schema: Schema;
}

/** Types an entry by its name and its schema. */
/* @__NO_SIDE_EFFECTS__ */
export function catalogueEntry<
  const Name extends string,
  Schema extends z.ZodMiniObject<z.core.$ZodLooseShape, z.core.$loose>,
>(entry: DeskEventCatalogueEntry<Name, Schema>): DeskEventCatalogueEntry<Name, Schema> {
  return entry;
}
