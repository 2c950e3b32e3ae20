import { hasOwn } from '../shared/ownFields';
import type { StringCheck } from './string';

/** Measures a value: returns undefined if it has no length. It may stop counting once the length is `enough`. */
export type Measure = (value: unknown, enough: number) => number | undefined;

/** Measures a string in code points, as zod does, and nothing else. */
function stringLength(value: unknown, enough: number): number | undefined {
  if (typeof value !== 'string') return undefined;
  let length = 0;
  for (const _character of value) {
    if (length >= enough) break;
    length += 1;
  }
  return length;
}

/** Measures a string, and any other value that has a number of its own as its length: zod's checks do so by default. */
export function anyLength(value: unknown, enough: number): number | undefined {
  if (typeof value === 'string') return stringLength(value, enough);
  const holder = Object(value);
  // A length of another type isn't compared: JavaScript would join a list of billions of items to do so.
  return hasOwn(holder, 'length') && typeof holder.length === 'number' ? holder.length : undefined;
}

/** Makes a check that wants a length of `least` or more. */
/* @__NO_SIDE_EFFECTS__ */
export function minLength(least: number, measure: Measure = stringLength): StringCheck {
  return (value) => {
    const length = measure(value, least);
    return length === undefined || length >= least ? undefined : 'too_small';
  };
}

/** Makes a check that wants a length of `most` or less. */
/* @__NO_SIDE_EFFECTS__ */
export function maxLength(most: number, measure: Measure = stringLength): StringCheck {
  return (value) => {
    const length = measure(value, most + 1);
    return length === undefined || length <= most ? undefined : 'too_big';
  };
}

/** Makes a check that wants a length of exactly `wanted`. */
/* @__NO_SIDE_EFFECTS__ */
export function exactLength(wanted: number, measure: Measure = stringLength): StringCheck {
  return (value) => {
    const length = measure(value, wanted + 1);
    if (length === undefined || length === wanted) return undefined;
    return length > wanted ? 'too_big' : 'too_small';
  };
}
