/** An object whose keys are its own, even `__proto__`. */
const parsed = (json: string): unknown => JSON.parse(json);

const sparse: unknown[] = [];
sparse[3] = 'a';

const withNullPrototype: Record<string, unknown> = Object.assign(Object.create(null), { a: 1, length: 2 });

/** Values that no schema is made for. None is one that zod and the precompiled checks are known to differ about. */
export const oddValues: readonly unknown[] = [
  undefined,
  null,
  true,
  false,
  0,
  -0,
  1,
  -1,
  1.5,
  2 ** 31,
  2 ** 53,
  -(2 ** 53),
  1e300,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  1n,
  '',
  ' ',
  'a',
  'é😀',
  '\ud83d',
  '__proto__',
  [],
  [''],
  ['a', 1, null, undefined],
  sparse,
  new Array(3),
  {},
  { a: undefined },
  { length: 0 },
  { length: 5 },
  { length: Number.NaN },
  { constructor: 'x', toString: 1, hasOwnProperty: null },
  { 2: 'two', 1: 'one', a: 'a' },
  parsed('{"__proto__": 1}'),
  parsed('{"__proto__": {"a": 1}, "a": 1}'),
  withNullPrototype,
  () => 1,
  Symbol('odd'),
];

/** Objects that are neither plain nor lists. zod takes each for an object with fields, and the precompiled checks don't. */
export const otherObjects: readonly object[] = [
  new Map([['a', 1]]),
  new Set([1]),
  new Date(0),
  new Date(Number.NaN),
  /a/,
  new Error('a'),
  new ArrayBuffer(8),
  new Uint8Array(2),
  Object('boxed'),
  Object(1),
  Object(false),
  Object.create({ inherited: 1 }),
];
