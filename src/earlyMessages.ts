/** How old a kept message may be to be delivered, in ms: what a closed client left behind is history, not news. */
const longestAge = 60_000;

/** The messages that the early script has kept on a page, oldest first; none where the page doesn't have it. */
function keptMessages(page: Window): MessageEvent[] {
  const kept: unknown = Reflect.get(page, 'iAdvizeDeskEarlyMessages');
  // Whatever else may bear that name, such as an element with that id, is no list.
  return Array.isArray(kept) ? kept : [];
}

/** Takes a message out of those that were kept, where it is among them: each is delivered to one client. */
export function forgetMessage(page: Window, message: MessageEvent): void {
  const kept = keptMessages(page);
  const index = kept.lastIndexOf(message);
  if (index >= 0) kept.splice(index, 1);
}

/** The messages that came before the client and are news still; they stay kept until they are taken. */
export function earlyMessages(page: Window): readonly MessageEvent[] {
  return keptMessages(page).filter(({ timeStamp }) => performance.now() - timeStamp < longestAge);
}
