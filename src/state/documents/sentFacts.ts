import type { Holdings } from '../conversations';
import { beforeAnnouncement, notBefore, type Since, sinceGuess, sinceStart } from './since';

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
  /** A document starts in another window. It hasn't sent anything yet, and what was sent before has an earlier time. */
  readonly restart: (time: number) => void;
  /** Forgets everything, as if the present document had just started. There is no wait anymore. */
  readonly forgetAll: (time: number) => void;
  /** Ends the wait for the oldest document that is waited for. Returns what it and later ones have sent. */
  readonly settle: () => Holdings;
}

/** How long a document may take to load, in ms. */
const longestLoad = 30_000;
/** How long after its load a document may repeat its own announcements, in ms: some desks announce twice while they start. */
const repeatingTime = 4000;
/** For how many documents at a time there is a wait. If there are more, the last wait is for all the others. */
export const mostStarts = 50;
/** Longer ago than any page has been open. */
const never = -1e12;

/** The start of a document. What shows it may come later. */
interface Start {
  since: Since;
}

/** What a repeated announcement shows of a document that is yet to load. */
interface NextDocument {
  readonly since: Since;
  /** If it hasn't loaded by then, the announcement came from the present document after all. */
  readonly expires: number;
}

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
  /** Since when what is sent counts as the present document's. */
  let present: Start = { since: sinceStart(0) };
  /** The documents that are waited for, oldest first. The present one is the last, if it is one of them. */
  let starts: Start[] = [];
  /** Whether nothing has shown yet when the document that loaded last has started. */
  let isGuessed = false;
  /** When that document had loaded. The next document starts later. */
  let loadedAt = never;
  let next: NextDocument | undefined;
  /** If a conversation was announced since this time, the same document doesn't announce it again. */
  let documentStart = 0;

  const isSince = (time: number | undefined, start: number) => (time ?? never) >= start;
  const forgetBefore = (start: number, times: Map<unknown, number>) => {
    for (const [key, time] of times) if (!isSince(time, start)) times.delete(key);
  };
  const start = (since: Since) => {
    // As many as are waited for: a page that loads without end would otherwise add one after the other.
    if (starts.length === mostStarts) starts.pop();
    present = { since };
    starts.push(present);
  };
  const restart = (time: number) => {
    heardAt = never;
    next = undefined;
    documentStart = time;
    isGuessed = false;
    start(sinceStart(time));
  };

  return {
    hear(time) {
      heardAt = time;
    },
    forget: (id) => announcedAt.delete(id),
    announce(id, time) {
      if (isSince(announcedAt.get(id), documentStart)) {
        documentStart = time;
        const start = time - beforeAnnouncement;
        if (isGuessed) {
          // What came after the load is the new document's own, no matter what it announces first.
          present.since = sinceStart(Math.min(start, loadedAt - beforeAnnouncement), loadedAt);
          isGuessed = false;
        } else {
          const isRepeating = time - loadedAt <= repeatingTime;
          next = { since: sinceStart(start, time), expires: start + (isRepeating ? repeatingTime : longestLoad) };
        }
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
      const shown = next && time <= next.expires ? next.since : undefined;
      const since = notBefore(loadedAt, shown ?? sinceGuess(time));
      start(since);
      isGuessed = !shown;
      next = undefined;
      loadedAt = time;
      return isSince(heardAt, since.channels);
    },
    restart,
    forgetAll(time) {
      announcedAt.clear();
      channelAt.clear();
      focusedAt = never;
      restart(time);
      starts = [];
    },
    settle() {
      const settled = starts.shift() ?? present;
      const { since } = settled;
      if (settled === present) {
        isGuessed = false;
        documentStart = since.conversations;
      }
      forgetBefore(since.conversations, announcedAt);
      forgetBefore(since.channels, channelAt);
      return {
        hasConversation: (id) => announcedAt.has(id),
        hasChannel: (channel) => channelAt.has(channel),
        hasFocus: isSince(focusedAt, since.focus),
      };
    },
  };
}
