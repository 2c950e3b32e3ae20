import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { hintsOf } from '../../../src/client/hints';
import { deskOrigins } from '../../../src/intake/origins';

const page = readFileSync('docs/nothing-arrives.md', 'utf8');
const none = { origin: 0, source: 0, schema: 0, shape: 0 };
const listed: ReadonlySet<string> = new Set([deskOrigins.ha]);
const counts = (rejected: Partial<typeof none>, origins: Record<string, number> = {}) => ({
  received: 3,
  delivered: 0,
  rejected: { ...none, ...rejected },
  origins,
  lastEventAt: undefined,
});

const condition = { listed, isClosed: false, lacksSource: false };

it('explains each hint by its code on the page for when nothing arrives', () => {
  const hints = [
    ...hintsOf({ ...counts({}), received: 0 }, condition),
    ...hintsOf(counts({ origin: 3 }, { [deskOrigins.sd]: 3 }), condition),
    ...hintsOf(counts({ origin: 3 }), condition),
    ...hintsOf(counts({ source: 3, schema: 3, shape: 3 }), { listed, isClosed: true, lacksSource: true }),
  ];
  const codes = new Set(hints.map(({ code }) => code));
  expect(codes.size).toBe(8);
  const explained = [...page.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, code]) => code);
  expect(new Set(explained)).toEqual(codes);
});
