import { type DeskSource, findDesk, isFrame } from '../../intake/source';
import { documentMember } from '../../shared/documentMember';

/** Callbacks for the loads of the desk's frame. */
export interface LoadCallbacks {
  /** Called when the frame's window has loaded its first page. */
  readonly onFirstLoad: () => void;
  /** Called when a page has replaced another one. */
  readonly onReload: () => void;
}

/** Listens for the documents that load in the desk's frame. */
export interface FrameLoads {
  /** Listens to the source's current frame. Pass true if that frame has already posted a message. */
  readonly follow: (hasPosted?: boolean) => void;
  /** Stops listening. */
  readonly stop: () => void;
}

/** How long the first page of a frame in a shadow tree may take to load, in ms. A later load counts as a reload. */
const longestFirstLoad = 10_000;

/** Calls back at each load of a page in the desk's frame. The empty page that a frame begins with doesn't count. */
export function watchFrameLoads(
  page: Window & typeof globalThis,
  source: DeskSource,
  callbacks: LoadCallbacks,
): FrameLoads {
  /**
   * The windows that have had a page, each with the time in ms from which a load counts as a reload. If a frame is moved in the page, it
   * has another window afterward.
   */
  const filledFrom = new WeakMap<Window, number>();
  let followed: HTMLIFrameElement | undefined;
  let lastLoad: Event | undefined;
  let isStopped = false;

  /** Whether a frame has no page. The document of a page of another origin can't be seen. */
  const isEmpty = (frame: HTMLIFrameElement) => frame.contentDocument?.URL === 'about:blank';
  const fill = (frame: HTMLIFrameElement) => {
    const { contentWindow } = frame;
    if (contentWindow && !isEmpty(frame)) filledFrom.set(contentWindow, 0);
  };
  // The source may name any frame of the page later.
  const fillAll = () => {
    Array.from(documentMember(page, 'querySelectorAll')('iframe'), fill);
    const { frame } = findDesk(source);
    if (frame) fill(frame);
  };
  const receive = (load: Event) => {
    const { target } = load;
    if (load === lastLoad || !isFrame(target)) return;
    const frame = target;
    const { contentWindow: window } = frame;
    // An empty frame waits for its first page. A frame that has become empty has lost one.
    if (!window || (isEmpty(frame) && !filledFrom.has(window))) return;
    lastLoad = load;
    const isReload = (filledFrom.get(window) ?? Number.POSITIVE_INFINITY) <= performance.now();
    filledFrom.set(window, 0);
    if (window !== findDesk(source).window) return;
    if (isReload) callbacks.onReload();
    else callbacks.onFirstLoad();
  };

  const follow = (hasPosted = false) => {
    const { frame, window } = findDesk(source);
    // The source may have stopped this.
    if (isStopped || !frame || frame === followed) return;
    followed?.removeEventListener('load', receive);
    followed = frame;
    // At the frame itself too, because loads in a shadow tree don't reach the document.
    frame.addEventListener('load', receive);
    // In a shadow tree, the first page may have loaded before anybody listened. If it hasn't posted, it may also still be loading.
    if (window && frame.getRootNode() !== page.document) {
      filledFrom.set(window, hasPosted ? 0 : performance.now() + longestFirstLoad);
    }
  };

  follow();
  // A page has loaded when its frames have loaded. Before that, nothing shows whether the frame's first page has loaded.
  if (documentMember(page, 'readyState') === 'complete') fillAll();
  else page.addEventListener('load', fillAll);
  documentMember(page, 'addEventListener')('load', receive, true);
  return {
    follow,
    stop() {
      isStopped = true;
      page.removeEventListener('load', fillAll);
      documentMember(page, 'removeEventListener')('load', receive, true);
      followed?.removeEventListener('load', receive);
    },
  };
}
