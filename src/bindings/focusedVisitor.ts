import type { DeskConversation, DeskState, DeskStateStore, FocusedVisitor } from 'iadvize-desk-events';
import { own } from '../shared/ownFields';

/** The visitor of a state's focused conversation, as `onFocusedVisitor` delivers it. */
export type FocusedVisitorIn<State> =
  State extends DeskState<infer Events, infer Profile> ? FocusedVisitor<Events, Profile> : never;

/** The part of a client that has its state. */
export interface WithState<State = DeskState> {
  /** What is known about the desk. */
  readonly state: Pick<DeskStateStore<State>, 'get' | 'subscribe' | 'watch'>;
}

/** Returns a conversation's visitor as `onFocusedVisitor` delivers it, or undefined if the visitor isn't known. */
function focusedVisitorOf(conversation: DeskConversation | undefined): FocusedVisitor | undefined {
  const profile = own(conversation, 'profile');
  if (!conversation || !profile) return undefined;
  const { id, visitor } = conversation;
  return { conversationId: id, visitor, profile };
}

/**
 * Creates a selector of the focused visitor. It returns the same object until something in it changes, even if something else about the
 * conversation does.
 */
export function createFocusedVisitorSelector(): (state: DeskState) => FocusedVisitor | undefined {
  let last: FocusedVisitor | undefined;
  return (state) => {
    const next = focusedVisitorOf(own(state, 'focusedConversation'));
    const isSame =
      last?.conversationId === next?.conversationId &&
      last?.visitor === next?.visitor &&
      last?.profile === next?.profile;
    if (!isSame) last = next;
    return last;
  };
}
