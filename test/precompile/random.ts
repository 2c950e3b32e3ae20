/** A source of numbers that look random, and are the same for the same seed. */
export interface Random {
  /** An integer from 0 to below a limit. */
  readonly below: (limit: number) => number;
  /** Whether something happens that happens once in so many times. */
  readonly oncePer: (times: number) => boolean;
  /** One of the items of a list. */
  readonly pick: <Item>(items: readonly Item[]) => Item;
}

/** Makes a source by the mulberry32 generator. */
export function createRandom(seed: number): Random {
  let state = seed;
  const below = (limit: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
  return {
    below,
    oncePer: (times) => below(times) === 0,
    // The index is in the list, unless the list is empty.
    pick: <Item>(items: readonly Item[]) => items[below(items.length)] as Item,
  };
}
