import { inspect } from 'node:util';
import type * as z from 'zod/mini';
import type { StandardSchema } from '../../src/shared/standardSchema';
import { differenceOf, precompiledAnswer, zodAnswer } from './differenceOf';
import { createRandom } from './random';
import { valuesNear } from './valuesNear';

/** Strings that any schema may accept. */
const commonTexts = [
  '',
  ' ',
  'a',
  'ab',
  'abc',
  'abcd',
  'ABC',
  'xyz',
  'é',
  '😀',
  '😀😀',
  '😀b',
  '\ud83d',
  '1',
  '12',
  'a\nb',
];

/** A zod schema, and what was made of it. */
export interface Compared {
  readonly schema: z.core.$ZodType;
  readonly precompiled: StandardSchema;
  /** Strings that the schema may accept, besides the common ones. */
  readonly texts?: readonly string[];
  /** How many values are tried. */
  readonly cases: number;
}

/** What a comparison showed. */
export interface Outcome {
  /** What was different in the first case with a difference; undefined if there is none. */
  readonly difference?: string;
  /** How many values zod accepted. */
  readonly accepted: number;
  /** How many values zod refused. */
  readonly refused: number;
  /** The codes of zod's issues. */
  readonly codes: ReadonlySet<string>;
}

/** Compares the answers of zod and of a precompiled schema to many values, the same ones each time. */
export function compareAnswers({ schema, precompiled, texts = [], cases }: Compared): Outcome {
  const random = createRandom(1);
  const generate = valuesNear(schema, [...commonTexts, ...texts]);
  const codes = new Set<string>();
  let accepted = 0;
  for (let count = 0; count < cases; count += 1) {
    const value = generate(random);
    const expected = zodAnswer(schema, value);
    const difference = differenceOf(expected, precompiledAnswer(precompiled, value));
    const sofar = { accepted, refused: count - accepted, codes };
    if (difference) return { ...sofar, difference: `case ${count}, ${inspect(value)}: ${difference}` };
    if ('issues' in expected) for (const { code } of expected.issues) codes.add(code);
    else accepted += 1;
  }
  return { accepted, refused: cases - accepted, codes };
}
