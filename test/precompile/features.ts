import * as z from 'zod/mini';
import { $ZodCheckLengthEquals, $ZodCheckMaxLength, $ZodCheckMinLength } from 'zod/v4/core';

/** A schema that shows what the precompiler can do, and what its cases have to meet. */
export interface Feature {
  readonly name: string;
  readonly schema: z.core.$ZodType;
  /** Strings that the schema may accept, besides the common ones. */
  readonly texts?: readonly string[];
  /** The codes of issues that the cases have to meet at least. */
  readonly codes: readonly string[];
  /** True if the schema accepts nothing. */
  readonly acceptsNothing?: boolean;
}

const isText = ({ value }: z.core.ParsePayload) => typeof value === 'string';
const text = () => z.string();

/** A text, and those that are nearly the same. */
const nearlySame = (text: string) => [
  text,
  text,
  text,
  `-${text}`,
  `${text}-`,
  text.slice(1),
  text.slice(0, -1),
  `${text}\n`,
];

/** A format of strings: a text that has it, and perhaps others. */
const format = (name: string, schema: z.core.$ZodType, ...texts: string[]): Feature => ({
  name,
  schema,
  texts: texts.flatMap(nearlySame),
  codes: ['invalid_type', 'invalid_format'],
});

const uuid = (version: number) => `f47ac10b-58cc-${version}372-a567-0e02b2c3d479`;

const formats: readonly Feature[] = [
  format('guid', z.guid(), uuid(0)),
  format('uuid', z.uuid(), uuid(4), uuid(9)),
  format('uuid of a version', z.uuidv7(), uuid(4), uuid(7)),
  format('email', z.email(), 'ada@example.org', 'ada@example.o', 'ada@example.or'),
  format('email by a pattern', z.email({ pattern: /^[^@/]+@x$/i }), 'ada@x', 'ada@X', 'ada/@x'),
  format('emoji', z.emoji(), '👍🏽'),
  format('nanoid', z.nanoid(), 'V1StGXR8_Z5jdHi6B-myT'),
  format('cuid', z.cuid(), 'cjld2cjxh0000qzrmn831i7rn', 'cjld2c', 'cjld2cj'),
  format('cuid2', z.cuid2(), 'tz4a98xxat96iws9zmbrgj3a'),
  format('ulid', z.ulid(), '01ARZ3NDEKTSV4RRFFQ69G5FAV'),
  format('xid', z.xid(), '9m4e2mr0ui3e8a215n4g'),
  format('ksuid', z.ksuid(), '0ujtsYcgvSTl8PAuAdqWYSMnLOv'),
  format(
    'date and time',
    z.iso.datetime({ offset: true, precision: 3 }),
    '2020-01-01T00:00:00.000Z',
    '2020-01-01T00:00:00Z',
  ),
  format('date', z.iso.date(), '2020-02-29', '2021-02-29', '2021-03-31', '12021-03-31', '021-03-31'),
  format('time', z.iso.time(), '12:30:00', '25:00'),
  format('duration', z.iso.duration(), 'P3Y6M', 'P'),
  format('ipv4', z.ipv4(), '192.168.0.1', '256.0.0.1'),
  format('mac', z.mac({ delimiter: '-' }), '00-1A-2B-3C-4D-5E', '00:1A:2B:3C:4D:5E'),
  format('cidrv4', z.cidrv4(), '10.0.0.0/8', '10.0.0.0/33'),
  format(
    'e164',
    z.e164(),
    '+123456',
    '+1234567',
    '+12345678',
    '+12345678901234',
    '+123456789012345',
    '+1234567890123456',
    '+1aaaaaa',
  ),
  format('a format as a check', text().check(z.email()), 'ada@example.org'),
  format('a format with a check', z.email().check(z.endsWith('.org')), 'ada@example.org', 'ada@example.com', '.org'),
];

