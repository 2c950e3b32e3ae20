import fc from 'fast-check';
import { kinds } from './rules';

/** Names of fields that mean something to the package, or to the language. */
export const telling = [
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
/** Long texts of one sign. */
export const hugeText = fc.constantFrom('x', '7', '\ud800', '\n').map((sign) => sign.repeat(50_000));
const number = fc.constantFrom(0, -0, -1, 1.5, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY, Number.MIN_VALUE);
/** Values that are no objects. */
export const primitive = fc.oneof(text, number, name, fc.constantFrom(undefined, null, true, false, 10n));

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

/** Values that a message from another window can hold, and objects of such. */
export const { value: plainValue, object } = fc.letrec<{ value: unknown; object: object }>((tie) => ({
  value: fc.oneof({ maxDepth: 4 }, primitive, odd, tie('object'), fc.array(tie('value'), { maxLength: 4 })),
  // Object.fromEntries makes a field of `__proto__`, as deserialising does.
  object: fc
    .array(fc.tuple(fc.oneof(fc.constantFrom(...telling), text), tie('value')), { maxLength: 6 })
    .map((entries) => Object.fromEntries(entries)),
}));

const visitorName = fc.constantFrom('email', 'id', 'zip', 'firstName', 'toString', '__proto__');
const visitor = fc
  .array(fc.tuple(visitorName, fc.oneof(primitive, fc.constant({ email: 'of a prototype', id: 'of a prototype' }))))
  .map(Object.fromEntries);
const nearlyDigits = fc.constantFrom(
  '',
  '0',
  '1234',
  '9'.repeat(15),
  '9'.repeat(16),
  '１２',
  '1e3',
  '-1',
  '1 ',
  '0x1',
  '1\n',
);
/** Events as the desk posts them, or nearly so. */
export const good = fc.record({
  event: name,
  conversationId: fc.oneof(fc.constantFrom('a', 'b', 'c'), text),
  projectId: fc.oneof(nearlyDigits, nearlyDigits, number, fc.nat()),
  visitor,
  conversationParticipantType: fc.constantFrom('Visitor', 'Robot'),
});
const field = fc.tuple(
  fc.constantFrom(...telling),
  fc.oneof({ arbitrary: plainValue, weight: 9 }, { arbitrary: hugeText, weight: 1 }),
);

/** A genuine event with a field or so taken out, replaced or added. */
export const mutated = fc
  .tuple(good, fc.array(field, { maxLength: 2 }), fc.array(fc.constantFrom(...telling), { maxLength: 1 }))
  .map(([fields, replaced, removed]) =>
    Object.fromEntries([...Object.entries(fields), ...replaced].filter(([key]) => !removed.includes(key))),
  );
