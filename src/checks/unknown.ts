import type { Check } from './check';

/** Makes a check that accepts any value. */
/* @__NO_SIDE_EFFECTS__ */
export function unknown(): Check {
  return (value) => value;
}
