import type { Holdings } from '../memory';

/** Keeps track of what the desk documents have sent, and what of it still counts. All times are in ms, and from the same clock. */
export interface SentFacts {
  /** The desk posted any event. */
  readonly hear: (time: number) => void;
  /** The desk announced a conversation. */
  readonly announce: (id: unknown, time: number) => void;
  /** A conversation left the desk. */
  readonly forget: (id: unknown) => void;
  /** The desk focused a conversation. */
  readonly focus: (time: number) => void;
  /** The desk posted the agent's status on these channels. */
  readonly mentionChannels: (channels: readonly string[], time: number) => void;
  /** The document that has been there from the start has loaded. */
  readonly loadFirst: (time: number) => void;
  /** The window loaded another document. Returns whether the new document has already sent something. */
  readonly load: (time: number) => boolean;
  /** A document starts in another window. It hasn't sent anything yet. */
  readonly restart: (time: number) => void;
  /** Ends the wait for a document. Returns what it has sent. */
  readonly settle: () => Holdings;
}

/** A repeated announcement shows that a document has started. The document started this long before it, in ms. */
const beforeAnnouncement = 100;
/** How long before its load a document started, in ms, if nothing shows its start. This is a guess. */
const beforeLoad = 1000;
/** How long a document may take to load after its first announcement, in ms. */
const longestLoad = 30_000;
/** How long after its load a document may repeat its own announcements, in ms: some desks announce twice while they start. */
const repeatingTime = 4000;
/** Longer ago than any page has been open. */
const never = -1e12;

/**
 * Creates an empty record. A desk that reloads sends again what is still on the desk, and never mentions what has gone in the meantime.
 * Nothing marks the end of one document's messages and the start of the next one's. But a document announces each conversation only once,
 * so if a conversation is announced again, another document has done it.
 */
export function createSentFacts(): SentFacts {
  const announcedAt = new Map<unknown, number>();
  const channelAt = new Map<string, number>();
  let focusedAt = never;
  let heardAt = never;
  /** When the document that loaded last started, known or guessed. */
  let start = 0;
  /** Since when all messages are surely that document's. A conversation counts since its start; the focus and a status, since then. */
  let surelySince = 0;
  /** When that document had loaded. The next document starts later. */
  let loadedAt = never;
  let startIsGuessed = false;
  /** When the next document started, if a repeated announcement has shown it before its load. */
  let nextStart = never;
  /** If a conversation was announced since this time, the same document doesn't announce it again. */
  let documentStart = 0;

  const isSince = (time: number | undefined, since: number) => (time ?? never) >= since;
  const forgetBefore = (since: number, times: Map<unknown, number>) => {
    for (const [key, time] of times) if (!isSince(time, since)) times.delete(key);
  };

  return {
    hear(time) {
      heardAt = time;
    },
    forget: (id) => announcedAt.delete(id),
    announce(id, time) {
      if (isSince(announcedAt.get(id), documentStart)) {
        documentStart = time;
        // A document announces its conversations before it focuses one of them.
        if (startIsGuessed) {
          // The new document is a desk that was there before. What came after its load is its own, and what came just before as well.
          start = Math.min(time, loadedAt) - beforeAnnouncement;
          surelySince = start;
          if (!isSince(focusedAt, loadedAt)) focusedAt = never;
        } else if (time - loadedAt > repeatingTime) {
          nextStart = time - beforeAnnouncement;
          focusedAt = never;
        }
        startIsGuessed = false;
      }
      announcedAt.set(id, time);
    },
    focus(time) {
      focusedAt = time;
    },
    mentionChannels(channels, time) {
      for (const channel of channels) channelAt.set(channel, time);
    },
    loadFirst(time) {
      loadedAt = time;
    },
    load(time) {
      startIsGuessed = time - nextStart > longestLoad;
      start = Math.max(startIsGuessed ? time - beforeLoad : nextStart, loadedAt);
      surelySince = startIsGuessed ? time : start;
      nextStart = never;
      loadedAt = time;
      return isSince(heardAt, surelySince);
    },
    restart(time) {
      announcedAt.clear();
      channelAt.clear();
      focusedAt = never;
      heardAt = never;
      nextStart = never;
      documentStart = time;
      start = time;
      surelySince = time;
      startIsGuessed = false;
    },
    settle() {
      startIsGuessed = false;
      documentStart = start;
      forgetBefore(start, announcedAt);
      forgetBefore(surelySince, channelAt);
      return {
        hasConversation: (id) => announcedAt.has(id),
        hasChannel: (channel) => channelAt.has(channel),
        hasFocus: isSince(focusedAt, surelySince),
      };
    },
  };
}
