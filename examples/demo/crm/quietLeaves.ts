import type { DeskClient } from 'iadvize-desk-events';

/** Tells of each conversation that leaves without an event: a reloaded desk did not announce it again. */
export function watchQuietLeaves(
  { state, onConversationRemoved }: Pick<DeskClient, 'state' | 'onConversationRemoved'>,
  tell: (conversationId: string) => void,
): void {
  let open: readonly string[] = [];
  const left = new Set<string>();

  const tellOfThoseLeft = () => {
    for (const id of left) tell(id);
    left.clear();
  };
  onConversationRemoved(({ conversationId }) => left.delete(conversationId));
  state.watch(
    ({ conversations }) => conversations,
    (conversations) => {
      const former = open;
      open = conversations.map(({ id }) => id);
      for (const id of former) if (!open.includes(id)) left.add(id);
      // An event's handlers run after the state has changed, and before a microtask.
      queueMicrotask(tellOfThoseLeft);
    },
  );
}