const strings: readonly Feature[] = [
  { name: 'string', schema: text(), codes: ['invalid_type'] },
  { name: 'minLength', schema: text().check(z.minLength(2)), codes: ['invalid_type', 'too_small'] },
  { name: 'maxLength', schema: text().check(z.maxLength(2)), codes: ['invalid_type', 'too_big'] },
  { name: 'length', schema: text().check(z.length(2)), codes: ['invalid_type', 'too_small', 'too_big'] },
  {
    name: 'length of strings alone',
    schema: text().check(
      new $ZodCheckMinLength({ check: 'min_length', minimum: 3, when: isText }),
      new $ZodCheckMaxLength({ check: 'max_length', maximum: 3, when: isText }),
      new $ZodCheckLengthEquals({ check: 'length_equals', length: 3, when: isText }),
    ),
    codes: ['invalid_type', 'too_small', 'too_big'],
  },
  {
    name: 'a length that is no integer',
    schema: text().check(z.minLength(1.5), z.maxLength(2.5)),
    codes: ['too_small', 'too_big'],
  },
  {
    name: 'a length that is no number',
    schema: text().check(z.length(Number.NaN)),
    codes: ['too_small'],
    acceptsNothing: true,
  },
  format('regex', text().check(z.regex(/^[a-c/]+$/u))),
  format('regex with flags', text().check(z.regex(/^[a-c]+$/gim))),
  format('startsWith', text().check(z.startsWith('ab'))),
  format('endsWith', text().check(z.endsWith('c'))),
  format('includes', text().check(z.includes('b'))),
  format('includes at a position', text().check(z.includes('b', { position: 2 })), 'abb'),
  format('lowercase', text().check(z.lowercase())),
  format('uppercase', text().check(z.uppercase())),
  {
    name: 'several checks',
    schema: text().check(z.regex(/^a/), z.maxLength(2), z.includes('"\\\u2028'), z.minLength(2)),
    texts: ['a"\\\u2028', '"\\\u2028'],
    codes: ['invalid_type', 'invalid_format', 'too_small', 'too_big'],
    acceptsNothing: true,
  },
];

const numbers: readonly Feature[] = [
  { name: 'number', schema: z.number(), codes: ['invalid_type'] },
  { name: 'int', schema: z.int(), codes: ['invalid_type', 'too_small', 'too_big'] },
  { name: 'int32', schema: z.int32(), codes: ['invalid_type', 'too_small', 'too_big'] },
  { name: 'uint32', schema: z.uint32(), codes: ['invalid_type', 'too_small', 'too_big'] },
  { name: 'float32', schema: z.float32(), codes: ['invalid_type', 'too_big'] },
  { name: 'float64', schema: z.float64(), codes: ['invalid_type'] },
  { name: 'gt', schema: z.number().check(z.gt(5)), codes: ['invalid_type', 'too_small'] },
  { name: 'gte', schema: z.number().check(z.gte(5)), codes: ['invalid_type', 'too_small'] },
  { name: 'lt', schema: z.number().check(z.lt(5)), codes: ['invalid_type', 'too_big'] },
  { name: 'lte', schema: z.number().check(z.lte(5)), codes: ['invalid_type', 'too_big'] },
  { name: 'positive', schema: z.number().check(z.positive()), codes: ['too_small'] },
  { name: 'negative', schema: z.number().check(z.negative()), codes: ['too_big'] },
  { name: 'nonnegative', schema: z.number().check(z.nonnegative()), codes: ['too_small'] },
  { name: 'nonpositive', schema: z.number().check(z.nonpositive()), codes: ['too_big'] },
  { name: 'multipleOf', schema: z.number().check(z.multipleOf(2.5)), codes: ['invalid_type', 'not_multiple_of'] },
  { name: 'multipleOf a fraction', schema: z.number().check(z.multipleOf(0.1)), codes: ['not_multiple_of'] },
  {
    name: 'multipleOf zero',
    schema: z.number().check(z.multipleOf(0)),
    codes: ['not_multiple_of'],
    acceptsNothing: true,
  },
  {
    name: 'a format as a check among others',
    schema: z.number().check(z.lt(6), z.int(), z.gt(1), z.multipleOf(2)),
    codes: ['invalid_type', 'too_small', 'too_big', 'not_multiple_of'],
  },
  { name: 'a format with a check', schema: z.int().check(z.gt(-0)), codes: ['invalid_type', 'too_small', 'too_big'] },
];

