import { describe, expect, it } from 'vitest';
import { codesAfter, crm, ha, hintsAfter, other, repeated, sd } from './hintsAfter';

const withSource = { hasSource: true };

describe('the hints about what doesn’t arrive', () => {
  it('are empty if events arrive, no matter what else arrives', () => {
    const noise = [other, crm, 'null', ''].map((origin) => ({ origin, reason: 'origin' as const }));
    expect(hintsAfter([...noise, { origin: ha }])).toEqual([]);
    expect(hintsAfter([...noise, { origin: ha }], withSource)).toEqual([]);
  });

  it('say that nothing has arrived', () => {
    expect(hintsAfter([])).toEqual([{ code: 'no-message', message: expect.stringContaining('before the desk loads') }]);
  });

  it('say that the client is closed, instead of that nothing has arrived', () => {
    expect(hintsAfter([], { isClosed: true })).toEqual([
      { code: 'closed', message: 'The client is closed. Create another one.' },
    ]);
  });

  it("name iAdvize's other platform if it posts, and say what to write", () => {
    const hint = {
      code: 'platform-not-listed',
      message: `12 messages came from ${sd}, which the option origins doesn't list. Add it if that is your platform.`,
      count: 12,
    };
    expect(hintsAfter(repeated(12, { origin: sd, reason: 'origin' }))).toEqual([hint]);
    expect(hintsAfter(repeated(12, { origin: sd, reason: 'origin', isDesk: true }), withSource)).toEqual([hint]);
  });

  it("say that nothing has come from the desk if iAdvize's other platform is in another window than source", () => {
    expect(codesAfter([{ origin: sd, reason: 'origin' }], withSource)).toEqual(['no-message', 'platform-not-listed']);
  });

  it('say that another window posts, and that the source has none', () => {
    expect(hintsAfter([{ origin: ha, reason: 'source' }], { ...withSource, lacksSource: true })).toEqual([
      { code: 'other-source', message: expect.stringContaining('but not from the window that source names'), count: 1 },
      { code: 'no-source', message: expect.stringContaining('The source has no open window') },
    ]);
  });
});

describe('noise from elsewhere', () => {
  const noMessage = { code: 'no-message', message: expect.stringContaining('No message from the desk has arrived.') };
  const noise = (count: number) => ({
    code: 'noise',
    message: expect.stringMatching(`^${count} messages? came from elsewhere, such as developer tools`),
    count,
  });

  it('never hides that nothing has come from the desk if there is a source', () => {
    const messages = [other, crm, 'null', ''].map((origin) => ({ origin, reason: 'origin' as const }));
    expect(hintsAfter(messages, withSource)).toEqual([noMessage, noise(4)]);
  });

  it.each([crm, '', 'chrome-extension://abc', 'moz-extension://abc'])(
    'includes messages from the origin “%s” if there is no source',
    (origin) => {
      expect(hintsAfter([{ origin, reason: 'origin' }])).toEqual([noMessage, noise(1)]);
    },
  );

  it('may be the desk if there is no source and the origin could be the desk’s', () => {
    const messages = [crm, other, 'null'].map((origin) => ({ origin, reason: 'origin' as const }));
    expect(hintsAfter(messages)).toEqual([
      noMessage,
      noise(1),
      {
        code: 'no-listed-origin',
        message: expect.stringMatching(`^2 messages arrived, but none from ${ha}. Add the origin`),
        count: 2,
      },
    ]);
  });

  it('may be a desk in a sandbox if there is no source and an origin is null', () => {
    const messageAfter = (origin: string) => hintsAfter([{ origin, reason: 'origin' }])[1]?.message;
    expect(messageAfter('null')).toBe(
      `1 message arrived, but none from ${ha}. Add the origin that your desk is loaded from. If the desk posts from the origin null, the frame's sandbox lacks allow-same-origin.`,
    );
    expect(messageAfter(other)).not.toContain('sandbox');
  });

  it('is recognized after a thousand origins, too', () => {
    const flood = Array.from({ length: 1000 }, (_, index) => ({
      origin: `https://${index}.example`,
      reason: 'origin' as const,
    }));
    const after = [...flood, ...repeated(3, { origin: crm, reason: 'origin' })];
    expect(hintsAfter(after)).toEqual([noMessage, noise(3), expect.objectContaining({ count: 1000 })]);
    expect(hintsAfter(after, withSource)).toEqual([noMessage, noise(1003)]);
  });
});

describe('a source that posts from an origin that isn’t listed', () => {
  const moved = { origin: 'https://desk.new.example', reason: 'origin', isDesk: true } as const;

  it('is named by that origin, even after delivered events', () => {
    const hint = {
      code: 'source-origin',
      message:
        "2 messages came from the window that source names, with the origin https://desk.new.example, which the option origins doesn't list. Add it only if your desk has moved there.",
      count: 2,
    };
    expect(hintsAfter([moved, moved], withSource)).toEqual([hint]);
    expect(hintsAfter([{ origin: ha }, { origin: other, reason: 'origin' }, moved, moved], withSource)).toEqual([hint]);
  });

  it('is in a sandbox if that origin is null', () => {
    expect(hintsAfter([{ ...moved, origin: 'null' }], withSource)).toEqual([
      {
        code: 'source-origin',
        message: expect.stringMatching(/sandbox lacks allow-same-origin.*use a popup/),
        count: 1,
      },
    ]);
  });

  it('is not named by a long origin', () => {
    expect(hintsAfter([{ ...moved, origin: `https://${'x'.repeat(200)}` }], withSource)).toEqual([
      {
        code: 'source-origin',
        message: expect.stringMatching(/^1 message came from the window that source names, with other origins,/),
        count: 1,
      },
    ]);
  });

  it('is named by only a few origins if it has a thousand', () => {
    const flood = Array.from({ length: 1000 }, (_, index) => ({ ...moved, origin: `https://${index}.example` }));
    const hints = hintsAfter([...flood, moved], withSource);
    expect(hints).toHaveLength(6);
    expect(hints.reduce((sum, { count = 0 }) => sum + count, 0)).toBe(1001);
    expect(hints.find(({ message }) => message.includes('other origins'))?.count).toBeGreaterThan(900);
  });
});

describe('a frame from which nothing was delivered', () => {
  it.each([
    ['hidden-frame', { isHidden: true }, 'opacity: 0'],
    ['lazy-frame', { isLazy: true }, 'Remove that attribute'],
  ] as const)('gets the hint %s', (code, condition, words) => {
    const hint = { code, message: expect.stringContaining(words) };
    expect(hintsAfter([], { ...withSource, ...condition })).toContainEqual(hint);
    expect(hintsAfter([{ origin: ha, reason: 'shape' }], { ...withSource, ...condition })).toContainEqual(hint);
    expect(hintsAfter([{ origin: ha }], { ...withSource, ...condition })).toEqual([]);
  });
});
