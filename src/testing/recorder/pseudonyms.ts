/** Numbers that replace ids or names. */
export interface Pseudonyms {
  /**
   * Returns the number of an id, always the same for the same id. Returns undefined for a string that is too long to be an id, and for
   * a new id if too many are known.
   */
  readonly of: (id: string | number) => number | undefined;
  /** Forgets the ids. */
  readonly forget: () => void;
}

const longestId = 200;

/** Creates a source of pseudonyms for at most that many ids. A number and a numeric string with the same digits are the same id. */
export function createPseudonyms(mostIds: number): Pseudonyms {
  const numbers = new Map<string, number>();
  return {
    of(id) {
      const text = String(id);
      if (text.length > longestId) return undefined;
      const number = numbers.get(text);
      if (number !== undefined || numbers.size >= mostIds) return number;
      numbers.set(text, numbers.size + 1);
      return numbers.size;
    },
    forget: () => numbers.clear(),
  };
}
