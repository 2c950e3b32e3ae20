import type { Reading } from '../measure';

/** The median of some numbers. */
export function medianOf(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error('There is no median of no numbers.');
  return sorted.length % 2 ? middle : (middle + (sorted[sorted.length / 2 - 1] ?? middle)) / 2;
}

/** A record with a value for each name. */
export const recordOf = <Name extends string, Value>(names: readonly Name[], makeValue: (name: Name) => Value) =>
  // Object.fromEntries forgets which keys it was given.
  Object.fromEntries(names.map((name) => [name, makeValue(name)])) as Record<Name, Value>;

/** Measures each contender once in each round, in turns, so that a slow minute of the machine slows all of them down. */
export async function interleaved<Name extends string>(
  rounds: number,
  names: readonly Name[],
  measure: (name: Name) => Promise<number>,
): Promise<Readonly<Record<Name, readonly number[]>>> {
  const numbers = recordOf(names, (): number[] => []);
  for (let round = 0; round < rounds; round += 1) {
    // In turns, so that no contender always comes first.
    const order = round % 2 ? [...names].reverse() : names;
    for (const name of order) numbers[name].push(await measure(name));
  }
  return numbers;
}

/** The difference in each round. */
export const differencesOf = (numbers: readonly number[], subtracted: readonly number[]): number[] =>
  numbers.map((number, round) => number - (subtracted[round] ?? Number.NaN));

/** The ratio in each round of two contenders that were measured side by side. */
export const ratioReading = (
  what: string,
  numerators: readonly number[],
  denominators: readonly number[],
): Reading => ({
  what,
  unit: '×',
  rounds: numerators.map((numerator, round) => numerator / (denominators[round] ?? Number.NaN)),
});

/** The ratio of each numerator to the median of the denominators, for rounds that aren't pairs. */
export function ratioToMedian(what: string, numerators: readonly number[], denominators: readonly number[]): Reading {
  const denominator = medianOf(denominators);
  return { what, unit: '×', rounds: numerators.map((numerator) => numerator / denominator) };
}
