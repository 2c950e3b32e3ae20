import { asOptional, type Check, isOptional } from './check';

/** Makes a check that also accepts undefined, and lets a field be missing. */
/* @__NO_SIDE_EFFECTS__ */
export function optional(check: Check): Check {
  const orUndefined: Check = (value, issues) => (value === undefined ? value : check(value, issues));
  return asOptional(orUndefined);
}

/** Makes a check that also accepts null. */
/* @__NO_SIDE_EFFECTS__ */
export function nullable(check: Check): Check {
  const orNull: Check = (value, issues) => (value === null ? value : check(value, issues));
  return isOptional(check) ? asOptional(orNull) : orNull;
}
