import { misuse } from '../shared/misuse';

/** Which window is the desk: its iframe, its window, or a function that finds either, read for each message. */
export type DeskSource = HTMLIFrameElement | Window | (() => HTMLIFrameElement | Window | null | undefined);

/** The desk that a source names now; empty if it names none, or throws. */
interface FoundDesk {
  /** The desk's window; null for a frame that isn't in the page. */
  readonly window?: Window | null;
  /** The frame that holds the window, if the source names the window by its frame. */
  readonly frame?: HTMLIFrameElement;
}

/** Finds the desk that a source names now. */
export function findDesk(source: DeskSource): FoundDesk {
  try {
    const found = typeof source === 'function' ? source() : source;
    if (!found) return {};
    // The window first: to ask a cross-origin window for `contentWindow` throws.
    if ('window' in found) return { window: found };
    // A function in JavaScript may return a list, a promise or a ref.
    return 'contentDocument' in found ? { window: found.contentWindow, frame: found } : {};
  } catch {
    return {};
  }
}

/** Throws a `TypeError` if a source can't name a window. */
export function checkSource(source: unknown): void {
  // Something that can't be a source names no window, whatever the compiler was told.
  if (typeof source === 'function' || findDesk(source as DeskSource).window !== undefined) return;
  throw misuse('source', 'an iframe, a window, or a function that returns one such as `() => iframe`', source);
}
