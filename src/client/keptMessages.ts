import { globalOf } from '../shared/globals';
import { isObject } from '../shared/isObject';

/** The name of the global with the early script's list. */
export const keptMessagesName = 'iAdvizeDeskEarlyMessages';

/** The maximum age of a kept message, in ms. An older one isn't delivered, because it isn't news anymore. */
export const longestAge = 60_000;

/** Whether an item of the list is a message that is young enough. Scripts of the page may have put anything into the list. */
export function isFresh(item: unknown): item is MessageEvent {
  try {
    return isObject(item) && performance.now() - Number(item.timeStamp) < longestAge;
  } catch {
    return false;
  }
}

/** Returns the messages that the early script kept in the last minute, oldest first. Without the script, there are none. */
export function keptMessagesOf(page: Window): readonly MessageEvent[] {
  const kept = globalOf(page, keptMessagesName);
  return Array.isArray(kept) ? kept.filter(isFresh) : [];
}
