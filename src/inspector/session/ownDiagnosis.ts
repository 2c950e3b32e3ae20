import type { DeskDiagnosis, DeskHint } from 'iadvize-desk-events';
import { messagesText } from '../timeline/timeTexts';

/** What the panel knows about its own client. */
interface OwnClient {
  /** The origins that it listens to. */
  readonly listed: readonly string[];
  /** The origin of its page. */
  readonly pageOrigin: string;
  /** Whether a source tells the desk from other windows. */
  readonly hasSource: boolean;
}

/** Whether the panel can offer to listen to an origin: one of a site, other than the page itself. */
export const canListenTo = (origin: string, pageOrigin: string): boolean =>
  origin !== pageOrigin && /^https?:\/\//.test(origin);

/** The hints about unlisted origins that the panel words by itself. */
const rewordedCodes: readonly string[] = ['platform-not-listed', 'no-listed-origin'];

/**
 * Returns the diagnosis of the panel's own client, for somebody who can't change its options: hints say what to do in the panel. Each origin
 * that may be the desk's has a hint, even if events have arrived from another one, because the other one may be the wrong desk.
 */
export function ownDiagnosis(diagnosis: DeskDiagnosis, { listed, pageOrigin, hasSource }: OwnClient): DeskDiagnosis {
  const others = Object.entries(diagnosis.origins).filter(([origin]) => !listed.includes(origin));
  const offered = hasSource ? [] : others.filter(([origin]) => canListenTo(origin, pageOrigin));
  const isWhole = offered.length > 0 && others.every(([origin]) => !['null', 'others'].includes(origin));
  const hints = diagnosis.hints
    .filter(({ code }) => !isWhole || !rewordedCodes.includes(code))
    .map((hint): DeskHint => {
      if (hint.code !== 'no-message') return hint;
      return {
        ...hint,
        message: 'No message from the desk has arrived. Reload the desk, or wait for its next message.',
      };
    });
  const offers = offered.map(
    ([origin, count]): DeskHint => ({
      code: 'no-listed-origin',
      message: `${messagesText(count)} came from ${origin}, which the inspector doesn't listen to. If your desk is there, click Listen to it.`,
      count,
    }),
  );
  return { ...diagnosis, hints: [...hints, ...offers] };
}
