import { asOptional, type Check, isOptional } from './check';
import { addIssue, type Issue, type IssueCode } from './issue';

/** The faults of a value that isn't even of the right type. In zod's words, they abort. */
const typeFaults: readonly IssueCode[] = ['invalid_type', 'invalid_value', 'invalid_key', 'invalid_union'];

const isTypeFault = ({ code }: Issue) => typeFaults.includes(code);
const isOfTheType = (issues: readonly Issue[]) => !issues.some(isTypeFault);

/**
 * Makes a check that accepts what one of its options accepts, and returns the first such option's output. If no option
 * accepts the value, but it is of the right type for exactly one, then the issues are that option's.
 */
/* @__NO_SIDE_EFFECTS__ */
export function union(...options: readonly Check[]): Check {
  const firstThatAccepts: Check = (value, issues) => {
    const refusals: Issue[][] = [];
    for (const option of options) {
      const refusal: Issue[] = [];
      const output = option(value, refusal);
      if (refusal.length === 0) return output;
      refusals.push(refusal);
    }
    const [closest, ...others] = refusals.filter(isOfTheType);
    if (!closest || others.length > 0) addIssue(issues, 'invalid_union');
    // Not by push(...closest): there may be more issues than a call takes arguments.
    else for (const issue of closest) issues.push(issue);
    return value;
  };
  return options.some(isOptional) ? asOptional(firstThatAccepts) : firstThatAccepts;
}
