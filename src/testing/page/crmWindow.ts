/** Returns the window of the CRM page: the one that embeds the desk, or else the one that opened it. */
function crmWindow(): Window | undefined {
  if (window.parent !== window) return window.parent;
  // TypeScript types it as `any`. By the HTML standard it is a window or null.
  return (window.opener as Window | null) ?? undefined;
}

/** Whether a page embeds or opened the desk. */
export function isHeard(): boolean {
  return crmWindow() !== undefined;
}

/** Posts to the page that embeds or opened the desk, if it has that origin. Posts nothing if the origin is undefined. */
export function postTo(targetOrigin: string | undefined, data: unknown): void {
  if (targetOrigin !== undefined) crmWindow()?.postMessage(data, targetOrigin);
}
