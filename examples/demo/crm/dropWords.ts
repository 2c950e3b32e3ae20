import type { Drop } from './drops';

const reasons: Readonly<Record<Drop['reason'], string>> = {
  deskGone: 'The desk went away',
  notSentAgain: 'Not sent again by the desk’s new page',
};

/** An id that is short enough to read, and long enough to tell conversations apart. */
export const shortId = (conversationId: string) => conversationId.slice(0, 8);

function conversationWords(ids: readonly string[]): readonly string[] {
  return ids.length > 1 ? [`${ids.length} conversations`] : ids.map((id) => `conversation ${shortId(id)}`);
}

/** Says in words why something was dropped, and what. */
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
