import { beforeEach, describe, expect, it } from 'vitest';
import { createReloadTracker, type ReloadTracker } from '../../../src/state/documents/announcements';

let tracker: ReloadTracker;

/** Who is still there, of these, once the wait after a load has ended. */
const survivorsOf = (...ids: string[]) => ids.filter(tracker.survivors());

beforeEach(() => {
  tracker = createReloadTracker();
  for (const id of ['a', 'b', 'c']) tracker.announce(id, 0);
});

describe('a document that ended before it had loaded', () => {
  it('keeps nothing that the next one does not announce', () => {
    tracker.announce('a', 100_000);
    tracker.announce('b', 100_200);
    tracker.announce('a', 101_000);
    tracker.load(101_500);
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
    tracker.announce('a', start + 100);
    tracker.load(start + duration);
    tracker.announce('b', start + duration);
    expect(survivorsOf('a', 'b', 'c')).toEqual(survivors);
  });

  it('is told from the one before it, whose load showed nothing', () => {
    tracker.load(50_000);
    tracker.announce('b', 50_100);
    expect(survivorsOf('a', 'b', 'c')).toEqual(['b']);
    tracker.announce('d', start - 500);
    tracker.announce('b', start);
    tracker.load(start + 200);
    expect(survivorsOf('b', 'd')).toEqual(['b']);
  });
});
