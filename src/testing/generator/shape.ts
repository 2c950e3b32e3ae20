/** Everything that was recorded at one place of an event's payload. It doesn't depend on the order of the messages. */
export interface Shape {
  /** How many values were recorded. */
  readonly count: number;
  /** How many values were of each type. A field has those too that may be this field in an object whose names are all masked. */
  readonly types: ReadonlyMap<string, number>;
  /** The documented values among them, sorted. */
  readonly known: readonly string[];
  /** The shapes of the fields of the objects among them, sorted by name. */
  readonly fields: ReadonlyMap<string, Shape>;
  /** The shape of the fields whose names can't be in code, all together, if there are no other fields. */
  readonly unnamed: Shape | undefined;
  /** Whether the recording masks the names of some of the fields, but not of all. */
  readonly isPartlyMasked: boolean;
  /** The shape of the items of the lists among them, if one of the lists had an item. */
  readonly items: Shape | undefined;
}

/** How many of the values were of a type. */
export const countOf = (shape: Shape, type: string): number => shape.types.get(type) ?? 0;

/** Whether every object at a place had the field. */
export const isAlwaysThere = (field: Shape, holder: Shape): boolean => field.count === countOf(holder, 'object');
