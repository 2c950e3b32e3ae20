import type { DeskConversation, DeskState, FocusedVisitor } from 'iadvize-desk-events';
import { own } from '../shared/ownFields';

/** Selects the focused conversation if its visitor is known. It is the same object until something in it changes. */
export function focusedKnownConversation(state: DeskState): DeskConversation | undefined {
  const focused = own(state, 'focusedConversation');
  return own(focused, 'profile') && focused;
}

/** Returns a conversation's visitor as `onFocusedVisitor` delivers it, or undefined if the visitor isn't known. */
export function focusedVisitorOf(conversation: DeskConversation | undefined): FocusedVisitor | undefined {
  const profile = own(conversation, 'profile');
  if (!conversation || !profile) return undefined;
  const { id, visitor } = conversation;
  return { conversationId: id, visitor, profile };
}
