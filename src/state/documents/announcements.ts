/** Knows which conversations the desk's present document has announced. Times are in ms, all by one clock. */
export interface Announcements {
  /** The desk announced a conversation. */
  readonly announce: (id: unknown, time: number) => void;
  /** A conversation left the desk. */
  readonly forget: (id: unknown) => void;
  /** The desk's frame loaded a document. */
  readonly load: (time: number) => void;
  /** Ends the wait after a load. Returns a predicate for the conversations that are still there. */
  readonly settle: () => (id: string) => boolean;
}

/** How long after a frame's load its document may take to announce its conversations, in ms. */
export const settlingTime = 4000;

/** An announcement shows that the document has started. It started a little before. */
const beforeAnnouncement = 100;
/** How long before its load a document is taken to have started, if nothing shows it. */
const beforeLoad = 1000;
/** How long a document may load after its first announcement. */
const longestLoad = 30_000;
/** Longer ago than any page has been open. */
const never = -1e12;

/**
 * A desk that reloads announces the conversations that are open, and never mentions those that were closed meanwhile. Nothing
 * says where one document's messages end and the next one's begin, but a document announces each conversation once: to announce
 * it again takes another document.
 */
export function createAnnouncements(): Announcements {
  const announcedAt = new Map<unknown, number>();
  /** When the document that loaded last is taken to have started. */
  let start = 0;
  let startIsGuessed = false;
  /** When the document that is yet to load has shown itself to start. */
  let nextStart = never;
  /** A conversation that was announced since then isn't announced again by the same document. */
  let documentStart = 0;

  const isSince = (id: unknown, since: number) => (announcedAt.get(id) ?? -1) >= since;

  return {
    forget: (id) => announcedAt.delete(id),
    announce(id, time) {
      if (isSince(id, documentStart)) {
        documentStart = time;
        if (startIsGuessed) start = time - beforeAnnouncement;
        else nextStart = time - beforeAnnouncement;
        startIsGuessed = false;
      }
      announcedAt.set(id, time);
    },
    load(time) {
      startIsGuessed = time - nextStart > longestLoad;
      start = startIsGuessed ? time - beforeLoad : nextStart;
      nextStart = never;
    },
    settle() {
      startIsGuessed = false;
      documentStart = start;
      for (const id of announcedAt.keys()) if (!isSince(id, start)) announcedAt.delete(id);
      return (id) => isSince(id, start);
    },
  };
}
