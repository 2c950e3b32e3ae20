/** The page that has the desk: the one that embeds it, or else the one that opened it. */
function crmWindow(): Window | undefined {
  if (window.parent !== window) return window.parent;
  // Typed `any` by TypeScript; a window or null by the HTML standard.
  return (window.opener as Window | null) ?? undefined;
}

/** Whether any page has the desk in a frame, or opened it. */
export function isHeard(): boolean {
  return crmWindow() !== undefined;
}

/** Posts to the page that has the desk, as long as that is of the origin; nothing is posted where that is undefined. */
export function postTo(targetOrigin: string | undefined, data: unknown): void {
  if (targetOrigin !== undefined) crmWindow()?.postMessage(data, targetOrigin);
}
