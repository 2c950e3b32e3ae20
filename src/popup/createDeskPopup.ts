import type { DeskWindowFinder, DeskWindowProblem } from '../intake/source';
import { attempt, createReport } from '../shared/callbacks';
import { expectFunction } from '../shared/misuse';
import { isBlank, isUnused, markAsLoading } from './blankWindow';
import { createPopupNote, newWindowId } from './popupNote';
import { checkedPopupOptions, type DeskPopupOptions } from './popupOptions';

/**
 * What `open()` did. `opened`: it opened the desk. `focused`: the desk was open already, and is in front now. `blocked`: the browser
 * refused to open a window.
 */
export type DeskPopupOpening = 'opened' | 'focused' | 'blocked';

/** A desk in a popup. Its members work detached. Pass it to `createDeskClient` as `source`. `createDeskPopup` creates one. */
export interface DeskPopup extends DeskWindowFinder {
  /**
   * Opens the desk, or brings an open desk to the front. It never reloads an open desk. Call it in a click handler, or the browser may
   * block the popup. Returns what it did. Throws an `Error` if there is no `window`.
   */
  readonly open: () => DeskPopupOpening;
  /** Closes the desk, if it is open. The agent loses what they typed in it. */
  readonly close: () => void;
  /** Returns whether the desk's window is open. After the page has loaded again, it finds a desk that is still open. */
  readonly isOpen: () => boolean;
  /** Returns the desk's window, or null if it isn't open. */
  readonly findWindow: () => Window | null;
  /**
   * Returns why there is no window: `blocked` if the browser refused to open one, or `cut-off` if it was gone before its page had loaded,
   * probably because of a `Cross-Origin-Opener-Policy`. Returns undefined if nothing is wrong.
   */
  readonly problem: () => DeskWindowProblem | undefined;
  /** Returns an id of the open window, which stays the same when the page loads again. Returns undefined if the window isn't open. */
  readonly windowId: () => string | undefined;
  /** Calls the listener each time `open()` has opened the desk or found it again. Returns a function that ends that. */
  readonly onOpen: (listener: () => void) => () => void;
}

/** For this long, in ms, a window may seem to have loaded before an opener policy cuts it off. In Chromium it takes a few ms. */
const cuttingTime = 100;

/**
 * Creates a popup for the desk, and doesn't load the desk yet. After a reload of the page, it finds the open window again by its name, without
 * a click and without reloading the desk. Browsers may bring the window to the front then. It only looks if a note in the tab's
 * `sessionStorage` says that the desk was open. If the desk was closed meanwhile, a blank window may open, which is closed at once. Throws a
 * `TypeError` if an option can't be used. You can create it on a server.
 *
 * @example
 * const popup = createDeskPopup({ url: 'https://ha.iadvize.com/' });
 * const desk = createDeskClient({ source: popup });
 * button.addEventListener('click', popup.open);
 */
export function createDeskPopup(options: DeskPopupOptions): DeskPopup {
  const { url, name, features } = checkedPopupOptions(options);
  const note = createPopupNote(name);
  const report = createReport(undefined);
  const listeners = new Set<() => unknown>();
  /** The window, as long as it isn't known to be closed. */
  let held: Window | undefined;
  let heldId: string | undefined;
  /** When its page was first seen to have loaded, in ms. */
  let loadedAt: number | undefined;
  let hasLoaded = false;
  /** Whether the note was wrong once. Then it isn't trusted until the desk is opened again. */
  let isNoteWrong = false;
  let problem: DeskWindowProblem | undefined;

  // The page may have emptied its storage, and nobody may have noticed that the popup was closed.
  const updateNote = () => note.write(held?.closed ? undefined : heldId);

  const hold = (opened: Window, id: string) => {
    held = opened;
    heldId = id;
    loadedAt = undefined;
    hasLoaded = false;
    isNoteWrong = false;
    problem = undefined;
    window.addEventListener('pagehide', updateNote);
  };

  const letGo = () => {
    held = undefined;
    heldId = undefined;
    problem = hasLoaded ? undefined : 'cut-off';
    note.write(undefined);
    window.removeEventListener('pagehide', updateNote);
  };

  /** Finds the window that an earlier load of the page has opened. */
  const lookByNote = () => {
    const id = note.read();
    if (isNoteWrong || !id) return;
    // If there is no window of that name, a blank one opens, or the browser blocks it.
    const found = window.open('', name);
    if (found && !isUnused(found)) return hold(found, id);
    found?.close();
    isNoteWrong = true;
    note.write(undefined);
  };

  const findWindow = () => {
    if (held?.closed) letGo();
    if (!held) lookByNote();
    if (held && !hasLoaded && !isBlank(held)) {
      loadedAt ??= performance.now();
      hasLoaded = performance.now() - loadedAt >= cuttingTime;
    }
    return held ?? null;
  };

  /** Opens a window that is known not to exist, or else finds out whether it does. Says whether the desk's page is on its way there. */
  const openWindow = (id: string) => {
    const isNew = note.read() === false && note.write(id);
    if (isNew) return { opened: window.open(url, name, features), isNew };
    const opened = window.open('', name, features);
    if (!opened || !isUnused(opened)) return { opened, isNew: false };
    opened.location.replace(url);
    return { opened, isNew: true };
  };

  return {
    open() {
      if (typeof window === 'undefined') {
        throw new Error('popup.open: there is no window. Open the desk in the browser.');
      }
      if (held?.closed) letGo();
      if (held) {
        held.focus();
        return 'focused';
      }
      const id = newWindowId();
      const { opened, isNew } = openWindow(id);
      if (!opened || opened.closed) {
        note.write(undefined);
        problem = 'blocked';
        return 'blocked';
      }
      hold(opened, id);
      note.write(id);
      if (isNew) markAsLoading(opened);
      opened.focus();
      for (const listener of listeners) attempt(listener, undefined, report);
      return isNew ? 'opened' : 'focused';
    },
    close() {
      const found = findWindow();
      if (!found) return;
      // Whoever closes the desk needs no reason why it is gone.
      hasLoaded = true;
      found.close();
      findWindow();
    },
    isOpen: () => findWindow() !== null,
    problem() {
      findWindow();
      return problem;
    },
    findWindow,
    windowId: () => (findWindow() ? heldId : undefined),
    onOpen(listener) {
      expectFunction(listener, 'onOpen');
      // Each call is a subscription of its own, even for the same function.
      const call = () => listener();
      listeners.add(call);
      return () => listeners.delete(call);
    },
  };
}
