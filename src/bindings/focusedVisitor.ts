import type { DeskConversation, DeskState, FocusedVisitor } from 'iadvize-desk-events';

/** Selects the focused conversation if its visitor is known. It is the same object until something in it changes. */
export const focusedKnownConversation = ({ focusedConversation }: DeskState): DeskConversation | undefined =>
  focusedConversation?.profile && focusedConversation;

/** Returns a conversation's visitor as `onFocusedVisitor` delivers it, or undefined if the visitor isn't known. */
export function focusedVisitorOf(conversation: DeskConversation | undefined): FocusedVisitor | undefined {
  if (!conversation?.profile) return undefined;
  const { id, visitor, profile } = conversation;
  return { conversationId: id, visitor, profile };
}
