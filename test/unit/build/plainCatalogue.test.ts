import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { plainCatalogueOf } from '../../../build/plainCatalogue';
import { createScript, payloadOf } from '../../../build/plainParser';
import { deskEvents } from '../../../src/events/catalogue';
import { isRecord } from '../../../src/shared/isObject';
import { handlerNames } from '../../fixtures';
import { payloadArbitrary } from '../../payloadArbitrary';

/** The catalogue as the script-tag bundle has it. */
const plainEvents: typeof deskEvents = new Function(
  'isRecord',
  plainCatalogueOf(deskEvents).replace('export const deskEvents =', 'return'),
)(isRecord);

describe('the plain parsers of the script-tag bundle', () => {
  it('refuse to be written for a schema that they do not know', () => {
    const text = () => z.string().check(z.regex(/^a/));
    const unknownSchemas = [
      z.string(),
      z.object({}),
      z.looseObject({ date: z.date() }),
      z.looseObject({ text: z.string().check(z.minLength(1), z.maxLength(2)) }),
      z.looseObject({ text: z.string().check(z.maxLength(2)) }),
      z.looseObject({ text: z.string().check(z.minLength(1)) }),
      z.looseObject({ text: z.email() }),
      z.looseObject({ text: z.coerce.string() }),
      z.looseObject({ number: z.coerce.number() }),
      z.looseObject({ number: z.int() }),
      z.looseObject({ number: z.number().check(z.positive()) }),
      z.looseObject({ either: z.union([z.string(), z.number()]) }),
      z.looseObject({ either: z.union([text(), z.boolean()]) }),
      z.looseObject({ either: z.union([text(), text()]) }),
      z.looseObject({ either: z.union([text()]) }),
      z.looseObject({ either: z.xor([text(), z.number()]) }),
      z.looseObject({ either: z.union([z.string().check(z.regex(/^a/, { abort: true })), z.number()]) }),
    ];
    for (const schema of unknownSchemas) {
      expect(() => payloadOf(schema, createScript())).toThrow("can't write code for zod's");
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
      fc.property(payloadArbitrary, (value) => {
        expect(validate(plainEvents, value)).toStrictEqual(validate(deskEvents, value));
      }),
      { numRuns: 1000 },
    );
  });
});
