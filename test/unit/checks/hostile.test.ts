import { afterEach, describe, expect, it } from 'vitest';
import {
  anyLength,
  array,
  looseObject,
  maxLength,
  minLength,
  number,
  object,
  optional,
  payloadSchema,
  record,
  strictObject,
  string,
  union,
  unknown,
} from '../../../src/checks';
import type { Check } from '../../../src/checks/check';
import { precompiledAnswer } from '../../precompile/differenceOf';
import { otherObjects } from '../../precompile/oddValues';

const validate = (check: Check, value: unknown) => precompiledAnswer(payloadSchema(check), value);

function issuesOf(check: Check, value: unknown) {
  const answer = validate(check, value);
  return 'issues' in answer ? answer.issues : [];
}

describe('with names that every object inherits', () => {
  const names = Object.getOwnPropertyNames(Object.prototype).filter((name) => name !== '__proto__');
  const descriptors = Object.getOwnPropertyDescriptors(Object.prototype);

  // Freezing is for good: this makes Object.prototype's properties read-only, which has the same effect on assignment.
  const makeReadOnly = () => {
    for (const name of names) Object.defineProperty(Object.prototype, name, { writable: false });
  };

  afterEach(() => {
    Object.defineProperties(Object.prototype, descriptors);
  });

  const payload = Object.fromEntries(names.map((name) => [name, `own ${name}`]));

  it.each<[string, Check]>([
    ['a loose object', looseObject({})],
    ['an object', object(Object.fromEntries(names.map((name) => [name, string()])))],
    ['a record', record(string(), string())],
  ])('%s copies the own ones, even if the inherited ones are read-only', (_kind, check) => {
    makeReadOnly();
    const answer = validate(check, payload);
    Object.defineProperties(Object.prototype, descriptors);
    expect(answer).toStrictEqual({ value: payload });
    expect(Object.getOwnPropertyDescriptors('value' in answer ? answer.value : {})).toEqual(
      Object.getOwnPropertyDescriptors(payload),
    );
  });

  it('an object calls no inherited setter', () => {
    const set = () => {
      throw new Error('called');
    };
    Object.defineProperty(Object.prototype, 'email', { set, configurable: true });
    const answer = validate(looseObject({}), JSON.parse('{"email": "ada@example.org"}'));
    Reflect.deleteProperty(Object.prototype, 'email');
    expect(answer).toStrictEqual({ value: { email: 'ada@example.org' } });
  });

  it('a missing field stays missing', () => {
    expect(validate(object({ toString: optional(unknown()) }), {})).toStrictEqual({ value: {} });
    expect(validate(object({ toString: unknown() }), {})).toMatchObject({ issues: [{ path: ['toString'] }] });
  });
});

describe('the work that a payload causes is in proportion to what was sent', () => {
  // As many as a mutant of the checks can count within a second; a list may have a thousand times as many.
  const length = 4_000_000;

  it('for a list of millions of holes', () => {
    const holes = new Array(length);
    for (const item of [string(), optional(string()), unknown()]) {
      expect(issuesOf(array(item), holes).at(-1)).toEqual({ path: [], code: 'too_big', message: 'too_big' });
    }
  });

  it('for a list with as many holes as there may be', () => {
    expect(validate(array(optional(string())), new Array(1000))).toStrictEqual({ value: Array.from({ length: 1000 }) });
    expect(issuesOf(array(string()), new Array(1000))).toHaveLength(1000);
    expect(issuesOf(array(optional(string())), new Array(1001))).toHaveLength(1);
    expect(validate(array(unknown()), Array.from({ length: 5000 }))).toMatchObject({ value: { length: 5000 } });
  });

  it('for a length that is a list of millions of holes', () => {
    const check = string(minLength(1, anyLength), maxLength(2, anyLength));
    expect(issuesOf(check, { length: new Array(length) })).toEqual([
      { path: [], code: 'invalid_type', message: 'invalid_type' },
    ]);
  });
});

describe('an object that is neither plain nor a list', () => {
  it.each(otherObjects)('is refused in the place of an object with fields: %o', (other) => {
    for (const check of [object({}), looseObject({}), strictObject({}), record(string(), unknown())]) {
      expect(issuesOf(check, other)).toEqual([{ path: [], code: 'invalid_type', message: 'invalid_type' }]);
    }
  });
});

describe('a union', () => {
  it('passes on more issues than a call takes arguments', () => {
    const many = Array.from({ length: 150_000 }, () => '');
    expect(issuesOf(union(array(string(minLength(1))), number()), many).length).toBe(many.length);
  });
});
