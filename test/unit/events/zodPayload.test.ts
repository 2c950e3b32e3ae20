import { afterEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { loosePayload } from '../../../src/events/zodPayload';

const page = z.config();

afterEach(() => {
  Reflect.deleteProperty(page, 'customError');
});

describe('loosePayload', () => {
  const schema = loosePayload({
    id: z.string(),
    more: z.optional(z.looseObject({ count: z.number() })),
    either: z.optional(z.union([z.string(), z.number()])),
  });
  const { validate } = schema['~standard'];

  it('answers with paths and codes, and quotes nothing', () => {
    expect(validate({ id: 'secret', more: { count: 'secret' } })).toEqual({
      issues: [{ code: 'invalid_type', path: ['more', 'count'], message: 'invalid_type' }],
    });
    expect(validate('secret')).toEqual({ issues: [{ code: 'invalid_type', path: [], message: 'invalid_type' }] });
  });

  it("never asks the page's own zod settings for a message", () => {
    const customError = vi.fn(() => {
      throw new Error('of the page');
    });
    Object.assign(page, { customError });
    expect(validate({ either: {} })).toMatchObject({
      issues: [
        { code: 'invalid_type', path: ['id'] },
        { code: 'invalid_union', path: ['either'] },
      ],
    });
    expect(customError).not.toHaveBeenCalled();
  });

  it('gives a copy, with the unknown fields', () => {
    const payload = { id: 'a', unknown: 1 };
    const result = validate(payload);
    expect(result).toEqual({ value: payload });
    expect(result).not.toHaveProperty(
      'value',
      expect.toSatisfy((value) => value === payload),
    );
  });

  it('takes no prototype from the payload', () => {
    const result = validate(JSON.parse('{"id":"a","__proto__":{"polluted":true}}'));
    expect(result).toHaveProperty('value', { id: 'a' });
    expect(result).not.toHaveProperty('value.polluted');
  });

  it('is a zod schema still', () => {
    expect(schema).toHaveProperty('_zod');
    expect(schema['~standard']).toMatchObject({ version: 1, vendor: 'zod' });
  });
});
