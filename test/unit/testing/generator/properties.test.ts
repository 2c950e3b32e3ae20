// @vitest-environment happy-dom
import fc from 'fast-check';
import { createDeskClient, type DeskRejection } from 'iadvize-desk-events';
import { createFakeDesk, generateDeskEvents } from 'iadvize-desk-events/testing';
import { describe, expect, it } from 'vitest';
import { deskMessages } from '../../../deskShapes';
import { generatedFrom, libraryNames, recordingOf, run } from '../../../generated';
import { oddDeskMessages } from '../../../oddDesk';
import { propertyRuns } from '../../../propertyRuns';

const shuffled = <Item>(items: readonly Item[]) =>
  fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });

/** What a client with these entries delivers of messages, and what it refuses. */
function deliver(text: string, messages: readonly object[]) {
  const rejections: DeskRejection[] = [];
  const delivered: object[] = [];
  const desk = createDeskClient({
    events: run(text).events,
    onRejected: (rejection) => rejections.push(rejection),
  });
  desk.onEvent((event) => delivered.push(event));
  desk.onUnknownEvent((event) => delivered.push(event));
  const fake = createFakeDesk();
  for (const message of messages) fake.post(message);
  desk.close();
  return { rejections, delivered };
}

/** The fields that a handler gets as they were posted. */
const comparable = (message: object) =>
  Object.fromEntries(
    Object.entries(message).filter(
      ([key]) => !['availability', 'conversationId', 'projectId', 'profile', 'wireName'].includes(key),
    ),
  );

/** Values with objects whose names the recorder keeps, masks, or keeps in part. */
const fieldValue = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'medium' },
    fc.constantFrom<unknown>('x', 1, true, null, undefined, 'AVAILABLE'),
    fc.dictionary(fc.constantFrom('email', 'city', 'a', 'b', 'K 1', 'K 2', 'toString'), tie('value'), { maxKeys: 4 }),
    fc.array(tie('value'), { maxLength: 2 }),
  ),
})).value;

describe('of any desk, a generated module', { timeout: 120_000 }, () => {
  it.each(libraryNames)('accepts and delivers every message and every made-up one, by schemas of %s', (schemas) => {
    fc.assert(
      fc.property(deskMessages, (messages) => {
        const text = generatedFrom(messages, { schemas });
        const { rejections, delivered } = deliver(text, messages);
        expect(rejections).toEqual([]);
        expect(delivered).toHaveLength(messages.length);
        const { fixture } = run(text);
        expect(deliver(text, fixture)).toMatchObject({ rejections: [] });
        for (const [index, event] of delivered.entries()) {
          if (!('data' in event)) expect(event).toMatchObject(comparable(messages[index] ?? {}));
        }
      }),
      { numRuns: propertyRuns(80) },
    );
  });

  it('accepts every value of a field whose objects are records at times', () => {
    fc.assert(
      fc.property(fc.array(fieldValue, { minLength: 1, maxLength: 6 }), (values) => {
        const messages = values.map((field) => ({ event: 'com.iadvize.desk.NEW', field }));
        const text = generatedFrom(messages);
        const { rejections, delivered } = deliver(text, [...messages, ...run(text).fixture]);
        expect(rejections).toEqual([]);
        expect(delivered.length).toBeGreaterThan(messages.length);
      }),
      { numRuns: propertyRuns(2000) },
    );
  });

  it('is the same text in any order of the messages', () => {
    fc.assert(
      fc.property(
        deskMessages.chain((messages) => fc.tuple(fc.constant(messages), shuffled(messages))),
        ([messages, others]) => {
          expect(generatedFrom(others)).toBe(generatedFrom(messages));
        },
      ),
      { numRuns: propertyRuns(100) },
    );
  });
});

describe('of the odd desk, a generated module', () => {
  it('is the same text in 100 orders of the messages, and of a recording', () => {
    const text = generatedFrom(oddDeskMessages);
    const recording = recordingOf(oddDeskMessages);
    fc.assert(
      fc.property(shuffled(oddDeskMessages), shuffled(recording.messages), (messages, recorded) => {
        expect(generatedFrom(messages)).toBe(text);
        expect(generateDeskEvents({ ...recording, messages: recorded })).toBe(text);
      }),
      { numRuns: propertyRuns(100), seed: 18 },
    );
  });
});
