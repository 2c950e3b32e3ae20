import type { NumberCheck } from './number';

/** Makes a check that wants an integer. */
/* @__NO_SIDE_EFFECTS__ */
export function integer(): NumberCheck {
  return (value) => (Number.isInteger(value) ? undefined : 'invalid_type');
}

/** Makes a check that wants more than a number. */
/* @__NO_SIDE_EFFECTS__ */
export function gt(limit: number): NumberCheck {
  return (value) => (value > limit ? undefined : 'too_small');
}

/** Makes a check that wants a number or more. */
/* @__NO_SIDE_EFFECTS__ */
export function gte(limit: number): NumberCheck {
  return (value) => (value >= limit ? undefined : 'too_small');
}

/** Makes a check that wants less than a number. */
/* @__NO_SIDE_EFFECTS__ */
export function lt(limit: number): NumberCheck {
  return (value) => (value < limit ? undefined : 'too_big');
}

/** Makes a check that wants a number or less. */
/* @__NO_SIDE_EFFECTS__ */
export function lte(limit: number): NumberCheck {
  return (value) => (value <= limit ? undefined : 'too_big');
}

/** Makes a check that wants a multiple of a number, up to the error of floating-point division. */
/* @__NO_SIDE_EFFECTS__ */
export function multipleOf(step: number): NumberCheck {
  return (value) => {
    const ratio = value / step;
    // zod's tolerance: value and step are each rounded before the division rounds again.
    const tolerance = 4 * Number.EPSILON * Math.max(Math.abs(ratio), 1);
    return Math.abs(ratio - Math.round(ratio)) < tolerance ? undefined : 'not_multiple_of';
  };
}
