/** Numbers that replace ids. */
export interface Pseudonyms {
  /** Returns the number of an id, always the same for the same id. Returns undefined for a string that is too long to be an id. */
  readonly of: (id: string | number) => number | undefined;
  /** Forgets the ids. */
  readonly forget: () => void;
}

const longestId = 200;

/** Creates a source of pseudonyms. A number and a numeric string with the same digits are the same id. */
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
