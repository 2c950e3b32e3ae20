import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { $ZodCheckMinLength, $ZodString } from 'zod/v4/core';
import { precompile, precompiledModule } from '../../../build/precompile/precompile';

const precompileField = (schema: unknown) =>
  precompile({ onTyping: { name: 'TYPING', schema: z.looseObject({ field: schema as z.ZodMiniType }) } });

const minLength = (when: (payload: z.core.ParsePayload) => boolean) =>
  z.string().check(new $ZodCheckMinLength({ check: 'min_length', minimum: 1, when }));

const recursive: z.ZodMiniType = z.looseObject({
  get again() {
    return recursive;
  },
});

describe('the precompiled module', () => {
  it('is readable: it imports the checks that it calls, writes every name out, and says which calls may be dropped', () => {
    const catalogue = {
      onConversationAdded: {
        name: 'CONVERSATION_ADDED',
        schema: z.looseObject({
          conversationId: minLength(({ value }) => typeof value === 'string'),
          projectId: z.union([z.number(), z.string().check(z.regex(/^\d{1,15}$/g))]),
          'visitor-data': z.optional(z.strictObject({ channel: z.enum(['CHAT', 'CALL']) })),
        }),
      },
      onTyping: {
        name: 'TYPING',
        recognizedBy: 'text',
        schema: z.object({
          text: z.string().check(z.minLength(1), z.includes('"', { position: 2 })),
          none: z.object({}),
        }),
      },
    };
    expect(precompiledModule(catalogue, '../checks/index')).toBe(
      `import { anyLength, includes, looseObject, matches, minLength, number, object, oneOf, optional, payloadSchema, strictObject, string, union } from "../checks/index";

export const deskEvents = {
  onConversationAdded: {
    name: "CONVERSATION_ADDED",
    schema: /* @__PURE__ */ payloadSchema(/* @__PURE__ */ looseObject({
      conversationId: /* @__PURE__ */ string(/* @__PURE__ */ minLength(1)),
      projectId: /* @__PURE__ */ union(/* @__PURE__ */ number(), /* @__PURE__ */ string(/* @__PURE__ */ matches(/^\\d{1,15}$/))),
      "visitor-data": /* @__PURE__ */ optional(/* @__PURE__ */ strictObject({
        channel: /* @__PURE__ */ oneOf("CHAT", "CALL"),
      })),
    })),
  },
  onTyping: {
    name: "TYPING",
    schema: /* @__PURE__ */ payloadSchema(/* @__PURE__ */ object({
      text: /* @__PURE__ */ string(/* @__PURE__ */ minLength(1, anyLength), /* @__PURE__ */ includes("\\"", 2)),
      none: /* @__PURE__ */ object({}),
    })),
    recognizedBy: "text",
  },
};
`,
    );
  });
});

