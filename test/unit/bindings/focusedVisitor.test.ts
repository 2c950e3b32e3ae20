import { expect, it } from 'vitest';
import { focusedKnownConversation, focusedVisitorOf } from '../../../src/bindings/focusedVisitor';
import { emptySnapshot } from '../../../src/state/snapshot';
import { polluted } from '../../polluted';

const forged = { id: 'forged', profile: { externalId: 'forged' } };

it('the focused visitor is nobody whom every object inherits', () => {
  expect(polluted({ focusedConversation: forged }, () => focusedKnownConversation(emptySnapshot))).toBeUndefined();
  expect(polluted({ profile: forged.profile }, () => focusedVisitorOf({ id: 'a' }))).toBeUndefined();
  const focused = { ...emptySnapshot, focusedConversation: { id: 'a' } };
  expect(polluted({ profile: forged.profile }, () => focusedKnownConversation(focused))).toBeUndefined();
});
