import type { DeskEventDefinition } from 'iadvize-desk-events';
import { ownFieldsOf } from '../../shared/ownFields';

/** What the schema of one of the catalogue's entries refuses. */
export interface CatalogueIssue {
  /** The keys that lead to what was refused, joined with dots. */
  readonly path: string;
  readonly code: string;
}

/** Returns what the schema of one of the catalogue's entries refuses in a message. The list is empty if the schema accepts it. */
export function issuesOf(definition: DeskEventDefinition, message: unknown): CatalogueIssue[] {
  const result = ownFieldsOf(definition.schema['~standard'].validate(message));
  // The catalogue's schemas never return a promise.
  if ('then' in result || !result.issues) return [];
  return result.issues.map(({ path = [], message: code }) => ({ path: path.join('.'), code }));
}
