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
});
