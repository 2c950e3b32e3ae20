import { mostFieldsOfAnObject } from '../../intake/payloadNames';
import { ownFieldsOf } from '../../shared/ownFields';
import { isChannel, isParticipantType, isStatus } from '../recorder/knownValues';
import type { RecordedValue } from '../recorder/recording';
import { isFieldName, isSpecial } from './fieldNames';
import { sortedBy } from './sortedBy';

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
  /** The shape of the fields whose names can't be in code, all together. */
  readonly unnamed: Shape | undefined;
  /** The shape of the items of the lists among them, if one of the lists had an item. */
  readonly items: Shape | undefined;
}

/** How deep the shapes go: deeper than the recorder does. */
const mostLevels = 10;

/** Groups values by key, sorted. */
function grouped<Value>(entries: ReadonlyArray<readonly [string, Value]>): Map<string, readonly Value[]> {
  const groups = new Map<string, Set<readonly [string, Value]>>();
  for (const entry of entries) groups.set(entry[0], (groups.get(entry[0]) ?? new Set()).add(entry));
  const sorted = sortedBy(groups, ([key]) => key);
  return new Map(sorted.map(([key, group]) => [key, [...group].map(([, value]) => value)]));
}

const isDocumented = (value: string) => isStatus(value) || isChannel(value) || isParticipantType(value);

/** The fields of an object whose names can be in code, and the values of those whose names can't. */
function fieldsOf({ fields = {} }: RecordedValue) {
  const all = Object.entries(fields).filter(([key]) => !isSpecial(key));
  const named = all.filter(([key]) => isFieldName(key));
  const masked = all.filter(([key]) => !isFieldName(key)).map(([, value]) => value);
  // The recorder masks every name if it takes an object for a record, even one that it keeps in another object of the same place.
  const isRecord = !named.length || all.length >= mostFieldsOfAnObject;
  return { named, masked, hidden: isRecord ? masked : [], hasSpecial: Object.keys(fields).some(isSpecial) };
}

/** An object without recorded fields may be anything: it was too deep, or isn't a plain object. */
const typeOf = ({ type, fields }: RecordedValue) => (type === 'object' && !fields ? 'unknown' : type);

/** Returns the shape of values that were recorded at the same place. */
export function shapeOf(recorded: readonly RecordedValue[], levels = mostLevels): Shape {
  const values = recorded.map(ownFieldsOf);
  const types = [...grouped(values.map((value) => [typeOf(value), value]))];
  const known = values.flatMap((value) => (value.known !== undefined && isDocumented(value.known) ? value.known : []));
  const below = levels ? values : [];
  const objects = below.map(fieldsOf);
  const masked = objects.flatMap((object) => object.masked);
  const hidden = objects.flatMap((object) => object.hidden);
  // Not if some of the objects have fields that aren't described here.
  const isRecord = !objects.some(({ hasSpecial }) => hasSpecial);
  const items = below.flatMap((value) => value.items ?? []);
  const shapeBelow = (group: readonly RecordedValue[]) => shapeOf(group, levels - 1);
  const fields = [...grouped(objects.flatMap(({ named }) => named))];
  return {
    count: values.length,
    types: new Map(types.map(([type, group]) => [type, group.length])),
    known: [...new Set(known)].sort(),
    fields: new Map(fields.map(([key, group]) => [key, { ...shapeBelow([...group, ...hidden]), count: group.length }])),
    unnamed: isRecord && masked.length ? shapeBelow(masked) : undefined,
    items: items.length ? shapeBelow(items) : undefined,
  };
}

/** How many of the values were of a type. */
export const countOf = (shape: Shape, type: string): number => shape.types.get(type) ?? 0;

/** Whether every object at a place had the field. */
export const isAlwaysThere = (field: Shape, holder: Shape): boolean => field.count === countOf(holder, 'object');
