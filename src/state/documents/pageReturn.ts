/**
 * Calls back if the page returns from the back/forward cache. Meanwhile, it has heard nothing, and a desk in a popup has gone on. A desk in
 * one of the page's frames was in the cache, too. Returns a function that stops.
 */
export function watchPageReturn(page: Window, deskWindow: () => Window | undefined, onReturn: () => void): () => void {
  const listener = ({ persisted }: PageTransitionEvent) => {
    const window = deskWindow();
    // A window that is in no frame is its own parent.
    if (persisted && window && window.parent === window) onReturn();
  };
  page.addEventListener('pageshow', listener);
  return () => page.removeEventListener('pageshow', listener);
}
