import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { crm, ha, hintsAfter, repeated, sd } from '../client/diagnosis/hintsAfter';

const page = readFileSync('docs/nothing-arrives.md', 'utf8');
const deskWindow = { hasSource: true, isHidden: true, isLazy: true };
const moved = { origin: 'https://desk.example', reason: 'origin' } as const;
const unread = (method: string) => ({ origin: ha, delivered: { method, event: {}, unreadKeys: ['key'] } });
const refused = (['schema', 'source', 'shape'] as const).map((reason) => ({ origin: ha, reason }));

/** One hint for each code. */
const hints = [
  ...hintsAfter([], { isClosed: true }),
  ...hintsAfter([{ origin: crm, reason: 'origin' }, moved]),
  ...hintsAfter(repeated(2, { origin: sd, reason: 'origin' })),
  ...hintsAfter([{ ...moved, isDesk: true }], deskWindow),
  ...hintsAfter([...refused, { origin: ha, reason: 'shape', isText: true }], { lacksSource: true }),
  ...hintsAfter([
    { origin: ha, delivered: { method: 'onUnknownEvent', event: { event: 'com.iadvize.desk.NEW' } } },
    unread('onConversationVisitorUpdated'),
    unread('onAvailabilityUpdated'),
  ]),
];
const codes = new Set(hints.map(({ code }) => code));

it('explains each hint’s code on the page “Nothing arrives”', () => {
  expect(codes.size).toBe(16);
  const explained = [...page.matchAll(/^\| [^|]+ \| `([a-z-]+)` \|/gm)].map(([, code]) => code);
  expect(explained).toHaveLength(codes.size);
  expect(new Set(explained)).toEqual(codes);
});

it('uses full sentences in every hint', () => {
  for (const { message } of hints) expect(message).toMatch(/^(?:[A-Z]|\d+ messages? ).*\.$/);
});