describe('the precompiler refuses', () => {
  const any = () => true;
  const throwing = (): never => {
    throw new Error('no');
  };
  const text = () => z.string();

  it.each<[string, unknown, string]>([
    ['a transform', z.pipe(text(), z.transform(any)), 'received Pipe'],
    ['a codec', z.codec(text(), z.number(), { decode: Number, encode: String }), 'received Pipe'],
    ['a refinement', text().check(z.refine(any)), 'received Custom'],
    ['a check that is a function', text().check(any as never), 'received custom'],
    ['a custom schema', z.custom(any), 'received Custom'],
    ['a description', text().check(z.describe('a text')), 'received describe'],
    ['a default', z._default(text(), ''), 'received Default'],
    ['a prefault', z.prefault(text(), ''), 'received Prefault'],
    ['a catch', z.catch(text(), ''), 'received Catch'],
    ['coercion to a string', z.coerce.string(), 'received the setting coerce'],
    ['coercion to a number', z.coerce.number(), 'received the setting coerce'],
    ['a date', z.date(), 'received Date'],
    ['a bigint', z.bigint(), 'received BigInt'],
    ['null outside of a literal', z.null(), 'received Null'],
    ['any', z.any(), 'received Any'],
    ['a tuple', z.tuple([text()]), 'received Tuple'],
    ['a set', z.set(text()), 'received Set'],
    ['an intersection', z.intersection(z.object({}), z.object({})), 'received Intersection'],
    ['a lazy schema', z.lazy(text), 'received Lazy'],
    ['a schema that contains itself', recursive, 'received one that contains itself'],
    ['an exact optional', z.exactOptional(text()), 'received ExactOptional'],
    ['a nonoptional', z.nonoptional(z.optional(text())), 'received NonOptional'],
    ['readonly', z.readonly(text()), 'received Readonly'],
    ['an exclusive union', z.xor([text(), z.number()]), 'received Xor'],
    [
      'a discriminated union',
      z.discriminatedUnion('a', [z.object({ a: z.literal(1) })]),
      'received DiscriminatedUnion',
    ],
    ['a template literal', z.templateLiteral(['a', text()]), 'received TemplateLiteral'],
    ['a catchall', z.catchall(z.object({}), text()), 'received a catchall of string'],
    ['a field named by a symbol', z.object({ [Symbol('key')]: text() }), 'received Symbol(key)'],
    ['a field named __proto__', z.object({ ['__proto__']: text() }), 'received a field named __proto__'],
    ['a record with the keys of an enum', z.record(z.enum(['a']), text()), 'received enum'],
    ['a loose record', z.looseRecord(text(), text()), 'received the setting mode'],
    ['a partial record', z.partialRecord(text(), text()), 'received the setting partial'],
    ['a check of a list', z.array(text()).check(z.minLength(1)), 'received the setting checks'],
    ['a check of an optional', z.optional(text()).check(z.minLength(1) as never), 'received the setting checks'],
    ['a check of an object', z.object({}).check(z.refine(any)), 'received the setting checks'],
    ['a check that aborts', text().check(z.minLength(1, { abort: true })), 'received the setting abort'],
    ['a check that rewrites', text().check(z.trim()), 'received CheckOverwrite'],
    ['a check that rewrites case', text().check(z.toLowerCase()), 'received CheckOverwrite'],
    ['an error function', z.string({ error: () => 'no' }), 'received the setting error'],
    ['a message', text().check(z.minLength(1, 'too short')), 'received the setting error'],
    ['a URL', z.url(), 'received URL'],
    ['an IPv6 address', z.ipv6(), 'received IPv6'],
    ['base64', z.base64(), 'received Base64'],
    ['a JWT', z.jwt(), 'received JWT'],
    ['a format of its own', z.hostname(), 'received CustomStringFormat'],
    [
      'a format of a class without a pattern',
      new $ZodString({ type: 'string', format: 'x' } as never),
      'the setting format',
    ],
    ['a check of a check', text().check(z.email().check(z.minLength(9))), 'received the setting checks'],
    ['a check of numbers on a string', text().check(z.gt(1) as never), 'received greater_than'],
    ['a check of strings on a number', z.number().check(z.minLength(1) as never), 'received min_length'],
    ['a limit that is a date', z.number().check(z.gt(new Date(0)) as never), 'received object'],
    ['a limit that is a bigint', z.number().check(z.multipleOf(1n) as never), 'received bigint'],
    ['a literal undefined', z.literal(undefined), 'received undefined'],
    ['a literal bigint', z.literal(1n), 'received bigint'],
    ['a sticky pattern', text().check(z.regex(/a/y)), 'received /a/y'],
    [
      'a length check under a condition',
      minLength(({ value }) => value !== 'a'),
      'received one with another condition',
    ],
    [
      'a length check of lists alone',
      minLength(({ value }) => Array.isArray(value)),
      'received one with another condition',
    ],
    ['a length check of all values', minLength(any), 'received one with another condition'],
    [
      'a length check that minds issues',
      minLength(({ issues }) => issues.length === 0),
      'received one with another condition',
    ],
    ['a length check of nothing', minLength(() => false), 'received one with another condition'],
    ['a length check whose condition throws', minLength(throwing), 'received one whose condition throws'],
  ])('%s', (_what, schema, message) => {
    expect(() => precompileField(schema)).toThrow("Can't precompile onTyping at payload > field");
    expect(() => precompileField(schema)).toThrow(message);
  });

  it('what is deep inside, and says where it is and what is supported', () => {
    const schema = z.object({ list: z.array(z.union([z.string(), z.record(z.string(), z.date())])) });
    expect(() => precompileField(schema)).toThrow(
      "Can't precompile onTyping at payload > field > list > item > option 2 > value: expected a schema of Unknown, String,",
    );
    expect(() => precompileField(z.nullable(z.string().check(z.minLength(1), z.trim())))).toThrow(
      "Can't precompile onTyping at payload > field > nullable > check 2: expected a check of CheckMinLength,",
    );
  });

  const schema = z.looseObject({ a: z.string() });

  it.each<[string, unknown, string]>([
    ['no catalogue', undefined, 'expected events by method, received none'],
    ['an empty catalogue', {}, 'expected events by method, received none'],
    ['a method of another name', { typing: { name: 'TYPING', schema } }, "expected a method that starts with 'on'"],
    ['a missing entry', { onTyping: undefined }, 'expected an entry of the catalogue, received undefined'],
    ['a missing name', { onTyping: { schema } }, 'expected a name in capitals, received undefined'],
    ['a wire name', { onTyping: { name: 'com.iadvize.desk.TYPING', schema } }, 'expected a name in capitals'],
    ['a missing schema', { onTyping: { name: 'TYPING' } }, 'expected a zod schema, received undefined'],
    [
      'a schema of another library',
      { onTyping: { name: 'TYPING', schema: { '~standard': {} } } },
      'expected a zod schema',
    ],
    [
      'a payload that is no object',
      { onTyping: { name: 'TYPING', schema: z.string() } },
      'expected an object as the payload',
    ],
    [
      'a mark that is no field',
      { onTyping: { name: 'TYPING', schema, recognizedBy: 'b' } },
      'expected recognizedBy to name a field, received b',
    ],
    [
      'a name that is there twice',
      { onTyping: { name: 'TYPING', schema }, onTypingAgain: { name: 'TYPING', schema } },
      'expected a name of its own, received the name of onTyping',
    ],
  ])('%s', (_what, catalogue, message) => {
    expect(() => precompile(catalogue as never)).toThrow(message);
  });
});
