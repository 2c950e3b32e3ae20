import type { DeskSource } from 'iadvize-desk-events';

/**
 * Makes a source that keeps returning its last frame as long as the frame is in the page. React empties a frame's ref while an
 * `<Activity>` hides the frame, but the desk in it is still there.
 */
export function rememberFrame(source: DeskSource): DeskSource {
  if (typeof source !== 'function') return source;
  let last: HTMLIFrameElement | undefined;
  return () => {
    const found = source();
    if (!found) return last?.isConnected ? last : undefined;
    // The check must be for the property `window`: a cross-origin window throws if you ask it for most others.
    last = 'window' in found ? undefined : found;
    return found;
  };
}
