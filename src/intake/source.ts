import { classOf } from '../shared/classOf';
import { isObject } from '../shared/isObject';
import { misuse } from '../shared/misuse';
import { hasOwn, own, ownField } from '../shared/ownFields';

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
  /** Returns an id of the open window, which stays the same when the page loads again. Default: the window isn't known after that. */
  readonly windowId?: () => string | undefined;
  /** Calls the listener each time the window has opened. Returns a function that ends that. Default: the client looks when it has to. */
  readonly onOpen?: (listener: () => void) => () => void;
}

/** Which window is the desk: its iframe, its window, a popup, or a function that finds a frame or a window, read for each message. */
export type DeskSource =
  | HTMLIFrameElement
  | Window
  | DeskWindowFinder
  | (() => HTMLIFrameElement | Window | null | undefined);

/** The desk that a source names now. */
interface FoundDesk {
  /** The desk's window; null for a frame that isn't in the page; undefined if the source names nothing, or throws. */
  readonly window: Window | null | undefined;
  /** The frame that contains the window, if the source names the window by its frame. */
  readonly frame: HTMLIFrameElement | undefined;
  /** Why there is no window, if the source knows. */
  readonly problem: DeskWindowProblem | undefined;
}

// The fields are its own, so nobody reads what a page may have put on Object.prototype.
const nothing: FoundDesk = { window: undefined, frame: undefined, problem: undefined };

// A cross-origin window doesn't show its kind. It does show itself, as a property of its own.
const isWindow = (value: unknown): value is Window => isObject(value) && ownField(value, 'window') === value;

/** Whether a value is an iframe, of this page or of another. */
export const isFrame = (value: unknown): value is HTMLIFrameElement => classOf(value) === '[object HTMLIFrameElement]';

/** Whether a value is a finder. A page's prototype may be polluted, so only its own members count. */
const isFinder = (value: unknown): value is DeskWindowFinder => isObject(value) && hasOwn(value, 'findWindow');

/** Finds the desk that a source names now. Whatever the source is or returns, it doesn't throw. */
export function findDesk(source: DeskSource): FoundDesk {
  try {
    const found: unknown = typeof source === 'function' ? source() : source;
    if (isFrame(found)) return { window: found.contentWindow, frame: found, problem: undefined };
    if (isWindow(found)) return { window: found, frame: undefined, problem: undefined };
    if (isFinder(found)) return { window: found.findWindow(), frame: undefined, problem: own(found, 'problem')?.() };
    // An async function names nothing in time. Its failure counts as one of the source, which isn't reported either.
    if (classOf(found) === '[object Promise]') (found as Promise<unknown>).then(undefined, () => {});
  } catch {
    // The source threw, or what it returned did.
  }
  return nothing;
}

/** Returns the source if it is a finder. To ask a cross-origin window for anything but itself throws. */
const finderOf = (source: DeskSource) => (!isWindow(source) && isFinder(source) ? source : undefined);

/** Returns the id of the desk's open window, if the source knows one. Whatever the source is, it doesn't throw. */
export function windowIdOf(source: DeskSource): string | undefined {
  try {
    return own(finderOf(source), 'windowId')?.();
  } catch {
    return undefined;
  }
}

/** Calls back each time the source says that its window has opened. Returns a function that ends that. */
export const onDeskOpened = (source: DeskSource, callback: () => void): (() => void) | undefined =>
  own(finderOf(source), 'onOpen')?.(callback);

/** Throws a `TypeError` if a source can't name a window. */
export function checkSource(source: unknown): void {
  // Something that can't be a source names no window, even if the compiler accepts it.
  if (typeof source === 'function' || findDesk(source as DeskSource).window !== undefined) return;
  throw misuse(
    'source',
    'an iframe, a window, a popup, or a function that returns a frame or a window such as `() => iframe`',
    source,
  );
}
