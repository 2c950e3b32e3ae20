import type { Check } from './check';
import { addIssue } from './issue';

/** Makes a check that accepts the listed values: zod's `literal` and `enum`. */
/* @__NO_SIDE_EFFECTS__ */
export function oneOf(...values: readonly (string | number | boolean | null)[]): Check {
  const accepted: readonly unknown[] = values;
  return (value, issues) => {
    if (!accepted.includes(value)) addIssue(issues, 'invalid_value');
    return value;
  };
}
