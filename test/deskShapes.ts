import fc from 'fast-check';

/** Names of fields, from the catalogue, from iAdvize's APIs, common ones and others. */
const fieldName = fc.constantFrom(
  'visitorId',
  'email',
  'contact',
  'identity',
  'first_name',
  'externalId',
  'status',
  'channel',
  'chat',
  'availability',
  'profile',
  'event_date',
  'tags',
  'default',
  'then',
  'zip2',
);
const anyName = fc.oneof(
  { weight: 6, arbitrary: fieldName },
  { weight: 1, arbitrary: fc.constantFrom('toString', 'valueOf', '*/', "'", 'a b', '(key)') },
);

/** Draws values of one shape. */
type Values = fc.Arbitrary<unknown>;

const scalars: Values[] = [
  fc.string(),
  fc.constantFrom('AVAILABLE', 'UNAVAILABLE', 'CHAT', 'Visitor', 'BUSY'),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.bigInt(),
  fc.constant(null),
  fc.constant(undefined),
  fc.constantFrom(new Date(1), new Map([['a', 1]]), new Set([1]), /a/, new Error('a'), new Uint8Array(3), new Blob([])),
];

/** An object of these fields, each of which may be missing at times. */
function objectOf(fields: ReadonlyArray<readonly [string, Values, boolean]>): Values {
  const entries = fields.map(([name, values, isOptional]) =>
    (isOptional ? fc.option(values, { nil: missing }) : values).map((value) => [name, value] as const),
  );
  return fc.tuple(...entries).map((drawn) => Object.fromEntries(drawn.filter(([, value]) => value !== missing)));
}
const missing = Symbol('missing');

const { object: objectShape } = fc.letrec<{ shape: Values; object: Values }>((tie) => ({
  shape: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(...scalars),
    fc.tuple(fc.constantFrom(...scalars), fc.constantFrom(...scalars)).map((both) => fc.oneof(...both)),
    tie('object'),
    tie('shape').map((values) => fc.array(values, { maxLength: 3 })),
    fc.tuple(tie('object'), tie('shape')).map((both) => fc.oneof(...both)),
  ),
  object: fc
    .uniqueArray(fc.tuple(anyName, tie('shape'), fc.boolean()), { maxLength: 4, selector: ([name]) => name })
    .map(objectOf),
}));

const ids = fc.oneof(fc.uuid(), fc.nat());
const named = (name: string, payload: unknown) => ({ ...Object(payload), event: `com.iadvize.desk.${name}` });

const eventShape: fc.Arbitrary<Values> = fc
  .tuple(
    fc.constantFrom(
      'CONVERSATION_ADDED',
      'CONVERSATION_VISITOR_UPDATED',
      'CONVERSATION_REMOVED',
      'AVAILABILITY_UPDATED',
      'VISITOR_TYPING',
      'VISITOR__TYPING',
      'EVENT',
      'Ada',
    ),
    objectShape,
    objectShape,
  )
  .map(([name, payloads, visitors]) =>
    fc.tuple(payloads, visitors, ids).map(([payload, visitor, conversationId]) => {
      // Nothing can be delivered without what the package itself needs.
      const needed = { conversationId, ...(name === 'CONVERSATION_VISITOR_UPDATED' && { visitor }) };
      return named(name, { ...Object(payload), ...(/^C/.test(name) && needed) });
    }),
  );

/** The messages of a desk that has a few events, each with a shape of its own. */
export const deskMessages: fc.Arbitrary<readonly object[]> = fc
  .array(eventShape, { minLength: 1, maxLength: 4 })
  .chain((shapes) => fc.array(fc.oneof(...shapes), { minLength: 1, maxLength: 12 }))
  // Each of them is a message of an event.
  .map((messages) => messages as readonly object[]);
