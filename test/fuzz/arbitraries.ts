import fc from 'fast-check';
import { good, hugeText, mutated, object, plainValue, primitive, telling } from './plainArbitraries';
import { kinds } from './rules';

/** Makes data of a message, and says whether it can be read twice with the same result and without an error. */
export interface Sample {
  /** A function, since fast-check itself would ask the data for fields. */
  readonly make: () => unknown;
  readonly isPlain: boolean;
}

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

/** Events of the desk that have the right name and a wrong id. */
const broken = fc
  .record({
    kind: fc.constantFrom(...kinds),
    fields: mutated,
    conversationId: fc.constantFrom('', Number.NaN, null, 'x'.repeat(1001)),
  })
  .map(({ kind, fields, conversationId }) => ({ ...fields, event: `com.iadvize.desk.${kind}`, conversationId }));

/** Data of every kind. */
export const sample: fc.Arbitrary<Sample> = fc.oneof(
  { arbitrary: mutated.map(plain), weight: 6 },
  { arbitrary: broken.map(plain), weight: 3 },
  { arbitrary: listWithFields.map(plain), weight: 1 },
  { arbitrary: fc.oneof(plainValue, object, hugeText).map(plain), weight: 2 },
  { arbitrary: hostile.map((make) => ({ make, isPlain: false })), weight: 3 },
);

/** Who sent a message: most are the desk's. */
export const sender = fc.constantFrom(
  ...['desk', 'desk', 'desk'],
  'desk',
  'desk',
  'desk',
  'other origin',
  'other window',
  'nobody',
  'no origin',
  'no message',
);
