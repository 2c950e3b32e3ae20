import { type DeskSource, findDesk } from '../../intake/source';

/** What the loads of the desk's frame are. */
export interface LoadCallbacks {
  /** The window of the frame got its first page. */
  readonly onFirstLoad: () => void;
  /** A page replaced another one. */
  readonly onReload: () => void;
}

/** Listens for the documents that load in the desk's frame. */
export interface FrameLoads {
  /** Listens at the frame that it is now, which may have posted a message already. */
  readonly follow: (hasPosted?: boolean) => void;
  /** Stops listening. */
  readonly stop: () => void;
}

/** How long the first page of a frame in a shadow tree may take to load, in ms. Later, a load is taken for a reload. */
const longestFirstLoad = 10_000;

/** Calls back at each load of a page in the desk's frame. An empty frame isn't a page. */
export function watchFrameLoads(page: Window, source: DeskSource, callbacks: LoadCallbacks): FrameLoads {
  /**
   * The windows that have had a page, each with the time from which a load is a reload, in ms. A frame that is moved in the page has
   * another window afterwards.
   */
  const filledFrom = new WeakMap<Window, number>();
  let followed: HTMLIFrameElement | undefined;
  let lastLoad: Event | undefined;

  /** The window of a frame, if that holds a page. A page of another origin shows no document. */
  const pageIn = (frame: HTMLIFrameElement) =>
    frame.contentDocument?.URL === 'about:blank' ? null : frame.contentWindow;
  const fill = (frame: HTMLIFrameElement) => {
    const window = pageIn(frame);
    if (window) filledFrom.set(window, 0);
  };
  // The source may name any frame of the page later.
  const fillAll = () => {
    Array.from(page.document.querySelectorAll('iframe'), fill);
    const { frame } = findDesk(source);
    if (frame) fill(frame);
  };
  const receive = (load: Event) => {
    const { target } = load;
    if (load === lastLoad || !target || !('contentWindow' in target)) return;
    // Whatever has such a window has a frame's document as well. An element may be of another realm.
    const frame = target as HTMLIFrameElement;
    const window = pageIn(frame);
    if (!window) return;
    lastLoad = load;
    const isReload = (filledFrom.get(window) ?? Number.POSITIVE_INFINITY) <= performance.now();
    filledFrom.set(window, 0);
    if (frame !== findDesk(source).frame) return;
    if (isReload) callbacks.onReload();
    else callbacks.onFirstLoad();
  };

  const follow = (hasPosted = false) => {
    const { frame, window } = findDesk(source);
    if (!frame || frame === followed) return;
    followed?.removeEventListener('load', receive);
    followed = frame;
    // At the frame itself too, because loads in a shadow tree don't reach the document.
    frame.addEventListener('load', receive);
    // There, its first page may have loaded before anybody listened. If it hasn't posted, it may as well be about to load.
    if (window && frame.getRootNode() !== page.document) {
      filledFrom.set(window, hasPosted ? 0 : performance.now() + longestFirstLoad);
    }
  };

  follow();
  // A page has loaded when its frames have. Before that, nothing shows whether the frame's first page has.
  if (page.document.readyState === 'complete') fillAll();
  else page.addEventListener('load', fillAll);
  page.document.addEventListener('load', receive, true);
  return {
    follow,
    stop() {
      page.removeEventListener('load', fillAll);
      page.document.removeEventListener('load', receive, true);
      followed?.removeEventListener('load', receive);
    },
  };
}
