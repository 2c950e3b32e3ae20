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

/** Calls back at each load of a page in the desk's frame. An empty frame isn't a page. */
export function watchFrameLoads(page: Window, source: DeskSource, callbacks: LoadCallbacks): FrameLoads {
  /** The windows that have had a page. A frame that is moved in the page has another window afterwards. */
  const filled = new WeakSet<Window>();
  let followed: HTMLIFrameElement | undefined;
  let lastLoad: Event | undefined;

  /** The window of a frame, if that holds a page. A page of another origin shows no document. */
  const pageIn = (frame: HTMLIFrameElement) =>
    frame.contentDocument?.URL === 'about:blank' ? null : frame.contentWindow;
  const fill = (frame: HTMLIFrameElement) => {
    const window = pageIn(frame);
    if (window) filled.add(window);
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
    const isReload = filled.has(window);
    filled.add(window);
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
    // There, its first page may have loaded before anybody listened.
    if (hasPosted && window && frame.getRootNode() !== page.document) filled.add(window);
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
