import { describe, expect, it } from 'vitest';
import { array, looseObject, object, payloadSchema, string } from '../../../src/checks';

describe('payloadSchema', () => {
  const { '~standard': standard } = payloadSchema(looseObject({ list: array(object({ id: string() })) }));

  it('returns a Standard Schema', () => {
    expect(standard).toEqual({ version: 1, vendor: 'iadvize', validate: expect.any(Function) });
  });

  it('answers with the output of a value that is accepted, and no issues', () => {
    expect(standard.validate({ list: [{ id: 'a', other: 1 }] })).toStrictEqual({ value: { list: [{ id: 'a' }] } });
  });

  it('answers with the path and the code of each issue, and no output', () => {
    expect(standard.validate({ list: [{ id: 1 }, {}, 2] })).toStrictEqual({
      issues: [
        { path: ['list', 0, 'id'], code: 'invalid_type', message: 'invalid_type' },
        { path: ['list', 1, 'id'], code: 'invalid_type', message: 'invalid_type' },
        { path: ['list', 2], code: 'invalid_type', message: 'invalid_type' },
      ],
    });
  });

  it('keeps nothing from one value to the next', () => {
    expect(standard.validate(null)).toEqual(standard.validate(null));
    expect(standard.validate({ list: [] })).toStrictEqual({ value: { list: [] } });
  });
});
