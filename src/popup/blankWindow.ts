import { ownFieldsOf } from '../shared/ownFields';

/** The property that marks a window whose page is on its way. It ends with the empty page that a window begins with. */
const mark = 'iadvizeDeskIsLoading';

/** Whether a window has no page yet. A page of another origin can't be read, so there is one. */
export function isBlank(window: Window): boolean {
  try {
    return window.location.href === 'about:blank';
  } catch {
    return false;
  }
}

/** Whether a window has just been opened and nobody has loaded anything into it. */
export const isUnused = (window: Window): boolean => isBlank(window) && !(mark in window);

/** Marks a window that has no page yet, because one is on its way. */
export function markAsLoading(window: Window): void {
  if (isBlank(window)) Object.defineProperty(window, mark, ownFieldsOf({ value: true }));
}
