import type { PageWithDocument } from '../shared/documentMember';

/** What the tabs need of their page: its `window` has it all. */
export interface TabPage
  extends Pick<Window, 'addEventListener' | 'removeEventListener' | 'navigator' | 'crypto'>,
    PageWithDocument {
  readonly BroadcastChannel: new (name: string) => BroadcastChannel;
}

/** Returns the page that a function runs in. Throws an `Error` that says what is missing if tabs can't talk to each other there. */
export function findTabPage(place: string): TabPage {
  const complain = (complaint: string) => {
    throw new Error(`${place}: ${complaint}`);
  };
  if (typeof window === 'undefined') complain('there is no window. Call it in the browser.');
  if (!window.isSecureContext) complain('expected a page on https or on localhost. Other pages have no Web Locks.');
  if (!navigator.locks) complain('this browser has no Web Locks (Chrome 69, Firefox 96, Safari 15.4 or later).');
  if (typeof BroadcastChannel === 'undefined') complain('this browser has no BroadcastChannel.');
  return window;
}

/** Creates an id that no other document has. A duplicated tab gets another one, because it is another document. */
export const newId = (page: TabPage): string => page.crypto.getRandomValues(new Uint32Array(4)).join('-');

/** What is called as a page comes and goes. */
interface PageLife {
  /** The page leaves: it is closed, or stays in the back/forward cache. */
  readonly onHide: () => void;
  /** The page returns from the back/forward cache. */
  readonly onShow: () => void;
}

/** Follows a page into the back/forward cache and back. Returns a function that stops following. */
export function followPage(page: TabPage, { onHide, onShow }: PageLife): () => void {
  const show = ({ persisted }: PageTransitionEvent) => {
    if (persisted) onShow();
  };
  page.addEventListener('pagehide', onHide);
  page.addEventListener('pageshow', show);
  return () => {
    page.removeEventListener('pagehide', onHide);
    page.removeEventListener('pageshow', show);
  };
}
