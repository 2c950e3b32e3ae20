/** Returns the items in the order of one of their strings, character by character, so that the order is the same everywhere. */
export const sortedBy = <Item>(items: Iterable<Item>, textOf: (item: Item) => string): Item[] =>
  [...items].sort((one, other) => (textOf(one) < textOf(other) ? -1 : 1));
