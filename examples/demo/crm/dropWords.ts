import type { Drop } from './drops';

const reasons: Readonly<Record<Drop['reason'], string>> = {
  deskGone: 'The desk went away',
  notSentAgain: 'Not sent again by the desk’s new page',
};

/** Shortens an id so that it is easy to read, but still tells conversations apart. */
export const shortId = (conversationId: string) => conversationId.slice(0, 8);

function conversationWords(ids: readonly string[]): readonly string[] {
  return ids.length > 1 ? [`${ids.length} conversations`] : ids.map((id) => `conversation ${shortId(id)}`);
}

/** Describes a drop in words: the reason, and everything that was dropped. */
export function dropWords({ reason, conversationIds, isFocusDropped, channels }: Drop): {
  readonly title: string;
  readonly detail: string;
} {
  const focus = isFocusDropped ? ['the focus'] : [];
  const availability = channels.length ? [`the availability (${channels.join(', ')})`] : [];
  return {
    title: reasons[reason],
    detail: `Unknown now: ${[...conversationWords(conversationIds), ...focus, ...availability].join(', ')}`,
  };
}
