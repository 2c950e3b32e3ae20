import { defineOwn, own } from '../shared/ownFields';
import type { Issue } from './issue';

/** Checks a value: returns the output, and adds an issue for each fault. If it adds any, its output has no meaning. */
export interface Check {
  (value: unknown, issues: Issue[]): unknown;
  /** Whether a field with this check may be missing. */
  readonly isOptional?: boolean | undefined;
}

/** Checks the value at a key. The issues that this adds start their path with the key. */
export function checkAt(key: PropertyKey, check: Check, value: unknown, issues: Issue[]): unknown {
  const before = issues.length;
  const output = check(value, issues);
  if (issues.length > before) for (const issue of issues.slice(before)) issue.path.unshift(key);
  return output;
}

/** Whether a field with this check may be missing. */
export const isOptional = (check: Check): boolean => own(check, 'isOptional') === true;

/** Marks a check: a field with this check may be missing. */
export function asOptional(check: Check): Check {
  defineOwn(check, 'isOptional', true);
  return check;
}
