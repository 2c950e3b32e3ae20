/** Numbers in the place of ids. */
export interface Pseudonyms {
  /** The number of an id, the same for the same id; nothing for a text too long to be one. */
  readonly of: (id: string | number) => number | undefined;
  /** Forgets the ids. */
  readonly forget: () => void;
}

const longestId = 200;

/** Makes a source of pseudonyms. An id that was sent once as a number and once as a text is the same. */
export function createPseudonyms(): Pseudonyms {
  const numbers = new Map<string, number>();
  return {
    of(id) {
      const text = String(id);
      if (text.length > longestId) return undefined;
      const number = numbers.get(text) ?? numbers.size + 1;
      numbers.set(text, number);
      return number;
    },
    forget: () => numbers.clear(),
  };
}
