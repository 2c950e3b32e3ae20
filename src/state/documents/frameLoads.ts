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

  /** The desk's frame with its window, if that holds a page. A page of another origin shows no document. */
  const findPage = () => {
    const { frame, window } = findDesk(source);
    return frame && window && frame.contentDocument?.URL !== 'about:blank' ? { frame, window } : undefined;
  };
  const fill = () => {
    const found = findPage();
    if (found) filled.add(found.window);
  };
  const receive = (load: Event) => {
    const found = findPage();
    if (load === lastLoad || found?.frame !== load.target || !found) return;
    lastLoad = load;
    const isReload = filled.has(found.window);
    filled.add(found.window);
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
  if (page.document.readyState === 'complete') fill();
  else page.addEventListener('load', fill);
  page.document.addEventListener('load', receive, true);
  return {
    follow,
    stop() {
      page.removeEventListener('load', fill);
      page.document.removeEventListener('load', receive, true);
      followed?.removeEventListener('load', receive);
    },
  };
}
