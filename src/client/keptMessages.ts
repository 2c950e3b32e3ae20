/** How old a kept message may be to be delivered, in ms: what a closed client left behind is history, not news. */
const longestAge = 60_000;

/** The messages that the early script kept on a page, oldest first; none if the page doesn't have it. */
export function keptMessagesOf(page: Window & { readonly iAdvizeDeskEarlyMessages?: unknown }): MessageEvent[] {
  const { iAdvizeDeskEarlyMessages: kept } = page;
  // Something else may have that name, such as an element with that id.
  return Array.isArray(kept) ? kept : [];
}

/** Takes a message out of those that were kept, if it is there: each is delivered to one client. */
export function forgetMessage(kept: MessageEvent[], message: MessageEvent): void {
  if (kept.includes(message)) kept.splice(kept.indexOf(message), 1);
}

/** Whether a message is still news. */
export const isRecent = ({ timeStamp }: MessageEvent): boolean => performance.now() - timeStamp < longestAge;
