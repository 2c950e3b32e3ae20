import * as z from 'zod/mini';

/**
 * How well an event's payload is known. `documented`: iAdvize published it word for word. `inferred`: the event is documented,
 * and its payload follows its documented siblings. `unpublished`: the payload or the name isn't known.
 */
export type DeskEventEvidence = 'documented' | 'inferred' | 'unpublished';

/** The fields of a payload, each with its zod schema. */
type PayloadShape = Readonly<Record<string, z.core.$ZodType>>;

/** What people read about an event, and how it is recognized. */
interface DeskEventFacts<Name extends string> {
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
}

/** Everything that is known about one event of the desk, except what the client does with it. */
export interface DeskEventCatalogueEntry<Name extends string = string, Shape extends PayloadShape = PayloadShape>
  extends DeskEventFacts<Name> {
  /** The zod schema of the payload as it is posted: an object that lets unknown fields through. */
  readonly schema: z.ZodMiniObject<Shape, z.core.$loose>;
}

/** Makes an entry of an event's facts and of the fields in its payload. Unknown fields pass. */
/* @__NO_SIDE_EFFECTS__ */
export function catalogueEntry<const Name extends string, Shape extends PayloadShape>({
  payload,
  ...facts
}: DeskEventFacts<Name> & { readonly payload: Shape }): DeskEventCatalogueEntry<Name, Shape> {
  // zod makes the shape writable, which changes nothing for those who read it.
  return { ...facts, schema: z.looseObject(payload) as unknown as z.ZodMiniObject<Shape, z.core.$loose> };
}
