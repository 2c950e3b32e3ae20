/** The codes of issues: zod's own, for the same faults. */
export type IssueCode =
  | 'invalid_type'
  | 'invalid_value'
  | 'invalid_format'
  | 'invalid_key'
  | 'invalid_union'
  | 'too_small'
  | 'too_big'
  | 'not_multiple_of'
  | 'unrecognized_keys';

/** One thing that is wrong with a value. It never contains the value itself. */
export interface Issue {
  /** The keys that lead from the payload to the fault. */
  readonly path: PropertyKey[];
  /** The kind of fault. */
  readonly code: IssueCode;
  /** The code again, because Standard Schema wants a message. */
  readonly message: IssueCode;
}

/** Adds an issue to a list. */
export function addIssue(issues: Issue[], code: IssueCode, path: PropertyKey[] = []): void {
  issues.push({ path, code, message: code });
}
