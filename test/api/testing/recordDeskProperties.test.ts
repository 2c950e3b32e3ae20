import fc from 'fast-check';
import { compareWithCatalogue, recordDesk } from 'iadvize-desk-events/testing';
import { describe, expect, it } from 'vitest';
import { propertyRuns } from '../../propertyRuns';
import { post } from '../postMessage';

/** A marker that no recording may contain. It is in every text, in odd keys and, as digits, in every number. */
const marker = 'mArKeR 7351984627';
const markedNumber = 7351984627;

const telling = fc.constantFrom(
  'event',
  'conversationId',
  'projectId',
  'visitor',
  'email',
  'visitorId',
  'externalIds',
  'status',
  'channel',
  'availability',
  'availabilities',
  'conversationParticipantType',
  '__proto__',
  'toJSON',
);
const markedText = fc
  .tuple(fc.constantFrom('', 'AVAILABLE', 'CHAT', 'Visitor', 'com.iadvize.desk.', 'com.iadvize.desk.A'), fc.string())
  .map(([start, end]) => `${start}${marker}${end}`);

const makers: ReadonlyArray<(value: unknown) => unknown> = [
  (value) => [value],
  (value) => Object.assign(new Error(marker), { value }),
  (value) => new Map([[marker, value]]),
  (value) => ({ [Symbol(marker)]: value, [Symbol.toStringTag]: marker }),
  (value) => Object.create({ inherited: value }),
  (value) => Object.defineProperty({}, 'email', { get: () => value, enumerable: true }),
];

/** Anything, at any depth, with the marker wherever a value can be. */
const { anything: marked } = fc.letrec((tie) => ({
  leaf: fc.oneof(
    markedText,
    fc.constantFrom<unknown>(markedNumber, BigInt(markedNumber), -markedNumber, true, null, undefined),
    fc.constantFrom<unknown>(new Date(marker), new RegExp(marker), Object(marker), Symbol(marker), () => marker),
  ),
  object: fc
    .array(fc.tuple(fc.oneof(telling, telling, markedText), tie('anything')), { maxLength: 8 })
    .map((entries) => Object.fromEntries(entries)),
  other: fc.tuple(fc.constantFrom(...makers), tie('anything')).map(([make, value]) => make(value)),
  list: fc.array(tie('anything'), { maxLength: 5 }),
  anything: fc.oneof(
    { maxDepth: 8, withCrossShrink: true },
    tie('leaf'),
    tie('object'),
    tie('object'),
    tie('list'),
    tie('other'),
  ),
}));

/** An event with the marker in its payload, or anything. */
const message = fc.oneof(
  fc
    .tuple(fc.constantFrom('CONVERSATION_VISITOR_UPDATED', 'AVAILABILITY_UPDATED', 'NEW'), telling, marked)
    .map(([name, key, value]) => ({ [key]: value, event: `com.iadvize.desk.${name}` })),
  marked,
);

describe('whatever the desk says', { timeout: 120_000 }, () => {
  it('no value and no odd key is anywhere in the recording or its comparison, and both are JSON', () => {
    fc.assert(
      fc.property(fc.array(message, { minLength: 1, maxLength: 3 }), (messages) => {
        const recorder = recordDesk();
        for (const data of messages) post(data);
        recorder.stop();
        const recording = recorder.recording();
        const text = JSON.stringify(recording);
        expect(recording.messages).toHaveLength(messages.length);
        expect(JSON.stringify(JSON.parse(text))).toBe(text);
        for (const written of [text, JSON.stringify(compareWithCatalogue(recording))]) {
          expect(written).not.toContain('mArKeR');
          expect(written).not.toContain(String(markedNumber));
        }
      }),
      { numRuns: propertyRuns(3000) },
    );
  });
});
