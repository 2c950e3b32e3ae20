import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import type * as z from 'zod/mini';
import { supportedClasses } from '../../../build/precompile/supported';
import * as checks from '../../../src/checks';
import { differenceOf, precompiledAnswer, zodAnswer } from '../../precompile/differenceOf';
import { precompileSchema } from '../../precompile/evaluate';
import { commonTexts, type Feature, features } from '../../precompile/features';
import { createRandom } from '../../precompile/random';
import { valuesNear } from '../../precompile/valuesNear';

const cases = 3000;

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

/** Compares the answers to many values. Returns the codes of zod's issues, and whether it accepted any. */
function compare({ schema, texts = [] }: Feature): { codes: Set<string>; isAccepted: boolean } {
  const { schema: precompiled } = precompileSchema(schema);
  const random = createRandom(1);
  const generate = valuesNear(schema, [...commonTexts, ...texts]);
  const codes = new Set<string>();
  let isAccepted = false;
  for (let count = 0; count < cases; count += 1) {
    const value = generate(random);
    const expected = zodAnswer(schema, value);
    const difference = differenceOf(expected, precompiledAnswer(precompiled, value));
    if (difference) expect.fail(`case ${count}, ${inspect(value)}: ${difference}`);
    if ('issues' in expected) for (const { code } of expected.issues) codes.add(code);
    else isAccepted = true;
  }
  return { codes, isAccepted };
}

describe('a precompiled schema answers as zod does', () => {
  it.each(features)('for $name', (feature) => {
    const { codes, isAccepted } = compare(feature);
    expect(feature.codes.filter((code) => !codes.has(code))).toEqual([]);
    expect(isAccepted).toBe(!feature.acceptsNothing);
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
