/** A source of made-up values. The same seed makes the same values in the same order. */
export interface Seeded {
  /** Returns a whole number from 0 up to, but not including, the limit. */
  readonly below: (limit: number) => number;
  /** Returns one of the items. The list must not be empty. */
  readonly pick: <Item>(items: readonly Item[]) => Item;
  /** Returns a version 4 UUID. */
  readonly uuid: () => string;
  /** Returns an ISO date, one second later at each call. The first is 2026-01-01T09:00:00.000Z. */
  readonly nextTime: () => string;
}

const firstTime = Date.UTC(2026, 0, 1, 9);

/** Creates a source of made-up values. */
export function createSeeded(seed: number): Seeded {
  let state = seed >>> 0;
  let seconds = -1;

  // The generator is mulberry32. It is short, and random enough for made-up data.
  const fraction = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(fraction() * limit);
  const digits = (count: number) => Array.from({ length: count }, () => below(16).toString(16)).join('');

  return {
    below,
    // The compiler can't know that the index is below the length.
    pick: <Item>(items: readonly Item[]) => items[below(items.length)] as Item,
    uuid: () => [digits(8), digits(4), `4${digits(3)}`, `${'89ab'[below(4)]}${digits(3)}`, digits(12)].join('-'),
    nextTime: () => {
      seconds += 1;
      return new Date(firstTime + seconds * 1000).toISOString();
    },
  };
}
