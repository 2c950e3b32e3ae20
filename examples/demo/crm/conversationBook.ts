import type { DeskClient, VisitorProfile } from 'iadvize-desk-events';

/** A conversation in focus; the profile is missing until the desk has sent the visitor. */
export interface FocusedConversation {
  readonly conversationId: string;
  readonly profile: VisitorProfile | undefined;
}

/** What the desk holds at a moment. */
export interface ConversationSnapshot {
  readonly conversationIds: readonly string[];
  readonly focused: FocusedConversation | undefined;
}

/** Keeps book of the desk's conversations, and tells the listener, now and after each change. */
export function watchConversations(desk: DeskClient, listener: (snapshot: ConversationSnapshot) => void): void {
  const conversationIds = new Set<string>();
  const profiles = new Map<string, VisitorProfile>();
  let focusedId: string | undefined;

  const tell = () => {
    const focused = focusedId ? { conversationId: focusedId, profile: profiles.get(focusedId) } : undefined;
    listener({ conversationIds: [...conversationIds], focused });
  };

  desk.onConversationAdded(({ conversationId }) => {
    conversationIds.add(conversationId);
    tell();
  });
  desk.onConversationVisitorUpdated(({ conversationId, profile }) => {
    profiles.set(conversationId, profile);
    tell();
  });
  desk.onConversationFocused(({ conversationId }) => {
    focusedId = conversationId;
    tell();
  });
  desk.onConversationFocusLost(({ conversationId }) => {
    if (focusedId === conversationId) focusedId = undefined;
    tell();
  });
  desk.onConversationRemoved(({ conversationId }) => {
    conversationIds.delete(conversationId);
    profiles.delete(conversationId);
    if (focusedId === conversationId) focusedId = undefined;
    tell();
  });
  tell();
}
