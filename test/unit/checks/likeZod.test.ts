import { describe, expect, it } from 'vitest';
import type * as z from 'zod/mini';
import { supportedClasses } from '../../../build/precompile/expectSupported';
import * as checks from '../../../src/checks';
import { compareAnswers } from '../../precompile/compareAnswers';
import { evaluateCheck, precompileSchema } from '../../precompile/evaluate';
import { features } from '../../precompile/features';

/** The names of zod's classes in a schema and in all that it holds. */
function classesIn(schema: z.core.$ZodType | z.core.$ZodCheck, found = new Set<string>()): Set<string> {
  // Whatever the definition holds is looked through.
  for (const trait of (schema._zod as { traits?: Set<string> }).traits ?? []) found.add(trait.replace('$Zod', ''));
  const inner = Object.values({
    ...schema._zod.def,
    ...('shape' in schema._zod.def && (schema._zod.def.shape as object)),
  });
  for (const value of inner.flat()) if (value?._zod) classesIn(value, found);
  return found;
}

describe('a precompiled schema answers as zod does', () => {
  it.each(features)('for $name', ({ schema, texts = [], codes, acceptsNothing = false }) => {
    const precompiled = evaluateCheck(precompileSchema(schema).text);
    const outcome = compareAnswers({ schema, precompiled, texts, cases: 3000 });
    expect(outcome.difference).toBeUndefined();
    expect(codes.filter((code) => !outcome.codes.has(code))).toEqual([]);
    expect(outcome.accepted > 0).toBe(!acceptsNothing);
  });
});

describe('the compared schemas', () => {
  it('call every check that there is', () => {
    const called = features.flatMap(({ schema }) => [...precompileSchema(schema).checkNames]);
    // Each schema is put into one.
    expect([...new Set([...called, 'payloadSchema'])].sort()).toEqual(Object.keys(checks).sort());
  });

  it('hold every class of zod that can be precompiled', () => {
    const held = new Set(features.flatMap(({ schema }) => [...classesIn(schema)]));
    expect(supportedClasses.filter((name) => !held.has(name))).toEqual([]);
  });

  it('meet every code that there is', () => {
    const codes = ['invalid_format', 'invalid_key', 'invalid_type', 'invalid_union', 'invalid_value'];
    const otherCodes = ['not_multiple_of', 'too_big', 'too_small', 'unrecognized_keys'];
    expect([...new Set(features.flatMap((feature) => feature.codes))].sort()).toEqual([...codes, ...otherCodes]);
  });
});
