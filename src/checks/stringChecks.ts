import type { StringCheck } from './string';

/** Makes a check that wants a match of a pattern, which has neither the flag g nor y. */
/* @__NO_SIDE_EFFECTS__ */
export function matches(pattern: RegExp): StringCheck {
  return (value) => (typeof value !== 'string' || pattern.test(value) ? undefined : 'invalid_format');
}

/** Makes a check that wants a string to start with another one. */
/* @__NO_SIDE_EFFECTS__ */
export function startsWith(prefix: string): StringCheck {
  return (value) => (typeof value !== 'string' || value.startsWith(prefix) ? undefined : 'invalid_format');
}

/** Makes a check that wants a string to end with another one. */
/* @__NO_SIDE_EFFECTS__ */
export function endsWith(suffix: string): StringCheck {
  return (value) => (typeof value !== 'string' || value.endsWith(suffix) ? undefined : 'invalid_format');
}

/** Makes a check that wants a string to include another one, at a position or later. */
/* @__NO_SIDE_EFFECTS__ */
export function includes(part: string, position?: number): StringCheck {
  return (value) => (typeof value !== 'string' || value.includes(part, position) ? undefined : 'invalid_format');
}
