import type * as z from 'zod/mini';
import type { StandardSchema } from '../../src/shared/standardSchema';

/** What a schema answers, with the paths and the codes of the issues alone. */
export type Answer =
  | { readonly value: unknown }
  | { readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly code: string }[] };

// If there is a message here, zod doesn't look for another one.
const context: z.core.ParseContextInternal = { async: false, error: () => '' };

/** What zod answers. */
export function zodAnswer(schema: z.core.$ZodType, value: unknown): Answer {
  // No supported schema is asynchronous.
  const result = schema._zod.run({ value, issues: [] }, context) as z.core.ParsePayload;
  if (result.issues.length === 0) return { value: result.value };
  return { issues: result.issues.map(({ code, path = [] }) => ({ code, path })) };
}

/** The answer of a precompiled schema. Throws if Standard Schema doesn't allow it. */
export function precompiledAnswer(schema: StandardSchema, value: unknown): Answer {
  // Its issues carry zod's codes.
  const answer = schema['~standard'].validate(value) as Answer;
  const isAnswer = 'value' in answer !== 'issues' in answer && !('issues' in answer && answer.issues.length === 0);
  if (!isAnswer) throw new Error(`a value or issues are wanted, there are ${Object.keys(answer)}`);
  return answer;
}

/** Where two outputs differ, or undefined if they don't. Values that both pass on are the same ones. */
function outputDifference(expected: unknown, received: unknown, path: string): string | undefined {
  if (Object.is(expected, received)) return undefined;
  if (typeof expected !== 'object' || typeof received !== 'object' || !expected || !received) return `${path}: values`;
  if (Object.getPrototypeOf(expected) !== Object.getPrototypeOf(received)) return `${path}: prototypes`;
  const keys = Reflect.ownKeys(expected);
  const otherKeys = Reflect.ownKeys(received);
  if (keys.length !== otherKeys.length || keys.some((key, index) => key !== otherKeys[index])) return `${path}: keys`;
  for (const key of keys) {
    const [left, right] = [expected, received].map((object) => Object.getOwnPropertyDescriptor(object, key));
    if (left?.enumerable !== right?.enumerable || left?.writable !== right?.writable) return `${path}: descriptors`;
    const difference = outputDifference(left?.value, right?.value, `${path}.${String(key)}`);
    if (difference) return difference;
  }
  return undefined;
}

/** In what two answers differ, or undefined if they don't. */
export function differenceOf(expected: Answer, received: Answer): string | undefined {
  if ('value' in expected && 'value' in received) return outputDifference(expected.value, received.value, 'output');
  if ('value' in expected || 'value' in received) return 'verdict';
  if (expected.issues.length !== received.issues.length) return 'number of issues';
  for (const [index, { code, path }] of expected.issues.entries()) {
    const other = received.issues[index];
    if (code !== other?.code) return `issue ${index}: codes`;
    if (path.length !== other.path.length || path.some((key, step) => key !== other.path[step])) {
      return `issue ${index}: paths`;
    }
  }
  return undefined;
}
