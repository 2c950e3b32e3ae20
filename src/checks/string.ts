import type { Check } from './check';
import { addIssue, type IssueCode } from './issue';

/** Looks at one property of a string: returns the code of the fault, if there is one. Says nothing about other values. */
export type StringCheck = (value: unknown) => IssueCode | undefined;

/** Makes a check that accepts the strings that pass all of these checks. */
/* @__NO_SIDE_EFFECTS__ */
export function string(...checks: readonly StringCheck[]): Check {
  return (value, issues) => {
    if (typeof value !== 'string') addIssue(issues, 'invalid_type');
    // As in zod, a check of the length may also have something to say about a list.
    for (const check of checks) {
      const code = check(value);
      if (code) addIssue(issues, code);
    }
    return value;
  };
}
