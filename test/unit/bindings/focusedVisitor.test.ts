import { expect, it } from 'vitest';
import { createFocusedVisitorSelector } from '../../../src/bindings/focusedVisitor';
import { normalizeVisitor } from '../../../src/events/visitorProfile';
import { emptySnapshot } from '../../../src/state/snapshot';
import { polluted } from '../../polluted';

const forged = { id: 'forged', profile: normalizeVisitor({ externalId: 'forged' }) };

it('the focused visitor is nobody whom every object inherits', () => {
  const select = createFocusedVisitorSelector();
  expect(polluted({ focusedConversation: forged }, () => select(emptySnapshot))).toBeUndefined();
  const focused = { ...emptySnapshot, focusedConversation: { id: 'a' } };
  expect(polluted({ profile: forged.profile }, () => select(focused))).toBeUndefined();
});

it('the focused visitor stays the same object until the conversation, the visitor or the profile is another', () => {
  const select = createFocusedVisitorSelector();
  const conversation = { id: 'a', visitor: {}, profile: normalizeVisitor({}) };
  const visitorWith = (changes: object) =>
    select({ ...emptySnapshot, focusedConversation: { ...conversation, ...changes } });
  const first = visitorWith({});
  expect(visitorWith({ projectId: 7, extra: { typing: 2 } })).toBe(first);
  for (const change of [{ id: 'b' }, { visitor: {} }, { profile: normalizeVisitor({ email: 'ada@example.org' }) }]) {
    visitorWith({});
    expect(visitorWith(change)).toEqual(
      expect.objectContaining({ conversationId: 'a', ...('id' in change ? { conversationId: 'b' } : change) }),
    );
    expect(visitorWith(change)).not.toBe(first);
  }
  expect(select(emptySnapshot)).toBeUndefined();
});
