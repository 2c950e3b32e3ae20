import { hasOwn } from '../checks/ownFields';
import { misuse } from '../shared/misuse';

/**
 * Why there is no window: `blocked` if the browser refused to open one, or `cut-off` if it was gone before its page had loaded, probably
 * because of a `Cross-Origin-Opener-Policy`.
 */
export type DeskWindowProblem = 'blocked' | 'cut-off';

/** An object that finds the desk's window, such as the popup that `createDeskPopup` returns. Its members must be its own. */
export interface DeskWindowFinder {
  /** Returns the desk's window, or null if it isn't open. Called for each message. */
  readonly findWindow: () => Window | null;
  /** Returns why there is no window, for a hint. Default: no reason is known. */
  readonly problem?: () => DeskWindowProblem | undefined;
  /** Calls the listener each time the window has opened. Returns a function that ends that. Default: the client looks when it has to. */
  readonly onOpen?: (listener: () => void) => () => void;
}

/** Which window is the desk: its iframe, its window, a popup, or a function that finds a frame or a window, read for each message. */
export type DeskSource =
  | HTMLIFrameElement
  | Window
  | DeskWindowFinder
  | (() => HTMLIFrameElement | Window | null | undefined);

/** The desk that a source names now; empty if it names none, or throws. */
interface FoundDesk {
  /** The desk's window; null for a frame that isn't in the page. */
  readonly window?: Window | null;
  /** The frame that holds the window, if the source names the window by its frame. */
  readonly frame?: HTMLIFrameElement;
  /** Why there is no window, if the source knows. */
  readonly problem?: DeskWindowProblem | undefined;
}

/** Returns the source as a finder, if it is one. A page's prototype may be polluted, so only its own members count. */
function finderOf(source: DeskSource): DeskWindowFinder | undefined {
  // To ask a cross-origin window for anything but itself throws.
  const isWindow = 'window' in source && source.window === source;
  // Nothing else that can be a source has the finder's member.
  return !isWindow && hasOwn(source, 'findWindow') ? (source as DeskWindowFinder) : undefined;
}

/** Finds the desk that a source names now. */
export function findDesk(source: DeskSource): FoundDesk {
  try {
    const found = typeof source === 'function' ? source() : source;
    if (!found) return {};
    const finder = finderOf(found);
    if (finder) return { window: finder.findWindow(), problem: finder.problem?.() };
    // The window first: to ask a cross-origin window for `contentWindow` throws.
    if ('window' in found) return { window: found };
    // A function in JavaScript may return a list, a promise or a ref.
    return 'contentDocument' in found ? { window: found.contentWindow, frame: found } : {};
  } catch {
    return {};
  }
}

/** Calls back each time the source says that its window has opened. Returns a function that ends that. */
export const onDeskOpened = (source: DeskSource, callback: () => void): (() => void) | undefined =>
  finderOf(source)?.onOpen?.(callback);

/** Throws a `TypeError` if a source can't name a window. */
export function checkSource(source: unknown): void {
  // Something that can't be a source names no window, whatever the compiler was told.
  if (typeof source === 'function' || findDesk(source as DeskSource).window !== undefined) return;
  throw misuse(
    'source',
    'an iframe, a window, a popup, or a function that returns a frame or a window such as `() => iframe`',
    source,
  );
}
