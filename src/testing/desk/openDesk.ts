import type { DeskSource } from 'iadvize-desk-events';
import { findDesk } from '../../intake/source';
import { ownFieldsOf } from '../../shared/ownFields';

/** Creates a window with everything that a client needs from the desk's window: it is open as long as its frame is in the page. */
function createStandIn(frame: HTMLIFrameElement): Window {
  const standIn = {
    get window() {
      return standIn;
    },
    get closed() {
      return !frame.isConnected;
    },
  };
  // Nobody asks for another member: a page can't use more of a window of another origin, except to post to it.
  return standIn as unknown as Window;
}

/** Whether a frame contains a page of another origin, as the desk's frame does: it has a window, and doesn't show its document. */
const isFull = (frame: HTMLIFrameElement) => frame.contentWindow !== null && frame.contentDocument === null;

/**
 * Loads the desk's page in a frame, as far as the page around it can tell: the frame has a window, hides its document, and fires `load`.
 * jsdom loads no page of another origin, and happy-dom's frames don't even have a window.
 */
function fill(frame: HTMLIFrameElement, page: Window & typeof globalThis): void {
  const fake = (name: 'contentWindow' | 'contentDocument', get: () => unknown) =>
    Object.defineProperty(frame, name, ownFieldsOf({ configurable: true, get }));
  if (!frame.contentWindow) {
    const standIn = createStandIn(frame);
    fake('contentWindow', () => (frame.isConnected ? standIn : null));
  }
  fake('contentDocument', () => null);
  frame.dispatchEvent(new page.Event('load'));
}

/**
 * Finds the frame and the window that a source names. If it names a frame of the page without a page of another origin in it, the desk's page
 * loads there first.
 */
export function openDesk(source: DeskSource): Pick<ReturnType<typeof findDesk>, 'frame' | 'window'> {
  const { frame } = findDesk(source);
  const page = frame?.ownerDocument.defaultView;
  if (page && frame.isConnected && !isFull(frame)) fill(frame, page);
  return findDesk(source);
}
