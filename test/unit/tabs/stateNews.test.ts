import { describe, expect, it } from 'vitest';
import { normalizeVisitor } from '../../../src/events/visitorProfile';
import { emptySnapshot } from '../../../src/state/snapshot';
import { stateAfter } from '../../../src/tabs/stateNews';

describe('stateAfter', () => {
  it('keeps the profile of a visitor that is too large to keep', () => {
    const visitor = { list: Array.from({ length: 10_000 }, () => 1) };
    const conversation = { id: 'a', visitor, profile: normalizeVisitor({ firstName: 'Ada' }) };
    const news = { connection: 'live', ids: ['a'], conversations: [conversation] } as const;
    const [kept] = stateAfter(emptySnapshot, news).conversations;
    expect(kept).toMatchObject({ id: 'a', visitor: undefined, profile: { firstName: 'Ada' } });
  });

  it('keeps the extra fields that have not changed, and forgets those that are gone', () => {
    const extra = { typing: { seconds: 2 } };
    const newsWith = (facts: object) =>
      ({ connection: 'live', ids: ['a'], conversations: [{ id: 'a', ...facts }] }) as const;
    const before = stateAfter(emptySnapshot, newsWith({ extra }));
    const after = stateAfter(before, newsWith({ projectId: 1, extra: structuredClone(extra) }));
    expect(after.conversations).toEqual([{ id: 'a', projectId: 1, extra }]);
    expect(after.conversations[0]?.extra).toBe(before.conversations[0]?.extra);
    expect(stateAfter(after, newsWith({})).conversations).toEqual([{ id: 'a' }]);
  });
});
