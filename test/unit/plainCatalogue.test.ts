import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { plainCatalogueOf } from '../../build/plainCatalogue';
import { createScript, parseFunctionOf } from '../../build/plainParser';
import { deskEvents } from '../../src/catalogue';
import { fixtures, handlerNames } from '../fixtures';

/** The catalogue as the script-tag bundle has it. */
const plainEvents: typeof deskEvents = new Function(
  plainCatalogueOf(deskEvents).replace('export const deskEvents =', 'return'),
)();

/** A value that is near to what a field wants, or far from it. */
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
const payload = fc.oneof(
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

describe('the plain parsers of the script-tag bundle', () => {
  it('refuse to be written for a schema that they do not know', () => {
    const unknownSchemas = [
      z.string(),
      z.object({}),
      z.looseObject({ date: z.date() }),
      z.looseObject({ text: z.string().check(z.minLength(1), z.maxLength(2)) }),
      z.looseObject({ text: z.string().check(z.maxLength(2)) }),
      z.looseObject({ text: z.string().check(z.minLength(1)) }),
    ];
    for (const schema of unknownSchemas) {
      expect(() => parseFunctionOf(schema, createScript())).toThrow("can't write code for zod's");
    }
  });

  it('stand in a catalogue with the same entries', () => {
    const factsOf = (events: typeof deskEvents) =>
      Object.entries(events).map(([handler, { schema, ...facts }]) => [handler, facts]);
    expect(factsOf(plainEvents)).toEqual(factsOf(deskEvents));
  });

  it.each(handlerNames)("give zod's verdict, output, paths and codes for %s, whatever the payload", (handler) => {
    const validate = (events: typeof deskEvents, value: unknown) => events[handler].schema['~standard'].validate(value);
    fc.assert(
      fc.property(payload, (value) => {
        expect(validate(plainEvents, value)).toStrictEqual(validate(deskEvents, value));
      }),
      { numRuns: 1000 },
    );
  });
});
