/** Which window is the desk: its iframe, its window, or a function that finds either, read at each message. */
export type DeskSource = HTMLIFrameElement | Window | (() => HTMLIFrameElement | Window | null | undefined);

/** The desk as a source names it now: nothing where it names none, or throws. */
interface FoundDesk {
  /** Null as for a frame that is not in the page. */
  readonly window?: Window | null;
  /** The frame that holds the window, where the source names it by that. */
  readonly frame?: HTMLIFrameElement;
}

/** What a source names now. */
export function deskOf(source: DeskSource): FoundDesk {
  try {
    const found = typeof source === 'function' ? source() : source;
    if (!found) return {};
    // A window is told first: to ask a cross-origin one for contentWindow throws.
    return 'window' in found ? { window: found } : { window: found.contentWindow, frame: found };
  } catch {
    return {};
  }
}

/** Throws a `TypeError` where a source can't name a window. */
export function checkSource(source: unknown): void {
  // What can't be a source names no window, whatever the compiler is told of it.
  if (typeof source !== 'function' && deskOf(source as DeskSource).window === undefined) {
    throw new TypeError('source: no frame or window; write `() => iframe`.');
  }
}
