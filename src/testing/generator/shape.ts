import { ownFieldsOf } from '../../shared/ownFields';
import { isChannel, isParticipantType, isStatus } from '../recorder/knownValues';
import type { RecordedValue } from '../recorder/recording';
import { isFieldName } from './fieldNames';

/** Everything that was recorded at one place of an event's payload. It doesn't depend on the order of the messages. */
export interface Shape {
  /** How many values were recorded. */
  readonly count: number;
  /** How many of them were of each type. */
  readonly types: ReadonlyMap<string, number>;
  /** The documented values among them, sorted. */
  readonly known: readonly string[];
  /** The shapes of the fields of the objects among them, sorted by name. */
  readonly fields: ReadonlyMap<string, Shape>;
  /** The shape of the fields whose names can't be in code, all together. */
  readonly unnamed: Shape | undefined;
  /** The shape of the items of the lists among them, if one of the lists had an item. */
  readonly items: Shape | undefined;
}

/** How deep the shapes go: deeper than the recorder does. */
const mostLevels = 10;

const byName = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]) => (one < other ? -1 : 1);

/** Groups values by key, sorted. */
function grouped<Value>(entries: ReadonlyArray<readonly [string, Value]>): Map<string, readonly Value[]> {
  const groups = new Map<string, Set<readonly [string, Value]>>();
  for (const entry of entries) groups.set(entry[0], (groups.get(entry[0]) ?? new Set()).add(entry));
  return new Map([...groups].map(([key, group]) => [key, [...group].map(([, value]) => value)] as const).sort(byName));
}

const isDocumented = (value: string) => isStatus(value) || isChannel(value) || isParticipantType(value);

/** Returns the shape of values that were recorded at the same place. */
export function shapeOf(recorded: readonly RecordedValue[], levels = mostLevels): Shape {
  const values = recorded.map(ownFieldsOf);
  const counts = [...grouped(values.map((value) => [value.type, value]))];
  const known = values.flatMap((value) => (value.known !== undefined && isDocumented(value.known) ? value.known : []));
  const below = levels ? values : [];
  const fields = below.flatMap((value) => Object.entries(value.fields ?? {}));
  const unnamed = fields.filter(([key]) => !isFieldName(key)).map(([, value]) => value);
  const items = below.flatMap((value) => value.items ?? []);
  return {
    count: values.length,
    types: new Map(counts.map(([type, group]) => [type, group.length])),
    known: [...new Set(known)].sort(),
    fields: new Map(
      [...grouped(fields.filter(([key]) => isFieldName(key)))].map(([key, group]) => [key, shapeOf(group, levels - 1)]),
    ),
    unnamed: unnamed.length ? shapeOf(unnamed, levels - 1) : undefined,
    items: items.length ? shapeOf(items, levels - 1) : undefined,
  };
}

/** How many of the values were of a type. */
export const countOf = (shape: Shape, type: string): number => shape.types.get(type) ?? 0;

/** Whether every object at a place had the field. */
export const isAlwaysThere = (field: Shape, holder: Shape): boolean => field.count === countOf(holder, 'object');
