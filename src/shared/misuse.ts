/** Says what a value is, for an error's text: a primitive as it is written in code, anything else by its kind. */
export function describe(value: unknown): string {
  if (typeof value === 'string') return `'${value}'`;
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'function') return 'a function';
  return value === Object(value) ? 'an object' : String(value);
}

/** An error that says which option or parameter was wrong, what was expected there, and what was received. */
export function misuse(place: string, expected: string, received: unknown): TypeError {
  return new TypeError(`${place}: expected ${expected}, received ${describe(received)}`);
}

/** Throws a `TypeError` that names the place if the value there isn't a function. */
export function expectFunction(value: unknown, place: string): void {
  if (typeof value !== 'function') throw misuse(place, 'a function', value);
}

/** Throws a `TypeError` that names the place if the value there is neither an `AbortSignal` nor undefined. */
export function expectSignal(value: AbortSignal | undefined, place: string): void {
  if (value !== undefined && typeof Object(value).addEventListener !== 'function') {
    throw misuse(place, 'an AbortSignal', value);
  }
}
