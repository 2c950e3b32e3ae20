import { beforeEach, describe, expect, it } from 'vitest';
import { createSentFacts, type SentFacts } from '../../../src/state/documents/sentFacts';

let facts: SentFacts;

/** Those of the conversations that are still there when the wait after a load has ended. */
const survivorsOf = (...ids: string[]) => ids.filter(facts.settle().hasConversation);

beforeEach(() => {
  facts = createSentFacts();
  for (const id of ['a', 'b', 'c']) facts.announce(id, 0);
});

describe('if no document is waited for', () => {
  it('everything that the present one has sent counts', () => {
    expect(survivorsOf('a', 'b', 'x')).toEqual(['a', 'b']);
  });
});

describe('a document that ended before it had loaded', () => {
  it('keeps nothing that the next one does not announce', () => {
    facts.announce('a', 100_000);
    facts.announce('b', 100_200);
    facts.announce('a', 101_000);
    facts.load(101_500);
    expect(survivorsOf('a', 'b', 'c')).toEqual(['a']);
  });
});

describe('a document that announced a conversation before its load', () => {
  const start = 100_000;

  it.each<[number, string[]]>([
    [30_000, ['a', 'b']],
    [30_001, ['b']],
  ])('counts as the one that loads, or not, %i ms after its start', (duration, survivors) => {
    // It started a little before its first announcement.
    facts.announce('a', start + 100);
    facts.load(start + duration);
    facts.announce('b', start + duration);
    expect(survivorsOf('a', 'b', 'c')).toEqual(survivors);
  });

  it('is distinguished from the one before it', () => {
    facts.load(50_000);
    facts.announce('b', 50_100);
    expect(survivorsOf('a', 'b', 'c')).toEqual(['b']);
    facts.announce('d', start - 500);
    facts.announce('b', start);
    facts.load(start + 200);
    expect(survivorsOf('b', 'd')).toEqual(['b']);
  });
});
