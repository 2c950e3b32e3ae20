import type { Holdings } from '../memory';

/** What a desk document has sent, and which of it still counts. Times are in ms, all by one clock. */
export interface SentFacts {
  /** The desk posted an event, of whatever kind. */
  readonly hear: (time: number) => void;
  /** The desk announced a conversation. */
  readonly announce: (id: unknown, time: number) => void;
  /** A conversation left the desk. */
  readonly forget: (id: unknown) => void;
  /** The desk gave a conversation the focus. */
  readonly focus: (time: number) => void;
  /** The desk posted the agent's status on these channels. */
  readonly mentionChannels: (channels: readonly string[], time: number) => void;
  /** The document that has been there from the start has loaded. */
  readonly loadFirst: (time: number) => void;
  /** The window loaded another document. Returns whether that one has sent something already. */
  readonly load: (time: number) => boolean;
  /** A document starts of which nothing has been sent so far: one in another window. */
  readonly restart: (time: number) => void;
  /** Ends the wait for a document. Returns what it has sent. */
  readonly settle: () => Holdings;
}

/** An announcement shows that the document has started. It started a little before. */
const beforeAnnouncement = 100;
/** How long before its load a document is taken to have started, if nothing shows it. */
const beforeLoad = 1000;
/** How long a document may load after its first announcement. */
const longestLoad = 30_000;
/** Longer ago than any page has been open. */
const never = -1e12;

/**
 * A desk that reloads sends again what it holds, and never mentions what has gone meanwhile. Nothing says where one document's
 * messages end and the next one's begin, but a document announces each conversation once: to announce it again takes another
 * document.
 */
export function createSentFacts(): SentFacts {
  const announcedAt = new Map<unknown, number>();
  const channelAt = new Map<string, number>();
  let focusedAt = never;
  let heardAt = never;
  /** When the document that loaded last is taken to have started. */
  let start = 0;
  /** When it had loaded. The next document starts later. */
  let loadedAt = never;
  let startIsGuessed = false;
  /** When the document that is yet to load has shown itself to start. */
  let nextStart = never;
  /** A conversation that was announced since then isn't announced again by the same document. */
  let documentStart = 0;

  const isSince = (time: number | undefined, since: number) => (time ?? never) >= since;
  const forgetBefore = (times: Map<unknown, number>) => {
    for (const [key, time] of times) if (!isSince(time, start)) times.delete(key);
  };

  return {
    hear(time) {
      heardAt = time;
    },
    forget: (id) => announcedAt.delete(id),
    announce(id, time) {
      if (isSince(announcedAt.get(id), documentStart)) {
        documentStart = time;
        const started = time - beforeAnnouncement;
        // What came after the load is the new document's, whenever it announces its first conversation again.
        if (startIsGuessed) start = Math.min(started, loadedAt);
        else nextStart = started;
        // A document announces its conversations before it gives one of them the focus.
        if (!startIsGuessed || !isSince(focusedAt, loadedAt)) focusedAt = never;
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
      nextStart = never;
      loadedAt = time;
      return isSince(heardAt, start);
    },
    restart(time) {
      announcedAt.clear();
      channelAt.clear();
      focusedAt = never;
      heardAt = never;
      nextStart = never;
      documentStart = time;
      start = time;
      startIsGuessed = false;
    },
    settle() {
      startIsGuessed = false;
      documentStart = start;
      forgetBefore(announcedAt);
      forgetBefore(channelAt);
      return {
        hasConversation: (id) => announcedAt.has(id),
        hasChannel: (channel) => channelAt.has(channel),
        hasFocus: isSince(focusedAt, start),
      };
    },
  };
}
