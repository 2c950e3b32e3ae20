/** Since when what is sent counts as a document's own, in ms. If in doubt, a conversation counts, and the focus and a status don't. */
export interface Since {
  readonly conversations: number;
  readonly channels: number;
  readonly focus: number;
}

/** A repeated announcement shows that a document has started. The document started this long before it, in ms. */
export const beforeAnnouncement = 100;
/** How long before its load a document started, in ms, if nothing shows its start. This is a guess. */
const beforeLoad = 1000;
/** What comes less than this long before a load, in ms, is from the document that loads: the former one needs longer to go away. */
const justBeforeLoad = 100;

/** A document that started at this time. It announces its conversations before it focuses one of them. */
export const sinceStart = (start: number, focus = start): Since => ({ conversations: start, channels: start, focus });

/** A document that has loaded at this time, and whose start nothing shows. */
export const sinceGuess = (load: number): Since => ({
  ...sinceStart(load - justBeforeLoad),
  conversations: load - beforeLoad,
});

/** The same document, which can't have started before the former one had loaded. */
export const notBefore = (formerLoad: number, { conversations, channels, focus }: Since): Since => ({
  conversations: Math.max(conversations, formerLoad),
  channels: Math.max(channels, formerLoad),
  focus: Math.max(focus, formerLoad),
});
