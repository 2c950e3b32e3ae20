import fc from 'fast-check';
import { fixtures, handlerNames } from './fixtures';

/** A value that is close to what a field accepts, or far from it. */
const fieldValue = fc.oneof(
  fc.anything({ withNullPrototype: true, withMap: true, withDate: true, withSparseArray: true }),
  fc.constantFrom('', ' ', '12', '12.5', '9'.repeat(15), '9'.repeat(16), 'Visitor', 0, -1, Number.NaN, Infinity, null),
  fc.constantFrom(undefined, [], {}, { email: 'a' }, Object.create({ inherited: 1 }), new Map(), () => 1),
);

const knownFields = [
  'conversationId',
  'projectId',
  'visitor',
  'availabilities',
  'availability',
  'conversationParticipantType',
  'event',
  '__proto__',
];

/** A payload of a fixture with some of its fields taken out, replaced or added; or anything. */
export const payloadArbitrary = fc.oneof(
  fc
    .record({
      handler: fc.constantFrom(...handlerNames),
      removed: fc.subarray(knownFields),
      replaced: fc.dictionary(fc.constantFrom(...knownFields), fieldValue),
      added: fc.dictionary(fc.string(), fc.anything()),
    })
    .map(({ handler, removed, replaced, added }) => {
      const kept = Object.entries(fixtures[handler].posted).filter(([field]) => !removed.includes(field));
      return Object.fromEntries([...kept, ...Object.entries(replaced), ...Object.entries(added)]);
    }),
  fieldValue,
);
