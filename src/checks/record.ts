import { isPlainObject } from '../shared/isPlainObject';
import { defineOwn } from '../shared/ownFields';
import { type Check, checkAt } from './check';
import { addIssue, type Issue } from './issue';

/** Makes a check that accepts plain objects whose keys pass one check, and whose values pass another. */
/* @__NO_SIDE_EFFECTS__ */
export function record(keyCheck: Check, valueCheck: Check): Check {
  return (value, issues) => {
    if (!isPlainObject(value)) return addIssue(issues, 'invalid_type');
    const output = {};
    for (const key of Object.keys(value)) {
      // A copy with this key could get another prototype; zod leaves it out as well.
      if (key === '__proto__') continue;
      const keyIssues: Issue[] = [];
      keyCheck(key, keyIssues);
      if (keyIssues.length > 0) addIssue(issues, 'invalid_key', [key]);
      else defineOwn(output, key, checkAt(key, valueCheck, value[key], issues));
    }
    return output;
  };
}
