import type { StandardSchema } from '../shared/standardSchema';
import type { Check } from './check';
import type { Issue } from './issue';

/** Makes a Standard Schema from a check. */
/* @__NO_SIDE_EFFECTS__ */
export function payloadSchema(check: Check): StandardSchema {
  return {
    '~standard': {
      version: 1,
      vendor: 'iadvize',
      validate(value) {
        const issues: Issue[] = [];
        const output = check(value, issues);
        return issues.length > 0 ? { issues } : { value: output };
      },
    },
  };
}
