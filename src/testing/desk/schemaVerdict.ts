import type { DeskEventDefinition } from 'iadvize-desk-events';
import { issueCodeOf } from '../../intake/issueCode';
import { ownOrOfClass } from '../../shared/ownFields';
import type { StandardSchemaIssue } from '../../shared/standardSchema';

/** What the schema of an entry refuses. */
export interface EntryIssue {
  /** The keys that lead to the refused value, joined with dots. */
  readonly path: string;
  readonly code: string;
}

/** The verdict of an entry's schema on a message: the payload that it returns, or the fields that it refuses. */
export type Verdict =
  | { readonly value: unknown; readonly issues: readonly [] }
  | { readonly issues: readonly EntryIssue[] };

const refusal = (code: string): Verdict => ({ issues: [{ path: '', code }] });

const pathOf = ({ path = [] }: StandardSchemaIssue) =>
  path.map((step) => String(typeof step === 'object' ? step.key : step)).join('.');

/** Checks a message by the schema of an entry, as the client does. Never throws. */
export function verdictOf({ schema }: DeskEventDefinition, message: unknown): Verdict {
  try {
    const result = schema['~standard'].validate(message);
    if (ownOrOfClass(result, 'then')) {
      // Its outcome must not become an unhandled rejection.
      Promise.resolve(result).then(undefined, () => {});
      return refusal('asynchronous');
    }
    // The list of issues is the validator's, as the convention has it.
    const issues = ownOrOfClass(result, 'issues') as readonly StandardSchemaIssue[] | undefined;
    if (issues) return { issues: issues.map((issue) => ({ path: pathOf(issue), code: issueCodeOf(issue) })) };
    return { value: ownOrOfClass(result, 'value'), issues: [] };
  } catch {
    return refusal('thrown');
  }
}

/** Returns the fields that the schema of an entry refuses in a message. The list is empty if the schema accepts it. */
export const issuesOf = (definition: DeskEventDefinition, message: unknown): readonly EntryIssue[] =>
  verdictOf(definition, message).issues;