const wholes: readonly Feature[] = [
  { name: 'unknown', schema: z.object({ any: z.unknown() }), codes: ['invalid_type'] },
  { name: 'boolean', schema: z.boolean(), codes: ['invalid_type'] },
  { name: 'literal', schema: z.literal(['a', 1, true, null, Number.NaN, -0]), codes: ['invalid_value'] },
  { name: 'enum', schema: z.enum(['a', 'b', '__proto__']), codes: ['invalid_value'] },
  { name: 'enum of numbers', schema: z.enum({ one: 1, two: 2 }), codes: ['invalid_value'] },
  { name: 'nullable', schema: z.nullable(text()), codes: ['invalid_type'] },
  { name: 'optional', schema: z.optional(z.number()), codes: ['invalid_type'] },
  {
    name: 'fields that may be missing, or not',
    schema: z.object({
      a: z.nullable(z.optional(text())),
      b: z.optional(z.nullable(z.number())),
      c: z.union([z.number(), z.optional(text())]),
      d: z.nullable(z.unknown()),
      e: z.union([text(), z.unknown()]),
      f: z.nullish(z.array(text())),
    }),
    codes: ['invalid_type', 'invalid_union'],
  },
  { name: 'array', schema: z.array(text().check(z.minLength(1))), codes: ['invalid_type', 'too_small'] },
  { name: 'array of optional items', schema: z.array(z.optional(z.number())), codes: ['invalid_type'] },
  { name: 'array of anything', schema: z.array(z.unknown()), codes: ['invalid_type'] },
  { name: 'record', schema: z.record(z.string(), z.number()), codes: ['invalid_type'] },
  {
    name: 'record with checked keys',
    schema: z.record(z.string().check(z.maxLength(2), z.regex(/^[^A]/)), z.optional(text())),
    codes: ['invalid_type', 'invalid_key'],
  },
  { name: 'object', schema: z.object({ b: text(), a: z.optional(z.number()) }), codes: ['invalid_type'] },
  { name: 'looseObject', schema: z.looseObject({ b: text(), 1: z.optional(z.number()) }), codes: ['invalid_type'] },
  {
    name: 'strictObject',
    schema: z.strictObject({ b: text(), a: z.optional(z.number()) }),
    codes: ['invalid_type', 'unrecognized_keys'],
  },
  { name: 'object without fields', schema: z.strictObject({}), codes: ['invalid_type', 'unrecognized_keys'] },
  {
    name: 'fields of odd names',
    schema: z.looseObject({
      'a-b': text(),
      'é"': text(),
      '': text(),
    }),
    codes: ['invalid_type'],
  },
];

const unions: readonly Feature[] = [
  { name: 'union', schema: z.union([text(), z.number()]), codes: ['invalid_union'] },
  { name: 'union of one', schema: z.union([text().check(z.minLength(2))]), codes: ['invalid_type', 'too_small'] },
  {
    name: 'union of none',
    schema: z.union([] as unknown as [z.ZodMiniString]),
    codes: ['invalid_union'],
    acceptsNothing: true,
  },
  {
    name: 'union of types with checks',
    schema: z.union([z.number().check(z.gt(5)), text().check(z.minLength(2)), z.int()]),
    codes: ['invalid_union', 'too_small'],
  },
  {
    name: 'union of checks of one type',
    schema: z.union([text().check(z.minLength(3)), text().check(z.startsWith('x'))]),
    codes: ['invalid_union'],
  },
  {
    name: 'union of a strict object and others',
    schema: z.union([
      z.strictObject({ a: text() }),
      z.object({ b: z.union([z.number().check(z.lt(2)), z.literal('a')]) }),
    ]),
    codes: ['invalid_union', 'unrecognized_keys', 'too_big'],
  },
  {
    name: 'union of lists and records',
    schema: z.union([
      z.array(z.number().check(z.multipleOf(2))),
      z.record(z.string().check(z.regex(/^a/)), z.enum(['a'])),
    ]),
    codes: ['invalid_union', 'not_multiple_of'],
  },
  {
    name: 'all of it, nested',
    schema: z.looseObject({
      list: z.array(z.union([z.strictObject({ id: text().check(z.length(2)) }), z.nullable(z.int())])),
      map: z.optional(z.record(z.string(), z.object({ on: z.boolean(), of: z.nullable(z.literal(['a', 2])) }))),
      inner: z.looseObject({ deep: z.array(z.array(text())) }),
    }),
    codes: ['invalid_type', 'invalid_union', 'invalid_value', 'too_small', 'too_big', 'unrecognized_keys'],
  },
];

/** Schemas that show all that can be precompiled. */
export const features: readonly Feature[] = [...strings, ...formats, ...numbers, ...wholes, ...unions];
