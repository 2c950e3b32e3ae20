import type { Embedding } from './embedding';

/** Who gets the events of the desk. */
export interface Audience {
  /** The origin that messages are posted to, or `'*'` for any. If it is undefined, none are posted. */
  readonly targetOrigin: string | undefined;
  /** Says who gets the events. It is empty if nobody does. */
  readonly sentence: string;
  /** Says why nobody gets the events and what to do about it. It is empty if somebody does. */
  readonly complaint: string;
}

/** The names of this machine, which only its own pages have. */
const isLoopbackHost = (hostname: string) => /^(?:localhost|.+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);

/** Whether an address is on this machine: its host is a loopback name, or it is a file. */
export function isOnThisMachine(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol === 'file:' || isLoopbackHost(hostname);
}

const deaf = (complaint: string): Audience => ({ targetOrigin: undefined, sentence: '', complaint });
const only = (targetOrigin: string, sentence: string): Audience => ({ targetOrigin, sentence, complaint: '' });

/**
 * Decides who gets the events. `asked` is the origin in `?crm=`, or `'*'` if there is none. Only a page on this machine may post to any
 * origin, because everybody can embed or open a page on the web. Even there, it posts to the holder's origin if that is known.
 */
export function audienceOf(asked: string | undefined, embedding: Embedding, address: string): Audience {
  const { kind, origin } = embedding;
  if (kind === 'nobody') {
    return deaf('No page gets the events of this desk. Embed it in an iframe, or open it from another page.');
  }
  // The page's options complain about an origin that can't be used.
  if (asked === undefined) return deaf('');
  const holds = kind === 'frame' ? 'embeds' : 'opened';
  const talksToHolder = (holder: string) => only(holder, `Talks to ${holder}, which ${holds} this page.`);

  if (asked !== '*') {
    if (origin === asked) return talksToHolder(asked);
    if (origin === undefined) return only(asked, `Talks to ${asked} only.`);
    return only(asked, `Talks to ${asked} only, so ${origin}, which ${holds} this page, gets nothing.`);
  }
  if (origin !== undefined && (isOnThisMachine(address) || isOnThisMachine(origin))) return talksToHolder(origin);
  if (isOnThisMachine(address)) {
    return only('*', `Talks to the page that ${holds} this one, whatever its origin. Add ?crm= to name the origin.`);
  }
  const parameter = `${new URL(address).search ? '&' : '?'}crm=${origin ?? 'https://crm.example'}`;
  return deaf(
    `No page gets the events of this desk, because its address doesn't name one. Add ${parameter} to the address of this page, if that is your CRM page.`,
  );
}
