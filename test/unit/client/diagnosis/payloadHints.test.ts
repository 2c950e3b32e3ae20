import { describe, expect, it } from 'vitest';
import { createPayloadRecord } from '../../../../src/client/diagnosis/payloadRecord';
import { ha, hintsAfter, repeated } from './hintsAfter';

const unknown = (name: string) => ({
  origin: ha,
  delivered: { method: 'onUnknownEvent', event: { event: `com.iadvize.desk.${name}` } },
});
const unread = (method: string, ...unreadKeys: string[]) => ({
  origin: ha,
  delivered: { method, event: {}, unreadKeys },
});
/** Returns this many different names. */
const letters = (count: number) =>
  Array.from(
    { length: count },
    (_, index) => `key${String(index).replace(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)))}`,
  );

describe('the hints about payloads', () => {
  it('count refused payloads, JSON texts, and messages that weren’t events', () => {
    expect(
      hintsAfter([
        { origin: ha, reason: 'schema' },
        ...repeated(2, { origin: ha, reason: 'shape' }),
        ...repeated(3, { origin: ha, reason: 'shape', isText: true }),
      ]),
    ).toEqual([
      { code: 'schema', message: expect.stringMatching(/^1 message had a payload/), count: 1 },
      { code: 'text', message: expect.stringMatching(/^3 messages had an event as JSON text/), count: 3 },
      { code: 'shape', message: expect.stringMatching(/^2 messages came/), count: 2 },
    ]);
  });

  it("don't call text harmless", () => {
    const codes = hintsAfter([{ origin: ha, reason: 'shape', isText: true }]).map(({ code }) => code);
    expect(codes).toEqual(['text']);
  });
});

describe('unknown events', () => {
  it('are named, without their prefix', () => {
    expect(hintsAfter([unknown('CONVERSATION_OPENED'), unknown('agent-idle'), unknown('CONVERSATION_OPENED')])).toEqual(
      [
        {
          code: 'unknown-events',
          message: expect.stringMatching(
            /^3 messages had an event that the client has no entry for: CONVERSATION_OPENED, agent-idle\. /,
          ),
          count: 3,
        },
      ],
    );
  });

  it('are not named if the name is long or may be a value', () => {
    const values = ['ada@example.org', 'Ada Lovelace', '7351984627', 'f47ac10b-58cc', '', 'é', 'x'.repeat(101)];
    expect(hintsAfter([unknown('x'.repeat(100)), ...values.map(unknown)])).toEqual([
      {
        code: 'unknown-events',
        message: expect.stringContaining(`: ${'x'.repeat(100)} and 7 others.`),
        count: 8,
      },
    ]);
    expect(hintsAfter([unknown('Ada Lovelace')])).toEqual([
      expect.objectContaining({ message: expect.stringContaining(': 1 other.') }),
    ]);
  });

  it('are listed by a few names, no matter how many there are', () => {
    const hints = hintsAfter(letters(100_000).map(unknown));
    expect(hints).toEqual([
      {
        code: 'unknown-events',
        message: expect.stringContaining(`: ${letters(20).join(', ')} and 99980 others.`),
        count: 100_000,
      },
    ]);
  });

  it('take little memory, no matter how many there are', () => {
    const record = createPayloadRecord();
    for (const name of letters(10_000)) record.noteEvent(unknown(name).delivered);
    expect(record.read().unknownEvents.size).toBeLessThanOrEqual(40);
  });

  it('do not count if the integrator left them out', () => {
    const leftOut = new Set(['CONVERSATION_ADDED']);
    expect(hintsAfter([unknown('CONVERSATION_ADDED')], { leftOut })).toEqual([]);
    expect(hintsAfter([unknown('CONVERSATION_ADDED'), unknown('NEW')], { leftOut })).toEqual([
      { code: 'unknown-events', message: expect.stringContaining(': NEW.'), count: 1 },
    ]);
  });
});

describe.each([
  ['a visitor', 'onConversationVisitorUpdated', 'visitor-not-understood'],
  ['an availability', 'onAvailabilityUpdated', 'availability-not-understood'],
])('%s that was not understood', (_name, method, code) => {
  it('is described by the keys of the last one', () => {
    expect(hintsAfter([unread(method, 'before'), unread(method, 'vorname', 'e-mail', 'line2', '7351984627')])).toEqual([
      {
        code,
        message: expect.stringContaining(
          "The last one's keys: vorname, e-mail, line2 and 1 other. Read them with the option",
        ),
        count: 2,
      },
    ]);
  });

  it('is described by a few keys, no matter how many there are', () => {
    const keys = letters(5000);
    expect(hintsAfter([unread(method, ...keys)])).toEqual([
      { code, message: expect.stringContaining(`: ${keys.slice(0, 20).join(', ')} and 4980 others.`), count: 1 },
    ]);
  });
});
