import { hasOwn } from '../../shared/ownFields';
import type { ClientCondition } from './clientCondition';
import { foreignIn } from './foreignCounts';
import { counted, type DeskHint, stated } from './hint';
import type { MessageCounts } from './messageCounts';

const sandboxed = "the frame's sandbox lacks allow-same-origin";

/** The text of a hint about an origin that the source posts from. */
function sourceOriginText(origin: string): string {
  if (origin === 'null') {
    return `came from the window that source names, with the origin null: ${sandboxed}. Add it to the sandbox. If you can't change the sandbox, use a popup.`;
  }
  const named = origin === 'others' ? 'other origins' : `the origin ${origin}`;
  return `came from the window that source names, with ${named}, which the option origins doesn't list. Add it only if your desk has moved there.`;
}

/** The text of a hint about messages that may be the desk's, although none of them has a listed origin. */
function unlistedText(listed: ReadonlySet<string>, hasNull: boolean): string {
  const text = `arrived, but none from ${[...listed].join(' or ')}. Add the origin that your desk is loaded from.`;
  return hasNull ? `${text} If the desk posts from the origin null, ${sandboxed}.` : text;
}

const noSourceTexts = {
  unknown: 'The source has no open window. Check the frame or the popup.',
  blocked: 'The browser blocked the popup. Call open() in a click handler, or allow popups for this page.',
  'cut-off':
    "The popup's window was gone before its page had loaded. Unless somebody closed it, a Cross-Origin-Opener-Policy cut it off. Send same-origin-allow-popups with this page, or use an iframe if the desk sends that header.",
} as const;

/** Returns hints about why the desk's messages don't arrive. */
export function arrivalHints(counts: MessageCounts, condition: ClientCondition): DeskHint[] {
  const { received, delivered, rejected, origins } = counts;
  const { listed, isClosed, lacksSource, sourceProblem, isHidden, isLazy } = condition;
  const { platforms, source, unlisted, noise, hasDesk } = foreignIn(counts, condition);
  const isSilent = received === rejected.origin && !hasDesk;
  return [
    ...stated('closed', isClosed, 'The client is closed. Create another one.'),
    ...stated(
      'no-message',
      isSilent && !isClosed,
      'No message from the desk has arrived. Create the client before the desk loads, in the window that embeds or opens it.',
    ),
    ...stated(
      'hidden-frame',
      isHidden && !delivered,
      "The frame isn't rendered, so a desk that waits for an animation frame or for something to come into view may never start. Use opacity: 0 instead of display: none until it has started.",
    ),
    ...stated(
      'lazy-frame',
      isLazy && !delivered,
      'The frame has loading="lazy", so it loads when it comes into view, and never while it is hidden. Remove that attribute.',
    ),
    ...counted(
      'noise',
      isSilent ? noise : 0,
      "came from elsewhere, such as developer tools, extensions or the page's own frames. They aren't the desk's.",
    ),
    ...[...platforms].flatMap(([origin, count]) =>
      counted(
        'platform-not-listed',
        count,
        `came from ${origin}, which the option origins doesn't list. Add it if that is your platform.`,
      ),
    ),
    ...counted('no-listed-origin', isSilent ? unlisted : 0, unlistedText(listed, hasOwn(origins, 'null'))),
    ...[...source].flatMap(([origin, count]) => counted('source-origin', count, sourceOriginText(origin))),
    ...counted(
      'other-source',
      rejected.source,
      "came from a listed origin, but not from the window that source names. Check that it is the desk's.",
    ),
    ...stated('no-source', lacksSource, noSourceTexts[sourceProblem ?? 'unknown']),
  ];
}
