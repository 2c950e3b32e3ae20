/** A project id as text, as iAdvize's own panel library sends it. Up to 15 digits are exact as a number. */
export const numericString = /^\d{1,15}$/;

/** The project id as a number, or undefined if the value is neither a number nor a numeric string. */
export function normalizeProjectId(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && numericString.test(value) ? Number(value) : undefined;
}
