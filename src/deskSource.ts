/** Which window is the desk: its iframe, its window, or a function that finds either, read at each message. */
export type DeskSource = HTMLIFrameElement | Window | (() => HTMLIFrameElement | Window | null | undefined);

/** What a source names now; undefined where it names nothing, or throws. */
function findSource(source: DeskSource): HTMLIFrameElement | Window | undefined {
  try {
    return (typeof source === 'function' ? source() : source) ?? undefined;
  } catch {
    return undefined;
  }
}

// A window is told first: to ask a cross-origin one for contentWindow throws.
const isFrame = (found: HTMLIFrameElement | Window | undefined): found is HTMLIFrameElement =>
  found !== undefined && !('window' in found) && 'contentWindow' in found;

/** The frame that a source names now, if it names one. */
export function frameOf(source: DeskSource | undefined): HTMLIFrameElement | undefined {
  const found = source && findSource(source);
  return isFrame(found) ? found : undefined;
}

/** The window that a source names now: undefined or null where there is none, as for a frame that is not in the page. */
export function windowOf(source: DeskSource): Window | null | undefined {
  const found = findSource(source);
  return isFrame(found) ? found.contentWindow : found;
}
