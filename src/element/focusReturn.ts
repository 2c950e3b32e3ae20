import type { ShadowTree } from './shadowTree';

/** Returns the keyboard focus to the page when the console hides. */
export interface FocusReturn {
  /** Starts to remember where the focus is outside of the desk. */
  readonly start: () => void;
  /** Stops that. */
  readonly stop: () => void;
  /**
   * If the desk has the focus, moves it to where it was before. If that isn't possible, moves it to the given element. If that isn't
   * possible either, takes it away from the desk.
   */
  readonly giveBack: (other: HTMLElement) => void;
}

/** Remembers which element of the page had the focus last, other than the desk's frame. */
export function createFocusReturn({ root, frame }: ShadowTree): FocusReturn {
  let last: HTMLElement | undefined;

  const note = (event: Event) => {
    const [target] = event.composedPath();
    // What can have the focus and isn't HTML, such as a link in a drawing, can take the focus as well.
    if (target !== frame) last = target as HTMLElement;
  };
  const hasFocus = () => root.activeElement === frame;
  return {
    start: () => window.addEventListener('focusin', note),
    stop: () => window.removeEventListener('focusin', note),
    giveBack(other) {
      // An element that is hidden, disabled or gone doesn't take the focus, and doesn't say so.
      for (const element of [last, other]) {
        if (hasFocus()) element?.focus({ preventScroll: true });
      }
      if (hasFocus()) frame.blur();
    },
  };
}
