import type { DeskConversation, DeskState, FocusedVisitor } from 'iadvize-desk-events';

/** The conversation that has the focus, where its visitor is known: the same object until it changes. */
export const focusedKnownConversation = ({ focusedConversation }: DeskState): DeskConversation | undefined =>
  focusedConversation?.profile && focusedConversation;

/** The visitor of a conversation, as `onFocusedVisitor` tells of it; undefined where it isn't known. */
export function focusedVisitorOf(conversation: DeskConversation | undefined): FocusedVisitor | undefined {
  if (!conversation?.profile) return undefined;
  const { id, visitor, profile } = conversation;
  return { conversationId: id, visitor, profile };
}
