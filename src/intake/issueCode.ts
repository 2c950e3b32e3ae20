import { ownOrOfClass } from '../shared/ownFields';
import type { StandardSchemaIssue } from '../shared/standardSchema';

/** A code as validators write it. Any other text may be a sentence that quotes the payload. */
const codeName = /^[A-Za-z][A-Za-z_-]{0,39}\d{0,3}$/;

/** Returns the code of an issue, without any value. It is `refused` if the validator gave none that looks like a code. */
export function issueCodeOf(issue: StandardSchemaIssue): string {
  // Beyond the convention: zod and valibot name the kind of issue.
  const name = ownOrOfClass(issue, 'code') ?? ownOrOfClass(issue, 'type');
  return typeof name === 'string' && codeName.test(name) ? name : 'refused';
}
