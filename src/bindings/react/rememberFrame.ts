import type { DeskSource } from 'iadvize-desk-events';

/**
 * Makes a source that goes on with its last frame as long as that is in the page. React empties a frame's ref while an `<Activity>`
 * hides the frame, but the desk in it is still there.
 */
export function rememberFrame(source: DeskSource): DeskSource {
  if (typeof source !== 'function') return source;
  let last: HTMLIFrameElement | undefined;
  return () => {
    const found = source();
    if (!found) return last?.isConnected ? last : undefined;
    // The window first: to ask a cross-origin window for anything else throws.
    last = 'window' in found ? undefined : found;
    return found;
  };
}
