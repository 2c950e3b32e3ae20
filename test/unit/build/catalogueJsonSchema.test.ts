import { Ajv2020 } from 'ajv/dist/2020';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonSchemaOf } from '../../../build/catalogueJsonSchema';
import { deskEventCatalogue } from '../../../src/events/catalogue';
import { deskEvents } from '../../../src/events/deskEvents';
import { parseMessage } from '../../../src/intake/parse';
import { createRegistry } from '../../../src/intake/registry';
import { fixtures, handlerNames } from '../../fixtures';
import { payloadArbitrary } from '../../payloadArbitrary';

// Strict, as ajv is unless told otherwise: it refuses a schema with a keyword that it doesn't know.
const ajv = new Ajv2020().addSchema(jsonSchemaOf(deskEventCatalogue), 'events');
const isEvent = ajv.compile({ $ref: 'events' });
const registry = createRegistry(deskEvents, []);

/** A value as it comes out of a JSON text. */
const asJson = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_key, part) => (typeof part === 'bigint' ? `${part}` : part)) ?? 'null');

const jsonArbitrary = payloadArbitrary.map(asJson);

const withEvent = (value: unknown, event: string) =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value, event } : value;

/** Checks a property of many payloads, and that it was seen to hold of both the accepted ones and the refused ones. */
function assertOneVerdict<Value>(payload: fc.Arbitrary<Value>, verdictsOn: (value: Value) => [boolean, boolean]): void {
  const seen = new Set<boolean>();
  fc.assert(
    fc.property(payload, (value) => {
      const [expected, actual] = verdictsOn(value);
      seen.add(expected);
      expect(actual).toBe(expected);
    }),
    { numRuns: 1000 },
  );
  expect(seen).toEqual(new Set([true, false]));
}

describe('the JSON Schema of the catalogue', () => {
  it('refuses an event of the desk that the catalogue does not have', () => {
    expect(isEvent({ event: 'com.iadvize.desk.CONVERSATION_SNOOZED', conversationId: 'a' })).toBe(false);
  });

  it('refuses a payload under a name that the desk does not use', () => {
    expect(isEvent({ ...fixtures.onConversationMessage.posted, event: 'com.example.A_NAME' })).toBe(false);
  });

  it.each(handlerNames)('accepts the payload of %s, under its own definition', (handler) => {
    const isThisEvent = ajv.compile({ $ref: `events#/$defs/${deskEvents[handler].name}` });
    expect([isEvent, isThisEvent].map((validate) => validate(fixtures[handler].posted))).toEqual([true, true]);
  });

  it.each(handlerNames)('states the name, the sentence, the evidence and the source of %s', (method) => {
    const { name, description, evidence, source } = deskEventCatalogue[method];
    expect(jsonSchemaOf(deskEventCatalogue)).toMatchObject({
      $defs: { [name]: { title: name, description: `${description}\n\nEvidence: ${evidence}. Source: ${source}.` } },
    });
  });

  it.each(handlerNames)("gives the catalogue's verdict on the payload of %s, whatever it is", (handler) => {
    const { name, schema } = deskEvents[handler];
    const { event } = fixtures[handler].posted;
    const isThisEvent = ajv.compile({ $ref: `events#/$defs/${name}` });
    const payload = jsonArbitrary.map((value) => withEvent(value, event));
    assertOneVerdict(payload, (value) => [!('issues' in schema['~standard'].validate(value)), isThisEvent(value)]);
  });

  it('accepts the messages that the client delivers to a handler, and no other', () => {
    const names = Object.values(fixtures).map(({ posted }) => posted.event);
    const other = ['CONVERSATION_MESSAGE', 'CONVERSATION_FOCUSED_', '', 'conversation_focused', 'toString'];
    const strange = ['com.iadvize.deskXCONVERSATION_FOCUSED', ' com.iadvize.desk.A', 'CONVERSATION_FOCUSED', ''];
    const event = fc.constantFrom(...names, ...other.map((name) => `com.iadvize.desk.${name}`), ...strange);
    const payload = fc.oneof(
      fc.tuple(jsonArbitrary, event).map(([value, name]) => withEvent(value, name)),
      jsonArbitrary,
    );
    const isDelivered = (data: unknown) => {
      const parsed = parseMessage({ data }, registry);
      return 'method' in parsed && parsed.method !== 'onUnknownEvent';
    };
    assertOneVerdict(payload, (data) => [isDelivered(data), isEvent(data)]);
  });
});
