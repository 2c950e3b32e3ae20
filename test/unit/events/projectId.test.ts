import { describe, expect, it } from 'vitest';
import { normalizeProjectId } from '../../../src/events/projectId';

describe('normalizeProjectId', () => {
  it.each(['', 'abc', '12.5', '-1', ' 3103', '3103 ', '1'.repeat(16), null, undefined, {}, true, ['12']])(
    'refuses %o',
    (value) => {
      expect(normalizeProjectId(value)).toBeUndefined();
    },
  );

  it('keeps a number and reads a numeric string', () => {
    expect(normalizeProjectId(1234)).toBe(1234);
    expect(normalizeProjectId('3103')).toBe(3103);
    expect(normalizeProjectId('999999999999999')).toBe(999_999_999_999_999);
  });
});
