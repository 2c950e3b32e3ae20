/** How old a kept message may be to be delivered, in ms: what a closed client left behind is history, not news. */
const longestAge = 60_000;

/** The messages that the early script keeps on a page, oldest first; none where the page doesn't have it. */
export function earlyMessagesOf(page: Window & { readonly iAdvizeDeskEarlyMessages?: unknown }): MessageEvent[] {
  const { iAdvizeDeskEarlyMessages: kept } = page;
  // Whatever else may bear that name, such as an element with that id, is no list.
  return Array.isArray(kept) ? kept : [];
}

/** Takes a message out of those that were kept, where it is among them: each is delivered to one client. */
export function forgetMessage(kept: MessageEvent[], message: MessageEvent): void {
  if (kept.includes(message)) kept.splice(kept.indexOf(message), 1);
}

/** Whether a message is news still. */
export const isRecent = ({ timeStamp }: MessageEvent): boolean => performance.now() - timeStamp < longestAge;
