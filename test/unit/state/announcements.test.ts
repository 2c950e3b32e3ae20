import { beforeEach, describe, expect, it } from 'vitest';
import { type Announcements, createAnnouncements } from '../../../src/state/documents/announcements';

let announcements: Announcements;

/** Who is still there, of these, once the wait after a load has ended. */
const survivorsOf = (...ids: string[]) => ids.filter(announcements.settle());

beforeEach(() => {
  announcements = createAnnouncements();
  for (const id of ['a', 'b', 'c']) announcements.announce(id, 0);
});

describe('a document that ended before it had loaded', () => {
  it('keeps nothing that the next one does not announce', () => {
    announcements.announce('a', 100_000);
    announcements.announce('b', 100_200);
    announcements.announce('a', 101_000);
    announcements.load(101_500);
    expect(survivorsOf('a', 'b', 'c')).toEqual(['a']);
  });
});

describe('a document that showed itself before its load', () => {
  const start = 100_000;

  it.each<[number, string[]]>([
    [30_000, ['a', 'b']],
    [30_001, ['b']],
  ])('%i ms after its start is taken for the one that loads, or no longer', (duration, survivors) => {
    // It started a little before it showed itself.
    announcements.announce('a', start + 100);
    announcements.load(start + duration);
    announcements.announce('b', start + duration);
    expect(survivorsOf('a', 'b', 'c')).toEqual(survivors);
  });

  it('is told from the one before it, whose load showed nothing', () => {
    announcements.load(50_000);
    announcements.announce('b', 50_100);
    expect(survivorsOf('a', 'b', 'c')).toEqual(['b']);
    announcements.announce('d', start - 500);
    announcements.announce('b', start);
    announcements.load(start + 200);
    expect(survivorsOf('b', 'd')).toEqual(['b']);
  });
});
