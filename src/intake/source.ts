import { isObject } from '../shared/isObject';
import { misuse } from '../shared/misuse';

/** Which window is the desk: its iframe, its window, or a function that finds either, read for each message. */
export type DeskSource = HTMLIFrameElement | Window | (() => HTMLIFrameElement | Window | null | undefined);

/** The desk that a source names now. */
interface FoundDesk {
  /** The desk's window; null for a frame that isn't in the page; undefined if the source names nothing, or throws. */
  readonly window: Window | null | undefined;
  /** The frame that holds the window, if the source names the window by its frame. */
  readonly frame: HTMLIFrameElement | undefined;
}

// The fields are its own, so nobody reads what a page may have put on Object.prototype.
const nothing: FoundDesk = { window: undefined, frame: undefined };

/** The platform's name for an object's kind. It is the same for the objects of every frame and popup, unlike the constructor. */
const kindOf = (value: unknown) => Object.prototype.toString.call(value).slice('[object '.length, -1);

// A cross-origin window doesn't show its kind. It does show itself.
const isWindow = (value: unknown): value is Window => isObject(value) && value.window === value;

/** Whether a value is an iframe, of this page or of another. */
export const isFrame = (value: unknown): value is HTMLIFrameElement => kindOf(value) === 'HTMLIFrameElement';

/** Finds the desk that a source names now. Whatever the source is or returns, it doesn't throw. */
export function findDesk(source: DeskSource): FoundDesk {
  try {
    const found: unknown = typeof source === 'function' ? source() : source;
    if (isFrame(found)) return { window: found.contentWindow, frame: found };
    if (isWindow(found)) return { window: found, frame: undefined };
    // An async function names nothing in time. Its failure counts as one of the source, which isn't reported either.
    if (kindOf(found) === 'Promise') (found as Promise<unknown>).then(undefined, () => {});
  } catch {
    // The source threw, or what it returned did.
  }
  return nothing;
}

/** Throws a `TypeError` if a source can't name a window. */
export function checkSource(source: unknown): void {
  // Something that can't be a source names no window, whatever the compiler was told.
  if (typeof source === 'function' || findDesk(source as DeskSource).window !== undefined) return;
  throw misuse('source', 'an iframe, a window, or a function that returns one such as `() => iframe`', source);
}
