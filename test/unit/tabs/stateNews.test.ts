import { describe, expect, it } from 'vitest';
import { normalizeVisitor } from '../../../src/events/visitorProfile';
import { type DeskState, emptySnapshot } from '../../../src/state/snapshot';
import { idsAfter, newsOf, stateAfter } from '../../../src/tabs/stateNews';

const stateOf = (...ids: string[]): DeskState => ({ ...emptySnapshot, conversations: ids.map((id) => ({ id })) });
/** Returns the ids that a follower knows after the news. */
const followed = (before: DeskState, news: ReturnType<typeof newsOf>) =>
  news &&
  idsAfter(
    before.conversations.map(({ id }) => id),
    news,
  );

describe('newsOf', () => {
  const before = stateOf('a', 'b', 'c');
  const [a, b, c] = before.conversations as [{ id: string }, { id: string }, { id: string }];

  it('has all ids in order if there was no state before', () => {
    expect(newsOf(undefined, before)).toMatchObject({ ids: ['a', 'b', 'c'] });
  });

  it.each([
    ['nothing but the connection', [a, b, c], []],
    ['a conversation', [a, { id: 'b', projectId: 1 }, c], []],
    ['a new conversation', [a, b, c, { id: 'd' }], []],
    ['a conversation that is gone', [a, c], ['b']],
    ['none left', [], ['a', 'b', 'c']],
    ['one that is gone and one that is new', [b, c, { id: 'd' }], ['a']],
  ])('has no ids of conversations that are the same: %s', (_what, conversations, removed) => {
    const after: DeskState = { ...before, connection: 'live', conversations };
    const news = newsOf(before, after);
    expect(news).toMatchObject({ removed });
    expect(news).not.toHaveProperty('ids');
    expect(followed(before, news)).toEqual(conversations.map(({ id }) => id));
  });

  it.each([
    ['another order', [c, a, b]],
    ['a new conversation in the middle', [a, { id: 'd' }, b, c]],
  ])('has all ids if the order needs them: %s', (_what, conversations) => {
    const news = newsOf(before, { ...before, conversations });
    const ids = conversations.map(({ id }) => id);
    expect(news).toMatchObject({ ids });
    expect(news).not.toHaveProperty('removed');
    expect(followed(before, news)).toEqual(ids);
  });
});

describe('idsAfter', () => {
  it('has no more ids than a state has, no matter what a tab posts', () => {
    const most = Array.from({ length: 1000 }, (_none, index) => `${index}`);
    expect(idsAfter(most, { conversations: [{ id: 'one more' }] })).toEqual(most);
  });
});

describe('stateAfter', () => {
  it('keeps the profile of a visitor that is too large to keep', () => {
    const visitor = { list: Array.from({ length: 10_000 }, () => 1) };
    const conversation = { id: 'a', visitor, profile: normalizeVisitor({ firstName: 'Ada' }) };
    const news = { connection: 'live', conversations: [conversation] } as const;
    const [kept] = stateAfter(emptySnapshot, news, ['a']).conversations;
    expect(kept).toMatchObject({ id: 'a', visitor: undefined, profile: { firstName: 'Ada' } });
  });

  it('keeps the extra fields that have not changed, and forgets those that are gone', () => {
    const extra = { typing: { seconds: 2 } };
    const newsWith = (facts: object) => ({ connection: 'live', conversations: [{ id: 'a', ...facts }] }) as const;
    const before = stateAfter(emptySnapshot, newsWith({ extra }), ['a']);
    const after = stateAfter(before, newsWith({ projectId: 1, extra: structuredClone(extra) }), ['a']);
    expect(after.conversations).toEqual([{ id: 'a', projectId: 1, extra }]);
    expect(after.conversations[0]?.extra).toBe(before.conversations[0]?.extra);
    expect(stateAfter(after, newsWith({}), ['a']).conversations).toEqual([{ id: 'a' }]);
  });
});
