import { isAlwaysThere, type Shape } from './shape';
import { hasOnly } from './valueTypes';

/** A place that code can read: every step to it leads through an object, or through nothing. */
export interface ReadablePlace {
  /** The names of the fields that lead there. */
  readonly path: readonly string[];
  readonly shape: Shape;
  /** The code that reads it, such as `visitor.contact?.email`. */
  readonly code: string;
  /** Whether the value may be null. */
  readonly isNullable: boolean;
  /** Whether the code may find nothing there. */
  readonly isOptional: boolean;
}

/** The longest code for which a line is surely long enough. */
const longestCode = 90;

/** Returns the place itself and those below it, except below lists and below what isn't always an object. */
export function placesBelow(place: ReadablePlace): ReadablePlace[] {
  const { path, shape, code, isNullable, isOptional } = place;
  if (!hasOnly(shape, 'object')) return [place];
  const mayLack = isNullable || isOptional;
  const below = [...shape.fields].map(
    ([name, field]): ReadablePlace => ({
      path: [...path, name],
      shape: field,
      code: `${code}${mayLack ? '?.' : '.'}${name}`,
      isNullable: field.types.has('null'),
      isOptional: mayLack || field.types.has('undefined') || !isAlwaysThere(field, shape),
    }),
  );
  return [place, ...below.filter((one) => one.code.length <= longestCode).flatMap(placesBelow)];
}

/** Returns a place that is always there, such as the parameter of a function. */
export const rootPlace = (code: string, shape: Shape): ReadablePlace => ({
  path: [],
  shape,
  code,
  isNullable: false,
  isOptional: false,
});

/** Returns the code that reads a value, without null. */
export const valueCode = ({ code, isNullable }: ReadablePlace): string => (isNullable ? `${code} ?? undefined` : code);
