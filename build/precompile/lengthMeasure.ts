import type * as z from 'zod/mini';
import { type Place, refuse } from './schemaPlace';

type When = z.core.$ZodCheckDef['when'];

/** Values that tell the conditions apart: strings, other values with a length, and values without one. */
const strings = ['', 'a', 'a longer text'];
const withLength = [
  [],
  [1],
  [[1]],
  { length: 1 },
  { length: null },
  { length: 'long' },
  Object('boxed'),
  () => undefined,
];
const withoutLength = [undefined, null, true, 0, 1, Number.NaN, 1n, {}, { size: 1 }, new Map(), Symbol('any')];

const issueLists: readonly z.core.$ZodRawIssue[][] = [
  [],
  [{ code: 'invalid_type', expected: 'string', input: undefined }],
  [{ code: 'custom', input: undefined, continue: true }],
];

/** Whether a length check is made of strings alone, or of any value with a length. Its condition is tried to find out. */
export function measureOf(when: When, place: Place): 'strings' | 'any' {
  const expected = 'a length check of strings alone, or of any value with a length';
  if (!when) return refuse(place, expected, 'one without a condition');
  const answers = (values: readonly unknown[]) =>
    values.flatMap((value) => issueLists.map((issues) => when({ value, issues: [...issues] })));
  try {
    const isForStrings = answers(strings).every(Boolean) && !answers(withoutLength).some(Boolean);
    const ofWithLength = answers(withLength);
    if (isForStrings && ofWithLength.every(Boolean)) return 'any';
    if (isForStrings && !ofWithLength.some(Boolean)) return 'strings';
  } catch {
    return refuse(place, expected, 'one whose condition throws');
  }
  return refuse(place, expected, 'one with another condition');
}
