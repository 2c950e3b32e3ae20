import { describe, expect, it } from 'vitest';
import { hintsOf } from '../../../src/client/hints';
import { createMessageCounter } from '../../../src/client/messageCounts';
import type { DeskRejection } from '../../../src/intake/rejection';

const ha = 'https://ha.iadvize.com';
const sd = 'https://sd.iadvize.com';
const other = 'https://other.example';

type Message = readonly [origin: string, reason?: DeskRejection['reason']];

/** The hints of a client of one origin after some messages. */
function hintsAfter(messages: readonly Message[], condition: { isClosed?: boolean; lacksSource?: boolean } = {}) {
  const listed = new Set([ha]);
  const counter = createMessageCounter(listed);
  for (const message of messages) counter.count(...message);
  return hintsOf(counter.read(), { listed, isClosed: false, lacksSource: false, ...condition });
}

const repeated = (count: number, message: Message) => Array.from({ length: count }, () => message);

describe('hintsOf', () => {
  it('has none if events arrive', () => {
    expect(hintsAfter([[other, 'origin'], [ha]])).toEqual([]);
  });

  it('says that nothing has arrived', () => {
    expect(hintsAfter([])).toEqual([{ code: 'no-message', message: expect.stringContaining('before the desk loads') }]);
  });

  it('says that the client is closed, instead of that nothing has arrived', () => {
    expect(hintsAfter([], { isClosed: true })).toEqual([
      { code: 'closed', message: 'The client is closed. Create another one.' },
    ]);
  });

  it("names iAdvize's other platform if that sends, and what to write", () => {
    expect(hintsAfter(repeated(12, [sd, 'origin']))).toEqual([
      {
        code: 'platform-not-listed',
        message: `12 messages came from ${sd}, which origins doesn't list. Add it if that is your platform.`,
        count: 12,
      },
    ]);
  });

  it('says that every message came from elsewhere', () => {
    expect(hintsAfter([[other, 'origin']])).toEqual([
      { code: 'no-listed-origin', message: expect.stringMatching(`^1 message arrived, but none from ${ha}`), count: 1 },
    ]);
  });

  it('says that another window sends, and that the source finds none', () => {
    expect(hintsAfter([[ha, 'source']], { lacksSource: true })).toEqual([
      { code: 'other-source', message: expect.stringContaining('but not from source'), count: 1 },
      { code: 'no-source', message: expect.stringContaining('no open window behind source') },
    ]);
  });

  it('counts the payloads that were refused, and the messages that were no events', () => {
    expect(hintsAfter([[ha, 'schema'], ...repeated(2, [ha, 'shape'])])).toEqual([
      { code: 'schema', message: expect.stringMatching(/^1 message had a payload/), count: 1 },
      { code: 'shape', message: expect.stringMatching(/^2 messages came/), count: 2 },
    ]);
  });

  it('speaks in full sentences, whichever hint it is', () => {
    const hints = [
      ...hintsAfter([], { isClosed: true, lacksSource: true }),
      ...hintsAfter([]),
      ...hintsAfter([[sd, 'origin']]),
      ...hintsAfter([[other, 'origin']]),
      ...hintsAfter([
        [ha, 'source'],
        [ha, 'schema'],
        [ha, 'shape'],
      ]),
    ];
    expect(new Set(hints.map(({ code }) => code)).size).toBe(8);
    for (const { message } of hints) expect(message).toMatch(/^(?:[A-Z]|\d+ messages? ).*\.$/);
  });
});
