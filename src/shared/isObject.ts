/** Tells an object of any kind, lists included, from a primitive value and from a function. */
export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
