import type { Check } from './check';
import { addIssue, type IssueCode } from './issue';

/** Looks at one property of a number: returns the code of the fault, if there is one. */
export type NumberCheck = (value: number) => IssueCode | undefined;

/** Makes a check that accepts the finite numbers that pass all of these checks. */
/* @__NO_SIDE_EFFECTS__ */
export function number(...checks: readonly NumberCheck[]): Check {
  return (value, issues) => {
    if (typeof value !== 'number' || !Number.isFinite(value)) {
      addIssue(issues, 'invalid_type');
      return value;
    }
    for (const check of checks) {
      const code = check(value);
      if (code) addIssue(issues, code);
      // As in zod, a number that should be an integer and isn't has no other faults.
      if (code === 'invalid_type') break;
    }
    return value;
  };
}
