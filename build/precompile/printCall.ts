import type { Place } from './schemaPlace';

/**
 * Prints a call of a function of src/checks, with the comment by which bundlers may drop it if nothing uses its result. Not all of them follow
 * the annotation of the function itself into another module.
 */
export const printCall = (name: string, values: readonly string[], place: Place): string =>
  `/* @__PURE__ */ ${place.use(name)}(${values.join(', ')})`;
