import { type Check, checkAt } from './check';
import { addIssue, type Issue } from './issue';
import { defineOwn, hasFields } from './ownFields';

/** Whether an object is a plain one, of this page or of another: it inherits from nothing, or from `Object.prototype`. */
function isPlain(object: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(object);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** Makes a check that accepts plain objects whose keys pass one check, and whose values pass another. */
/* @__NO_SIDE_EFFECTS__ */
export function record(keyCheck: Check, valueCheck: Check): Check {
  return (value, issues) => {
    if (!hasFields(value) || !isPlain(value)) return addIssue(issues, 'invalid_type');
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
