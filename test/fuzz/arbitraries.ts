import fc from 'fast-check';
import { kinds } from './rules';

/** Makes data of a message, and says whether it is such that reading it twice gives the same and never throws. */
export interface Sample {
  /** A function, since fast-check itself would ask the data for fields. */
  readonly make: () => unknown;
  readonly isPlain: boolean;
}

const telling = [
  ...['event', 'conversationId', 'projectId', 'visitor', 'availability', 'availabilities', 'channel', 'status'],
  ...['conversationParticipantType', 'email', 'visitorId', 'profile', 'wireName', '__proto__', 'constructor'],
  ...['prototype', 'toString', 'valueOf', 'hasOwnProperty', 'then', 'toJSON', 'length', '0', 'name', 'catch'],
];
const name = fc.oneof(
  fc.constantFrom(...kinds).map((kind) => `com.iadvize.desk.${kind}`),
  fc.constantFrom('com.iadvize.desk.', 'com.iadvize.desk.NEW', 'com.iadvize.desk', 'com.iadvize.desk.__proto__', ''),
  fc.constantFrom('com.iadvize.desk.constructor', 'com.iadvize.desk.toString', 'COM.IADVIZE.DESK.NEW'),
);
const text = fc.oneof(
  fc.string({ maxLength: 12, unit: 'binary' }),
  fc.constantFrom(
    '',
    ' ',
    '0',
    '12',
    '9'.repeat(15),
    '9'.repeat(16),
    '１２',
    '1e3',
    '\ud800',
    '\udfffx',
    'Visitor',
    '\0',
  ),
);
const hugeText = fc.constantFrom('x', '7', '\ud800', '\n').map((sign) => sign.repeat(50_000));
const number = fc.constantFrom(0, -0, -1, 1.5, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY, Number.MIN_VALUE);
const primitive = fc.oneof(text, number, name, fc.constantFrom(undefined, null, true, false, 10n));

const holes = new Array(2 ** 32 - 1);
const sparse = Object.assign(new Array(2 ** 32 - 1), { 7: { channel: 'CHAT', status: 'AVAILABLE' }, event: 'x' });
const wide = Object.fromEntries(Array.from({ length: 2000 }, (_item, index) => [`key${index}`, index]));
const cyclic: Record<string, unknown> = { event: 'com.iadvize.desk.CONVERSATION_VISITOR_UPDATED', conversationId: 'c' };
cyclic.visitor = cyclic;
const odd = fc.constantFrom<unknown>(
  ...[holes, sparse, wide, cyclic, new Map([['event', 1]]), new Set([1]), new Date(Number.NaN), /x/g, new Error('e')],
  ...[new ArrayBuffer(8), new Uint8Array(8), new Float64Array(2), new DataView(new ArrayBuffer(8)), Object('text')],
  ...[Object(1), Object(1n), new Blob(['{}']), new Uint8Array(new SharedArrayBuffer(8)), Object.create(null)],
);

// fast-check gives a letrec's parts no types of their own.
const { value: plainValue, object } = fc.letrec<{ value: unknown; object: object }>((tie) => ({
  value: fc.oneof({ maxDepth: 4 }, primitive, odd, tie('object'), fc.array(tie('value'), { maxLength: 4 })),
  // Object.fromEntries makes a field of `__proto__`, as deserialising does.
  object: fc
    .array(fc.tuple(fc.oneof(fc.constantFrom(...telling), text), tie('value')), { maxLength: 6 })
    .map((entries) => Object.fromEntries(entries)),
}));

const visitor = fc
  .array(fc.tuple(fc.constantFrom('email', 'id', 'zip', 'firstName', '__proto__'), primitive))
  .map(Object.fromEntries);
const good = fc.record({
  event: name,
  conversationId: fc.oneof(fc.constantFrom('a', 'b', 'c'), text),
  projectId: fc.constantFrom<unknown>('1234', 7),
  visitor,
  conversationParticipantType: fc.constantFrom('Visitor', 'Robot'),
});
const field = fc.tuple(
  fc.constantFrom(...telling),
  fc.oneof({ arbitrary: plainValue, weight: 9 }, { arbitrary: hugeText, weight: 1 }),
);

/** A genuine event with a field or so taken out, replaced or added. */
const mutated = fc
  .tuple(good, fc.array(field, { maxLength: 2 }), fc.array(fc.constantFrom(...telling), { maxLength: 1 }))
  .map(([fields, replaced, removed]) =>
    Object.fromEntries([...Object.entries(fields), ...replaced].filter(([key]) => !removed.includes(key))),
  );

const throwing = () => {
  throw new Error('hostile');
};
const traps = ['get', 'has', 'ownKeys', 'getOwnPropertyDescriptor', 'getPrototypeOf'] as const;

class Instance {
  readonly event = 'com.iadvize.desk.CONVERSATION_FOCUSED';
  get conversationId() {
    return 'of the prototype';
  }
}

/** What no message from another window can hold, but one that the page's own scripts dispatch can. */
const hostile: fc.Arbitrary<Sample['make']> = fc.oneof(
  fc.tuple(mutated, fc.subarray([...traps])).map(
    ([fields, names]) =>
      () =>
        new Proxy(fields, Object.fromEntries(names.map((trap) => [trap, throwing]))),
  ),
  fc.tuple(mutated, fc.constantFrom(...telling)).map(
    ([fields, key]) =>
      () =>
        Object.defineProperty({ ...fields }, key, { get: throwing, enumerable: true }),
  ),
  fc
    .tuple(mutated, fc.constantFrom(...telling), fc.array(primitive, { minLength: 1 }))
    .map(([fields, key, answers]) => () => {
      let asked = 0;
      const get = () => {
        asked += 1;
        return answers[asked % answers.length];
      };
      return Object.defineProperty({ ...fields }, key, { get, enumerable: true });
    }),
  mutated.map((fields) => () => Object.create(fields)),
  good.map((fields) => () => Object.assign(() => {}, fields)),
  mutated.map((visitor) => () => Object.assign(new Instance(), { [Symbol('event')]: 1, visitor })),
  fc.constantFrom(
    () => Symbol('event'),
    () => new WeakMap(),
    () => Promise.reject,
    () => {
      const { proxy, revoke } = Proxy.revocable({}, {});
      revoke();
      return proxy;
    },
  ),
);

const plain = (data: unknown): Sample => ({ make: () => data, isPlain: true });
const listWithFields = fc
  .tuple(good, fc.array(primitive, { maxLength: 2 }))
  .map(([fields, items]) => Object.assign(items, fields));

/** Data of every kind. */
export const sample: fc.Arbitrary<Sample> = fc.oneof(
  { arbitrary: mutated.map(plain), weight: 6 },
  { arbitrary: listWithFields.map(plain), weight: 1 },
  { arbitrary: fc.oneof(plainValue, object, hugeText).map(plain), weight: 2 },
  { arbitrary: hostile.map((make) => ({ make, isPlain: false })), weight: 3 },
);

/** Who sent a message: most are the desk's. */
export const sender = fc.constantFrom(
  'desk',
  'desk',
  'desk',
  'desk',
  'other origin',
  'other window',
  'nobody',
  'no origin',
);
