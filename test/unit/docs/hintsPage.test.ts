import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { hintsOf } from '../../../src/client/hints';
import { deskOrigins } from '../../../src/intake/origins';

const page = readFileSync('docs/nothing-arrives.md', 'utf8');
const none = { origin: 0, source: 0, schema: 0, shape: 0 };
const listed = new Set([deskOrigins.ha]);
const counts = (rejected: Partial<typeof none>, origins: Record<string, number> = {}) => ({
  received: 3,
  delivered: 0,
  rejected: { ...none, ...rejected },
  origins,
  lastEventAt: undefined,
});

it('explains each hint in its own words on the page for when nothing arrives', () => {
  const hints = [
    ...hintsOf({ ...counts({}), received: 0 }, listed, false, false),
    ...hintsOf(counts({ origin: 3 }, { [deskOrigins.sd]: 3 }), listed, false, false),
    ...hintsOf(counts({ origin: 3 }), listed, false, false),
    ...hintsOf(counts({ source: 3, schema: 3, shape: 3 }), listed, true, true),
  ];
  expect(new Set(hints).size).toBe(8);
  const explained = [...page.matchAll(/^\| ([^|]+) \| [^|]+ \|$/gm)].map(([, hint]) => hint).slice(1);
  expect(new Set(explained)).toEqual(new Set(hints));
});
