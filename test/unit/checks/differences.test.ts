import { describe, expect, it } from 'vitest';
import { type DifferenceAnswer, differencesFromZod } from '../../../build/precompile/differencesFromZod';
import { type Answer, precompiledAnswer, zodAnswer } from '../../precompile/differenceOf';
import { evaluateCheck, precompileSchema } from '../../precompile/evaluate';

const shown = (answer: Answer): DifferenceAnswer =>
  'value' in answer ? { output: answer.value } : { codes: answer.issues.map(({ code }) => code) };

describe('a known difference from zod', () => {
  it.each(differencesFromZod)('is as it is listed: $rule', ({ schema, value, zod, precompiled }) => {
    expect(shown(zodAnswer(schema, value()))).toEqual(zod);
    expect(shown(precompiledAnswer(evaluateCheck(precompileSchema(schema).text), value()))).toEqual(precompiled);
    expect(zod).not.toEqual(precompiled);
  });
});
