import { type Place, refuse } from './schemaPlace';

/** Prints a primitive value as JavaScript. */
export function printPrimitive(value: unknown, place: Place): string {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return JSON.stringify(value);
  // String() loses the sign of -0.
  if (typeof value === 'number') return Object.is(value, -0) ? '-0' : String(value);
  return refuse(place, 'a string, a number, a boolean or null', typeof value);
}

/** Prints a number that a check compares with. */
export function printLimit(limit: unknown, place: Place): string {
  return typeof limit === 'number'
    ? printPrimitive(limit, place)
    : refuse(place, 'a limit that is a number', typeof limit);
}

/** Prints a pattern without the flag g: zod ignores it, but with it `test` would remember where it stopped. */
export function printPattern(pattern: RegExp, place: Place): string {
  if (pattern.sticky) refuse(place, 'a pattern without the flag y', String(pattern));
  return String(new RegExp(pattern.source, pattern.flags.replace('g', '')));
}

/** Prints a key of an object literal. */
export function printKey(key: string, place: Place): string {
  if (key === '__proto__') refuse(place, 'a field that zod reads', 'a field named __proto__, which zod passes over');
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : JSON.stringify(key);
}

/** Prints an object literal with a line for each property. */
export function printObject(properties: readonly (readonly [key: string, text: string])[]): string {
  if (properties.length === 0) return '{}';
  const lines = properties.map(([key, text]) => `${key}: ${text},`).join('\n');
  return `{\n${lines.replace(/^/gm, '  ')}\n}`;
}
