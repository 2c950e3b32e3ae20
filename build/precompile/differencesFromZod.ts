import * as z from 'zod/mini';
import type { Schema } from './schemaPlace';

/** Something about which zod and the precompiled checks are known to differ, with a value that shows it. */
export interface Difference {
  /** What the precompiled checks do, and what zod does. */
  readonly rule: string;
  readonly schema: Schema;
  /** Makes the value, which may be too large to keep. */
  readonly value: () => unknown;
  /** What zod answers. */
  readonly zod: DifferenceAnswer;
  /** What the precompiled checks answer. */
  readonly precompiled: DifferenceAnswer;
}

/** The output of a value that is accepted, or the codes of the issues. */
export type DifferenceAnswer = { readonly output: unknown } | { readonly codes: readonly string[] };

const text = () => z.string().check(z.minLength(2));

/** All known differences from zod. They concern no payload that a desk posts on purpose. */
export const differencesFromZod: readonly Difference[] = [
  {
    rule: 'Only a plain object has fields; zod reads those of anything but a list, such as a million indexes of a typed array.',
    schema: z.looseObject({}),
    value: () => new Uint8Array(2),
    zod: { output: { 0: 0, 1: 0 } },
    precompiled: { codes: ['invalid_type'] },
  },
  {
    rule: 'A field of the name of a method that every object inherits may be missing; zod takes the method for its value.',
    schema: z.object({ toString: z.optional(z.string()) }),
    value: () => ({}),
    zod: { codes: ['invalid_type'] },
    precompiled: { output: {} },
  },
  {
    rule: 'An inherited length is not compared, of a typed array for example; zod compares it.',
    schema: text(),
    value: () => new Uint8Array(1),
    zod: { codes: ['invalid_type', 'too_small'] },
    precompiled: { codes: ['invalid_type'] },
  },
  {
    rule: 'A length that is no number is not compared; zod compares it as JavaScript does, which may join billions of texts.',
    schema: text(),
    value: () => ({ length: [1] }),
    zod: { codes: ['invalid_type', 'too_small'] },
    precompiled: { codes: ['invalid_type'] },
  },
  {
    rule: 'A record may inherit from nothing or from Object.prototype alone; zod looks at its constructor instead.',
    schema: z.record(z.string(), z.unknown()),
    value: () => Object.create({ inherited: 1 }),
    zod: { output: {} },
    precompiled: { codes: ['invalid_type'] },
  },
  {
    rule: 'A key of a record that is a symbol is passed over, as structured cloning does; zod refuses it.',
    schema: z.record(z.string(), z.unknown()),
    value: () => ({ [Symbol('key')]: 1 }),
    zod: { codes: ['invalid_key'] },
    precompiled: { output: {} },
  },
  {
    rule: 'A list with more than 1,000 holes is too big; zod checks billions of them one by one.',
    schema: z.array(z.optional(z.string())),
    value: () => new Array(1001),
    zod: { output: Array.from({ length: 1001 }) },
    precompiled: { codes: ['too_big'] },
  },
];
