import { isAlwaysThere, type Shape } from './shape';
import { hasOnly } from './valueTypes';

/** A place that code can read: every step to it leads through an object, or through nothing. */
export interface ReadablePlace {
  /** The names of the fields that lead there. */
  readonly path: readonly string[];
  readonly shape: Shape;
  /** The code that reads it, such as `visitor.contact?.email`. */
  readonly code: string;
  /** Whether the value may be missing, null or undefined. */
  readonly isBlank: boolean;
  /** Whether the code always finds a value there. */
  readonly isSure: boolean;
}

/** The longest code for which a line is surely long enough. */
const longestCode = 90;

/** Returns the characters between a value that may be missing and its member. */
export const step = (isBlank: boolean): string => (isBlank ? '?.' : '.');

/** Returns the place itself and those below it, except below lists and below what isn't always an object. */
export function placesBelow(place: ReadablePlace): ReadablePlace[] {
  const { path, shape, code, isBlank, isSure } = place;
  if (!hasOnly(shape, 'object')) return [place];
  const below = [...shape.fields].map(([name, field]): ReadablePlace => {
    const mayLack = field.types.has('null') || field.types.has('undefined') || !isAlwaysThere(field, shape);
    return {
      path: [...path, name],
      shape: field,
      code: `${code}${step(isBlank)}${name}`,
      isBlank: mayLack,
      isSure: isSure && !mayLack,
    };
  });
  return [place, ...below.filter((one) => one.code.length <= longestCode).flatMap(placesBelow)];
}

/** Returns a place that is always there, such as the parameter of a function. */
export const rootPlace = (code: string, shape: Shape): ReadablePlace => ({
  path: [],
  shape,
  code,
  isBlank: false,
  isSure: true,
});
