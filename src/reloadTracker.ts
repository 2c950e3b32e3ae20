import type { StateEvent } from './state';

/** Tells which conversations a desk that reloaded has not announced again. Times are in ms, of one clock. */
export interface ReloadTracker {
  /** Takes note of an event about a conversation on the desk. */
  readonly note: (event: StateEvent, time: number) => void;
  /** Takes note that the desk's frame has loaded a document. */
  readonly load: (time: number) => void;
  /** Ends the wait after a load: gives a predicate that tells who is still there. */
  readonly survivors: () => (id: string) => boolean;
  /** Forgets what was announced. */
  readonly forget: () => void;
}

/** How long after a frame's load its document may take to announce its conversations, in ms. */
export const announcementTime = 4000;

/** An announcement shows that the document has started; it started a little before. */
const beforeAnnouncement = 100;
/** How long before its load a document is taken to have started, where nothing shows it. */
const beforeLoad = 1000;
/** How long a document may load after its first announcement. */
const longestLoad = 30_000;

/**
 * A desk that reloads announces the conversations that are open, and never mentions those that were closed meanwhile. Nothing
 * tells where one document's messages end and the next one's begin, but a document announces each conversation once: to announce
 * it again takes another document.
 */
export function createReloadTracker(): ReloadTracker {
  const addedAt = new Map<string, number>();
  const namedAt = new Map<string, number>();
  let announced = new Set<string>();
  let nextStart = Number.NEGATIVE_INFINITY;
  let start = 0;
  let lastLoad = 0;
  let startIsGuessed = false;

  const isThere = (id: string) => (addedAt.get(id) ?? -1) >= start || (namedAt.get(id) ?? -1) >= lastLoad;

  return {
    note({ handler, event }, time) {
      const id = String(event.conversationId);
      if (handler === 'onConversationRemoved') {
        announced.delete(id);
        addedAt.delete(id);
        namedAt.delete(id);
      } else if (handler !== 'onConversationFocusLost') {
        namedAt.set(id, time);
      }
      if (handler !== 'onConversationAdded') return;
      if (announced.has(id)) {
        announced = new Set();
        if (startIsGuessed) start = time - beforeAnnouncement;
        else nextStart = time - beforeAnnouncement;
        startIsGuessed = false;
      }
      announced.add(id);
      addedAt.set(id, time);
    },
    load(time) {
      const isTold = time - nextStart <= longestLoad;
      start = isTold ? nextStart : time - beforeLoad;
      startIsGuessed = !isTold;
      nextStart = Number.NEGATIVE_INFINITY;
      lastLoad = time;
    },
    survivors() {
      startIsGuessed = false;
      announced = new Set([...addedAt].filter(([, time]) => time >= start).map(([id]) => id));
      for (const id of [...namedAt.keys()]) {
        if (isThere(id)) continue;
        addedAt.delete(id);
        namedAt.delete(id);
      }
      return isThere;
    },
    forget() {
      addedAt.clear();
      namedAt.clear();
      announced.clear();
      nextStart = Number.NEGATIVE_INFINITY;
    },
  };
}
