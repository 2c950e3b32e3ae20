import { mostFieldsOfAnObject } from '../../intake/payloadNames';
import { ownFieldsOf } from '../../shared/ownFields';
import { isChannel, isParticipantType, isStatus } from '../recorder/knownValues';
import type { RecordedValue } from '../recorder/recording';
import { isFieldName, isSpecial } from './fieldNames';
import { isNamedType } from './valueTypes';

/** The values that were recorded at one place. */
export interface GatheredValues {
  /** How many there are. */
  readonly count: number;
  /** How many there are of each type. */
  readonly types: ReadonlyMap<string, number>;
  /** The documented values among them. */
  readonly known: ReadonlySet<string>;
  /** The fields of the objects among them whose names can be in code. */
  readonly fields: ReadonlyMap<string, GatheredValues>;
  /** The masked fields of the objects among them that the recorder may have taken for dictionaries. Each may be any field. */
  readonly hidden: GatheredValues | undefined;
  /** Whether a field's name can't be in code. */
  readonly hasMasked: boolean;
  /** Whether an object has a field that isn't described, because its name means something else in code. */
  readonly hasSpecial: boolean;
  /** The items of the lists among them. */
  readonly items: GatheredValues | undefined;
}

interface MutableValues extends GatheredValues {
  count: number;
  readonly types: Map<string, number>;
  readonly known: Set<string>;
  readonly fields: Map<string, MutableValues>;
  hidden: MutableValues | undefined;
  hasMasked: boolean;
  hasSpecial: boolean;
  items: MutableValues | undefined;
}

/** How deep the shapes go: deeper than the recorder does. */
const mostLevels = 10;

const noValues = (): MutableValues => ({
  count: 0,
  types: new Map(),
  known: new Set(),
  fields: new Map(),
  hidden: undefined,
  hasMasked: false,
  hasSpecial: false,
  items: undefined,
});

const isDocumented = (value: string) => isStatus(value) || isChannel(value) || isParticipantType(value);

/** An object without recorded fields may be anything: it was too deep, or isn't a plain object. */
const typeOf = ({ type, fields }: RecordedValue) =>
  isNamedType(type) && (type !== 'object' || fields) ? type : 'unknown';

function addFields(gathered: MutableValues, fields: Readonly<Record<string, RecordedValue>>, levels: number): void {
  const all = Object.entries(fields);
  const described = all.filter(([key]) => !isSpecial(key));
  const named = described.filter(([key]) => isFieldName(key));
  for (const [key, value] of named) {
    const field = gathered.fields.get(key) ?? noValues();
    gathered.fields.set(key, field);
    addValue(field, value, levels);
  }
  gathered.hasMasked ||= named.length < described.length;
  gathered.hasSpecial ||= described.length < all.length;
  // The recorder masks every name if it takes an object for a record, even one that it keeps in another object of the same place.
  if (named.length && described.length < mostFieldsOfAnObject) return;
  for (const [key, value] of described) {
    if (isFieldName(key)) continue;
    gathered.hidden ??= noValues();
    addValue(gathered.hidden, value, levels);
  }
}

function addValue(gathered: MutableValues, recorded: RecordedValue, levels: number): void {
  const value = ownFieldsOf(recorded);
  const type = typeOf(value);
  gathered.count += 1;
  gathered.types.set(type, (gathered.types.get(type) ?? 0) + 1);
  if (value.known !== undefined && isDocumented(value.known)) gathered.known.add(value.known);
  if (!levels) return;
  addFields(gathered, value.fields ?? {}, levels - 1);
  for (const item of value.items ?? []) {
    gathered.items ??= noValues();
    addValue(gathered.items, item, levels - 1);
  }
}

/** Gathers values that were recorded at the same place. It reads each of them once. */
export function gatherValues(values: readonly RecordedValue[]): GatheredValues {
  const gathered = noValues();
  for (const value of values) addValue(gathered, value, mostLevels);
  return gathered;
}
