import type { Check } from './check';
import { addIssue } from './issue';

/** Makes a check that accepts true and false. */
/* @__NO_SIDE_EFFECTS__ */
export function boolean(): Check {
  return (value, issues) => {
    if (typeof value !== 'boolean') addIssue(issues, 'invalid_type');
    return value;
  };
}
