/** The maximum age of a kept message, in ms. An older one isn't delivered, because it isn't news any more. */
const longestAge = 60_000;

/** Returns the messages that the early script kept in the last minute, oldest first. Without the script, there are none. */
export function keptMessagesOf(
  page: Window & { readonly iAdvizeDeskEarlyMessages?: unknown },
): readonly MessageEvent[] {
  const { iAdvizeDeskEarlyMessages: kept } = page;
  // Something else may have that name, such as an element with that id.
  const messages: readonly (MessageEvent | null)[] = Array.isArray(kept) ? kept : [];
  return messages.filter(
    (message): message is MessageEvent => !!message && performance.now() - message.timeStamp < longestAge,
  );
}
