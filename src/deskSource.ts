import { isRecord } from './record';

/** Which window is the desk: its iframe, its window, or a function that finds either, read at each message. */
export type DeskSource = HTMLIFrameElement | Window | (() => HTMLIFrameElement | Window | null | undefined);

/** Throws a `TypeError` where a source can't name a window. */
export function checkSource(source: unknown): void {
  if (typeof source === 'function') return;
  if (!isRecord(source) || !('window' in source || 'contentWindow' in source)) {
    throw new TypeError('source: no frame or window; write `() => iframe`, or leave it out.');
  }
}

/** What a source names now; undefined where it names nothing, or throws. */
function findSource(source: DeskSource): HTMLIFrameElement | Window | undefined {
  try {
    const found = typeof source === 'function' ? source() : source;
    return isRecord(found) ? found : undefined;
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
