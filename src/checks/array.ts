import { defineOwn, hasOwn } from '../shared/ownFields';
import { type Check, checkAt } from './check';
import { addIssue } from './issue';

/** A list with more holes than this is refused: it costs nothing to send a list of billions of holes. */
const mostHoles = 1000;

/** Makes a check that accepts the lists whose items all pass a check. A hole is an item that is undefined. */
/* @__NO_SIDE_EFFECTS__ */
export function array(check: Check): Check {
  return (value, issues) => {
    if (!Array.isArray(value)) return addIssue(issues, 'invalid_type');
    const output: unknown[] = [];
    let holes = 0;
    for (let index = 0; index < value.length; index += 1) {
      const isHole = !hasOwn(value, index);
      if (isHole) holes += 1;
      if (holes > mostHoles) return addIssue(issues, 'too_big');
      defineOwn(output, index, checkAt(index, check, isHole ? undefined : value[index], issues));
    }
    return output;
  };
}
