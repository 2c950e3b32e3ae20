import type { RecordedValue } from '../recorder/recording';
import { type GatheredValues, gatherValues } from './gatheredValues';
import type { Shape } from './shape';
import { sortedBy } from './sortedBy';

/** Adds up how many values there are of each type. */
function typesOf(all: readonly GatheredValues[]): ReadonlyMap<string, number> {
  const types = new Map<string, number>();
  for (const one of all) for (const [type, count] of one.types) types.set(type, (types.get(type) ?? 0) + count);
  return types;
}

/**
 * Returns the shape of the values of a place. `others` are values that may be there, because their names are masked. They change the
 * types, but they add no field, and no type of items. Otherwise each field would describe all of them again, at each level.
 * What isn't described may have any value.
 */
function shapeAt(own: GatheredValues, others: readonly GatheredValues[]): Shape {
  const all = [own, ...others];
  const partsOf = (part: (one: GatheredValues) => GatheredValues | undefined, ones = others) =>
    ones.flatMap((one) => part(one) ?? []);
  const hidden = partsOf((one) => one.hidden, all);
  const isDescribed = !all.some(({ hasSpecial }) => hasSpecial);
  const isRecord = isDescribed && !all.some(({ fields }) => fields.size);
  const fieldOf = (key: string, field: GatheredValues): Shape => {
    const sameFields = partsOf((one) => one.fields.get(key));
    const count = sameFields.reduce((sum, same) => sum + same.count, field.count);
    return { ...shapeAt(field, [...sameFields, ...hidden]), count };
  };
  return {
    count: own.count,
    types: typesOf(all),
    known: [...new Set(all.flatMap(({ known }) => [...known]))].sort(),
    fields: new Map(sortedBy(own.fields, ([key]) => key).map(([key, field]) => [key, fieldOf(key, field)])),
    unnamed:
      own.hidden && isRecord
        ? shapeAt(
            own.hidden,
            partsOf((one) => one.hidden),
          )
        : undefined,
    isPartlyMasked: own.fields.size > 0 && isDescribed && all.some(({ hasMasked }) => hasMasked),
    items:
      own.items &&
      shapeAt(
        own.items,
        partsOf((one) => one.items),
      ),
  };
}

/** Returns the shape of values that were recorded at the same place. Its size and the work for it grow with the number of the values. */
export const shapeOf = (recorded: readonly RecordedValue[]): Shape => shapeAt(gatherValues(recorded), []);
