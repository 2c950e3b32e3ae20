/** How old a kept message may be to be delivered, in ms. An older one is history, not news. */
const longestAge = 60_000;

/** The messages that the early script has kept so far and that are still news, oldest first; none if the page doesn't have the script. */
export function keptMessagesOf(
  page: Window & { readonly iAdvizeDeskEarlyMessages?: unknown },
): readonly MessageEvent[] {
  const { iAdvizeDeskEarlyMessages: kept } = page;
  // Something else may have that name, such as an element with that id.
  const messages: readonly MessageEvent[] = Array.isArray(kept) ? kept : [];
  return messages.filter(({ timeStamp }) => performance.now() - timeStamp < longestAge);
}
